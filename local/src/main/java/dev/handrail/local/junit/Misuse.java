package dev.handrail.local.junit;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Annotations that cannot be meant so: the mistake, the remedy, and where to read on. */
final class Misuse {

  private static final String SEE = " See docs/troubleshooting.md#junit-annotations";

  private Misuse() {}

  /**
   * Of a class.
   *
   * @param mistake what follows the annotation and the class, with the remedy
   */
  static ExtensionConfigurationException of(Class<?> testClass, String mistake) {
    return new ExtensionConfigurationException(
        "@LocalLambdaTest on " + described(testClass) + " " + mistake + SEE);
  }

  /**
   * Of a parameter.
   *
   * @param mistake sentences, with the remedy
   */
  static ParameterResolutionException ofParameter(String mistake) {
    return new ParameterResolutionException(mistake + SEE);
  }

  /** Of {@code example.OrdersTest$Nested} it is {@code OrdersTest.Nested}. */
  static String described(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : described(outer) + "." + type.getSimpleName();
  }
}
