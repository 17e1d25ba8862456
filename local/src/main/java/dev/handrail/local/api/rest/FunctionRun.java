package dev.handrail.local.api.rest;

import dev.handrail.gateway.server.InvocationResult;
import org.jspecify.annotations.Nullable;

/**
 * How it went to run a function for an integration.
 *
 * @param payload what it returned, or its error document; empty if there is neither
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FunctionRun(Outcome outcome, byte[] payload) {

  /** Lambda does not run it; why was told then. */
  static final FunctionRun NOT_RUN = new FunctionRun(Outcome.NOT_RUN, new byte[0]);

  static final FunctionRun THROTTLED = new FunctionRun(Outcome.THROTTLED, new byte[0]);
  static final FunctionRun TIMED_OUT = new FunctionRun(Outcome.TIMED_OUT, new byte[0]);

  /** How it ended. */
  enum Outcome {
    SUCCEEDED,
    FUNCTION_ERROR,
    THROTTLED,
    NOT_RUN,
    TIMED_OUT
  }

  static FunctionRun of(dev.handrail.testkit.InvocationResult result) {
    return new FunctionRun(
        result.succeeded() ? Outcome.SUCCEEDED : Outcome.FUNCTION_ERROR, result.payload().bytes());
  }

  /** Whether Lambda has an answer of the function's. */
  boolean answered() {
    return outcome == Outcome.SUCCEEDED || failed();
  }

  boolean failed() {
    return outcome == Outcome.FUNCTION_ERROR;
  }

  /** That of Lambda; null if it has none. */
  @Nullable Integer serviceStatus() {
    return outcome == Outcome.NOT_RUN ? null : forProxy().serviceStatus();
  }

  /** As {@code gateway-adapter} takes it: what is not run is 500 there. */
  InvocationResult forProxy() {
    return switch (outcome) {
      case SUCCEEDED -> InvocationResult.succeeded(payload);
      case FUNCTION_ERROR -> InvocationResult.functionError(payload);
      case TIMED_OUT -> InvocationResult.integrationTimeout();
      case THROTTLED, NOT_RUN -> InvocationResult.throttled();
    };
  }
}
