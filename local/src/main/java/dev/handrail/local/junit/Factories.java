package dev.handrail.local.junit;

import dev.handrail.local.Application;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.ReflectionSupport;

/** Finds the method that a {@link LocalLambdaTest#factory} names. */
final class Factories {

  private Factories() {}

  /**
   * The method, fit to be called.
   *
   * @param testClass the class that is tested, whose annotation this is
   * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException if there is none, or it
   *     is not fit
   */
  static Method find(Class<?> testClass, String factory) {
    int hash = factory.indexOf('#');
    String name = factory.substring(hash + 1);
    Method method =
        hash < 0
            ? inside(testClass, name)
            : declared(load(testClass, factory.substring(0, hash)), name);
    if (method == null) {
      throw Misuse.of(
          testClass,
          "has factory = \""
              + factory
              + "\", but there is no method "
              + name
              + "() without parameters"
              + (hash < 0 ? " in the test class" : "")
              + ". Write static Application "
              + name
              + "() { ... }, or name one of another class as \"package.Class#method\".");
    }
    if (!Modifier.isStatic(method.getModifiers()) || method.getReturnType() != Application.class) {
      throw Misuse.of(
          testClass,
          "has the factory "
              + described(method)
              + ", which is not static or does not return dev.handrail.local.Application. Make it"
              + " static Application "
              + name
              + "().");
    }
    return method;
  }

  static String described(Method method) {
    return Misuse.described(method.getDeclaringClass()) + "." + method.getName() + "()";
  }

  private static Class<?> load(Class<?> testClass, String name) {
    return ReflectionSupport.tryToLoadClass(name, testClass.getClassLoader())
        .getOrThrow(
            missing ->
                Misuse.of(
                    testClass,
                    "has a factory of the class "
                        + name
                        + ", which is not on the class path. Write it with its package, and $"
                        + " before a nested class."));
  }

  /** In the class itself, in those it inherits from, then in the one that it is nested in. */
  private static @Nullable Method inside(Class<?> testClass, String name) {
    for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
      Method method = declared(type, name);
      if (method != null) {
        return method;
      }
    }
    return null;
  }

  private static @Nullable Method declared(Class<?> type, String name) {
    Optional<Method> method = ReflectionSupport.findMethod(type, name);
    return method.orElse(null);
  }
}
