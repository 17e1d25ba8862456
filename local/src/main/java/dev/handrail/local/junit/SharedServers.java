package dev.handrail.local.junit;

import dev.handrail.local.LocalLambda;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One server for each definition. They lie in the root store, which JUnit closes after the last
 * test of a run; where that is switched off, the end of the JVM stops them.
 */
final class SharedServers {

  private static final Namespace NAMESPACE = Namespace.create(LocalLambdaTest.class);

  private SharedServers() {}

  /** The server of a class, started when the first one asks. */
  // The successor is not in JUnit 5.13, and this one is deprecated in 6.
  @SuppressWarnings("deprecation")
  static LocalLambda of(ExtensionContext context, Declared declared) {
    Definition definition = declared.definition();
    try {
      return context
          .getRoot()
          .getStore(NAMESPACE)
          .getOrComputeIfAbsent(definition, Definition::start, LocalLambda.class);
    } catch (RuntimeException cannotStart) {
      throw new ExtensionConfigurationException(
          "@LocalLambdaTest on "
              + Misuse.described(declared.testClass())
              + ": "
              + cannotStart.getMessage(),
          cannotStart);
    }
  }
}
