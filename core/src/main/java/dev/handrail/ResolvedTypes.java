package dev.handrail;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Generic types without variables, as {@link HandlerTypes} resolves them. */
final class ResolvedTypes {

  private ResolvedTypes() {}

  /** A class with its type arguments, such as {@code List<Order>}. */
  static final class OfClass implements ParameterizedType {

    private final @Nullable Type owner;
    private final Type raw;
    private final Type[] arguments;

    OfClass(@Nullable Type owner, Type raw, Type[] arguments) {
      this.owner = owner;
      this.raw = raw;
      this.arguments = arguments;
    }

    @Override
    public Type[] getActualTypeArguments() {
      return arguments.clone();
    }

    @Override
    public Type getRawType() {
      return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
      return owner;
    }

    @Override
    public String toString() {
      String list = Arrays.toString(arguments);
      return raw.getTypeName() + "<" + list.substring(1, list.length() - 1) + ">";
    }
  }

  /** An array of a generic type, such as {@code List<Order>[]}. */
  record OfArray(Type component) implements GenericArrayType {

    @Override
    public Type getGenericComponentType() {
      return component;
    }
  }
}
