package dev.handrail.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event class, by its fields: getters and setters of AWS's classes convert, and so lose or fail
 * (an unset time of an authorizer's event is a {@code NullPointerException}). As with AWS's mapper
 * unknown properties are skipped, the last of equal names wins, and the empty string is absent.
 */
abstract class BeanAdapter<T> extends TolerantAdapter<T> {

  final Property[] properties;
  private final Map<String, Property> byName = new HashMap<>();

  BeanAdapter(Property[] properties) {
    super("an object");
    this.properties = properties;
    for (Property property : properties) {
      byName.put(property.name, property);
    }
  }

  /** Reads the properties between the braces. */
  abstract T read(JsonReader in, Map<String, Property> byName) throws IOException;

  @Override
  final @Nullable T value(JsonReader in, JsonToken next) throws IOException {
    if (next == JsonToken.BEGIN_OBJECT) {
      in.beginObject();
      T bean = read(in, byName);
      in.endObject();
      return bean;
    }
    if (next == JsonToken.STRING && in.nextString().isEmpty()) {
      return null;
    }
    throw next == JsonToken.STRING ? noSuchValue(in) : misfit(in);
  }

  @Override
  public final void write(JsonWriter out, @Nullable T bean) throws IOException {
    if (bean == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    for (Property property : properties) {
      property.write(out, bean);
    }
    out.endObject();
  }

  /** A class whose fields are set one by one. */
  static final class Mutable<T> extends BeanAdapter<T> {

    private final Constructor<?> constructor;
    private final @Nullable Object[] arguments;

    /**
     * Takes how to make an empty object.
     *
     * @param constructor of reference types only; called with nulls
     */
    Mutable(Property[] properties, Constructor<?> constructor) {
      super(properties);
      this.constructor = constructor;
      this.arguments = new @Nullable Object[constructor.getParameterCount()];
    }

    @Override
    @SuppressWarnings("unchecked") // a constructor of T
    T read(JsonReader in, Map<String, Property> byName) throws IOException {
      T bean = (T) Constructors.call(constructor, arguments);
      while (in.hasNext()) {
        Property property = byName.get(in.nextName());
        if (property == null) {
          in.skipValue();
        } else {
          property.set(bean, property.read(in));
        }
      }
      return bean;
    }
  }

  /** A class whose constructor takes all there is, in the order of the properties. */
  static final class Immutable<T> extends BeanAdapter<T> {

    private final Constructor<?> constructor;

    Immutable(Property[] properties, Constructor<?> constructor) {
      super(properties);
      this.constructor = constructor;
    }

    @Override
    @SuppressWarnings("unchecked") // a constructor of T
    T read(JsonReader in, Map<String, Property> byName) throws IOException {
      @Nullable Object[] arguments = new @Nullable Object[properties.length];
      while (in.hasNext()) {
        Property property = byName.get(in.nextName());
        if (property == null) {
          in.skipValue();
        } else {
          arguments[property.index] = property.read(in);
        }
      }
      return (T) Constructors.call(constructor, texts(arguments));
    }

    /** What the constructor takes as text was read and checked as a date. */
    private @Nullable Object[] texts(@Nullable Object[] arguments) {
      Class<?>[] parameters = constructor.getParameterTypes();
      for (int i = 0; i < arguments.length; i++) {
        if (arguments[i] != null && Constructors.isText(parameters[i], properties[i])) {
          arguments[i] = arguments[i].toString();
        }
      }
      return arguments;
    }
  }
}
