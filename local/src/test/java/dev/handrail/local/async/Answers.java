package dev.handrail.local.async;

import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.Report;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What a function that is not there answers. */
final class Answers {

  static final String FAILURE = "{\"errorMessage\":\"intentional failure\",\"errorType\":\"Boom\"}";

  private Answers() {}

  static Function<InvocationRequest, InvocationResult> succeeding(String payload) {
    return request -> result(request, payload, null);
  }

  static Function<InvocationRequest, InvocationResult> failing() {
    return failing(FAILURE, "intentional failure");
  }

  static Function<InvocationRequest, InvocationResult> failing(String payload, String message) {
    InvocationError error =
        new InvocationError(InvocationError.Kind.FUNCTION, "Boom", message);
    return request -> result(request, payload, error);
  }

  private static InvocationResult result(
      InvocationRequest request, String payload, InvocationError error) {
    Report report =
        new Report(
            null,
            Duration.ofMillis(5),
            Duration.ofMillis(5),
            128,
            64,
            Report.Status.SUCCESS,
            null);
    return new InvocationResult(
        request.requestId(), Payload.of(payload), error, false, List.of(), report);
  }
}
