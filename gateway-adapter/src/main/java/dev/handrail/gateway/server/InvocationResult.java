package dev.handrail.gateway.server;

import org.jspecify.annotations.Nullable;

/** How an invocation of the function ended. Immutable, if nobody changes the array. */
public final class InvocationResult {

  private static final byte[] NOTHING = {};

  enum Outcome {
    SUCCEEDED,
    FUNCTION_ERROR,
    INTEGRATION_TIMEOUT,
    THROTTLED
  }

  private final Outcome outcome;
  private final byte[] payload;

  private InvocationResult(Outcome outcome, byte[] payload) {
    this.outcome = outcome;
    this.payload = payload;
  }

  /**
   * The function returned.
   *
   * @param payload what it returned, as it came; kept, not copied
   * @return the result
   */
  public static InvocationResult succeeded(byte[] payload) {
    return new InvocationResult(Outcome.SUCCEEDED, payload);
  }

  /**
   * The function failed, crashed or ran into its own timeout.
   *
   * @param payload the error object, {@code errorMessage} and {@code errorType}; kept, not copied
   * @return the result
   */
  public static InvocationResult functionError(byte[] payload) {
    return new InvocationResult(Outcome.FUNCTION_ERROR, payload);
  }

  /**
   * The front door waited no longer, while the function may still be running.
   *
   * @return the result
   */
  public static InvocationResult integrationTimeout() {
    return new InvocationResult(Outcome.INTEGRATION_TIMEOUT, NOTHING);
  }

  /**
   * Lambda refused the invocation, since too many were running.
   *
   * @return the result
   */
  public static InvocationResult throttled() {
    return new InvocationResult(Outcome.THROTTLED, NOTHING);
  }

  /**
   * The status of Lambda's own answer, which access logs call {@code integrationStatus}.
   *
   * @return 200 also for a function that failed, 429 for one that was not run; null if it did not
   *     answer in time
   */
  public @Nullable Integer serviceStatus() {
    return switch (outcome) {
      case SUCCEEDED, FUNCTION_ERROR -> 200;
      case THROTTLED -> 429;
      case INTEGRATION_TIMEOUT -> null;
    };
  }

  Outcome outcome() {
    return outcome;
  }

  byte[] payload() {
    return payload;
  }

  /** Names the outcome only; the payload may hold secrets. */
  @Override
  public String toString() {
    return "InvocationResult[" + outcome + ']';
  }
}
