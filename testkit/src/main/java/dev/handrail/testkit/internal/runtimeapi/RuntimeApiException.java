package dev.handrail.testkit.internal.runtimeapi;

/** A call of the Runtime API that is refused; types and texts are AWS's. */
final class RuntimeApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String errorType;

  private RuntimeApiException(int status, String errorType, String message) {
    super(message, null, false, false);
    this.status = status;
    this.errorType = errorType;
  }

  static RuntimeApiException invalidRequestId() {
    return new RuntimeApiException(400, "InvalidRequestID", "Invalid request ID");
  }

  static RuntimeApiException invalidStateTransition(RuntimeState from, RuntimeCall call) {
    return new RuntimeApiException(
        403,
        "InvalidStateTransition",
        "State transition from "
            + from.wireName()
            + " to "
            + call.wireName()
            + " failed for runtime. Error: State transition is not allowed");
  }

  static RuntimeApiException tooLarge() {
    return new RuntimeApiException(
        413,
        "RequestEntityTooLarge",
        "Exceeded maximum allowed payload size (" + Answer.MAX_SIZE + " bytes).");
  }

  static RuntimeApiException invalidResponseMode() {
    return new RuntimeApiException(
        400, "InvalidFunctionResponseMode", "Invalid function response mode");
  }

  static RuntimeApiException closed() {
    return new RuntimeApiException(
        500, "InternalServerError", "The execution environment is shut down");
  }

  static RuntimeApiException of(int status, String errorType, String message) {
    return new RuntimeApiException(status, errorType, message);
  }

  int status() {
    return status;
  }

  String errorType() {
    return errorType;
  }
}
