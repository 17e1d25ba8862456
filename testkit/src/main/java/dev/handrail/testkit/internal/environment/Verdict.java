package dev.handrail.testkit.internal.environment;

import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationError.Kind;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.Report.Status;
import dev.handrail.testkit.internal.json.Json;
import dev.handrail.testkit.internal.runtimeapi.Answer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an invocation's end means: for the caller and for the report. Documents are Lambda's, down
 * to the order of their members.
 *
 * @param payload what the caller gets
 * @param error null for success
 * @param status of the report
 * @param errorType of the report; null unless the status is error
 */
record Verdict(
    Payload payload, @Nullable InvocationError error, Status status, @Nullable String errorType) {

  private static final String TOO_LARGE = "Function.ResponseSizeTooLarge";
  private static final String EXIT_ERROR = "Runtime.ExitError";
  private static final String OUT_OF_MEMORY = "Runtime.OutOfMemory";

  /** The runtime answered and went on. */
  static Verdict answered(Answer answer) {
    if (answer instanceof Answer.Success success) {
      return new Verdict(success.payload(), null, Status.SUCCESS, null);
    } else if (answer instanceof Answer.Failure failure) {
      InvocationError error = posted(Kind.FUNCTION, failure.payload());
      return new Verdict(failure.payload(), error, Status.SUCCESS, null);
    }
    String message =
        "Response payload size exceeded maximum allowed payload size ("
            + Answer.MAX_SIZE
            + " bytes).";
    String document = Json.write("errorMessage", message, "errorType", TOO_LARGE);
    return failed(Kind.RESPONSE_TOO_LARGE, document, Status.ERROR, TOO_LARGE);
  }

  /** The runtime's process ended, maybe after an answer, which counts then. */
  static Verdict exited(
      String requestId, @Nullable Answer answer, String exitWords, boolean exceededMemory) {
    String errorType = exceededMemory ? OUT_OF_MEMORY : EXIT_ERROR;
    if (answer != null) {
      Verdict verdict = answered(answer);
      boolean tooLarge = verdict.errorType != null;
      return verdict.as(Status.ERROR, tooLarge ? TOO_LARGE : errorType);
    }
    String message = "RequestId: " + requestId + " Error: " + exitWords;
    String document = Json.write("errorType", EXIT_ERROR, "errorMessage", message);
    return failed(
        exceededMemory ? Kind.OUT_OF_MEMORY : Kind.EXIT, document, Status.ERROR, errorType);
  }

  /** The timeout was over; an answer posted before it has reached the caller already. */
  static Verdict timedOut(String requestId, @Nullable Answer answer, TimeoutWords words) {
    if (answer != null) {
      return answered(answer).as(Status.TIMEOUT, null);
    }
    return failed(Kind.TIMEOUT, words.document(requestId), Status.TIMEOUT, null);
  }

  /** A restore took longer than Lambda lets it: this is the error of its API. */
  static Verdict restoreTimedOut(String requestId, Duration limit) {
    String message =
        "RequestId: " + requestId + " Error: Restore timed out after " + limit.toSeconds() + " s";
    String document = Json.write("errorType", "SnapStartTimeoutException", "errorMessage", message);
    return failed(Kind.TIMEOUT, document, Status.TIMEOUT, null);
  }

  /** The runtime told that the init phase, or the restore after it, failed. */
  static Verdict initFailed(String errorType, Payload payload) {
    return new Verdict(payload, posted(Kind.INIT, payload), Status.ERROR, errorType);
  }

  /** In a few words, for people. */
  String words() {
    return error == null ? "success" : error.errorMessage();
  }

  private Verdict as(Status otherStatus, @Nullable String otherErrorType) {
    return new Verdict(payload, error, otherStatus, otherErrorType);
  }

  private static Verdict failed(
      Kind kind, String document, Status status, @Nullable String errorType) {
    Payload payload = Payload.of(document);
    return new Verdict(payload, posted(kind, payload), status, errorType);
  }

  private static InvocationError posted(Kind kind, Payload payload) {
    String document = payload.text();
    String type = Json.text(document, "errorType");
    String message = Json.text(document, "errorMessage");
    return new InvocationError(kind, type == null ? "" : type, message == null ? "" : message);
  }
}
