package dev.handrail.json;

import com.google.gson.reflect.TypeToken;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;

/** Puts the arguments of a generic type in the place of its variables. */
final class TypeVariables {

  private TypeVariables() {}

  /**
   * Resolves the type of a member.
   *
   * @param member may name variables of {@code owner}'s class
   * @param owner a class, or a generic type with its arguments
   */
  static Type resolve(Type member, Type owner) {
    if (member instanceof TypeVariable<?> variable) {
      return argument(variable, owner);
    }
    if (member instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = resolve(arguments[i], owner);
      }
      return TypeToken.getParameterized(generic.getRawType(), arguments).getType();
    }
    if (member instanceof GenericArrayType array) {
      return TypeToken.getArray(resolve(array.getGenericComponentType(), owner)).getType();
    }
    return member instanceof WildcardType wildcard
        ? resolve(wildcard.getUpperBounds()[0], owner)
        : member;
  }

  private static Type argument(TypeVariable<?> variable, Type owner) {
    if (owner instanceof ParameterizedType generic) {
      TypeVariable<?>[] variables = ((Class<?>) generic.getRawType()).getTypeParameters();
      for (int i = 0; i < variables.length; i++) {
        if (variables[i].equals(variable)) {
          return generic.getActualTypeArguments()[i];
        }
      }
    }
    return Object.class;
  }
}
