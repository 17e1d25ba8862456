package dev.handrail.testkit.internal.jvm.inside;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/**
 * Stands for two methods of AWS's {@code EventHandlerLoader}, which is changed to call them when a
 * function is an instance that a test has made: there is nothing to construct.
 */
public final class Instances {

  private static @Nullable Object instance;

  private Instances() {}

  static void set(Object function) {
    instance = function;
  }

  /**
   * AWS's loader looks for a public constructor without parameters, and an instance needs none.
   *
   * @param type of the function
   * @param <T> the same
   * @return null, which goes to {@link #newInstance} only
   */
  public static <T> @Nullable Constructor<T> getConstructor(Class<T> type) {
    return null;
  }

  /**
   * The function.
   *
   * @param constructor none
   * @return the test's instance
   */
  public static Object newInstance(@Nullable Constructor<?> constructor) {
    return requireNonNull(instance);
  }
}
