package dev.handrail.local.function;

import dev.handrail.testkit.FunctionDefinition;

/**
 * A function, or a version of it, was there when it was looked for, and went before it was invoked,
 * as the application was replaced.
 */
public final class FunctionGoneException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** Of the function that is gone. */
  private final String arn;

  FunctionGoneException(FunctionDefinition version) {
    super(
        "There is no version "
            + version.version()
            + " of "
            + version.name()
            + " any more: the application was replaced");
    this.arn = version.arn() + ":" + version.version();
  }

  /**
   * What is gone.
   *
   * @return its ARN with the version
   */
  public String arn() {
    return arn;
  }
}
