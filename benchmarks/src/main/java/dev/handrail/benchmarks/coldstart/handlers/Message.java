package dev.handrail.benchmarks.coldstart.handlers;

/** The response's body over API Gateway. */
public record Message(String message) {

  /** The answer to a greeting. */
  public static Message to(Greeting greeting) {
    return new Message("success lambda api test: " + greeting.val01());
  }
}
