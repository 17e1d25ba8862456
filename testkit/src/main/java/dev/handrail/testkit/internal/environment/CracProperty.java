package dev.handrail.testkit.internal.environment;

/**
 * The system property by which the library {@code org.crac} finds AWS's implementation; Lambda
 * gives it to every Java runtime.
 */
public final class CracProperty {

  /** Its name. */
  public static final String NAME = "org.crac.Core.Compat";

  /** The package of AWS's runtime client that has the implementation. */
  public static final String VALUE = "com.amazonaws.services.lambda.crac";

  private CracProperty() {}
}
