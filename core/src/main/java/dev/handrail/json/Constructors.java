package dev.handrail.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** Finds and calls the constructors of event classes. */
final class Constructors {

  private Constructors() {}

  /**
   * The constructor that takes every property in the order of the fields, if the class needs it:
   * S3's classes have final fields. {@code null} for a class with fields that can be set.
   */
  static @Nullable Constructor<?> canonical(Class<?> type, Property[] properties) {
    for (Property property : properties) {
      if (property.isFinal()) {
        return withTypesOf(type, properties);
      }
    }
    return null;
  }

  private static Constructor<?> withTypesOf(Class<?> type, Property[] properties) {
    for (Constructor<?> constructor : type.getConstructors()) {
      if (constructor.getParameterCount() == properties.length
          && takes(constructor.getParameterTypes(), properties)) {
        return unchecked(constructor);
      }
    }
    throw new AssertionError("No constructor takes all properties of " + type);
  }

  private static boolean takes(Class<?>[] parameters, Property[] properties) {
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i] != properties[i].type() && !isText(parameters[i], properties[i])) {
        return false;
      }
    }
    return true;
  }

  /** S3's constructor takes the text of a date. */
  static boolean isText(Class<?> parameter, Property property) {
    return parameter == String.class && property.type().getName().equals("org.joda.time.DateTime");
  }

  /** The constructor with the fewest parameters; Lex's inner classes have none without. */
  static Constructor<?> anyOf(Class<?> type) {
    Constructor<?> least = type.getConstructors()[0];
    for (Constructor<?> constructor : type.getConstructors()) {
      if (constructor.getParameterCount() < least.getParameterCount()) {
        least = constructor;
      }
    }
    return unchecked(least);
  }

  /** Public it is; without this each call would look up its caller, a quarter of a read's time. */
  private static Constructor<?> unchecked(Constructor<?> constructor) {
    constructor.setAccessible(true);
    return constructor;
  }

  /** Calls a constructor of AWS's, which only assigns. */
  static Object call(Constructor<?> constructor, @Nullable Object... arguments) {
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException | InstantiationException | IllegalAccessException bad) {
      throw new LinkageError(constructor + " failed", bad);
    }
  }
}
