package dev.handrail.testkit.junit;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Annotations that cannot be meant so: the mistake, the remedy, and where to read on. */
final class Misuse {

  static final String SEE = " See docs/troubleshooting.md#junit-annotations";

  private Misuse() {}

  /**
   * Of a class or a member.
   *
   * @param mistake sentences, with the remedy
   */
  static ExtensionConfigurationException of(String mistake) {
    return new ExtensionConfigurationException(mistake + SEE);
  }

  /**
   * Of a parameter.
   *
   * @param mistake sentences, with the remedy
   */
  static ParameterResolutionException ofParameter(String mistake) {
    return new ParameterResolutionException(mistake + SEE);
  }
}
