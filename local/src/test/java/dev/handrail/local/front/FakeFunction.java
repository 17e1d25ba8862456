package dev.handrail.local.front;

import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Something that answers as a function does, without one. */
@FunctionalInterface
public interface FakeFunction {

  /** What comes of an invocation. */
  InvocationResult invoke(InvocationRequest request);

  /** Answers its event. */
  static FakeFunction echo() {
    return request -> answer(request, request.payload().text());
  }

  /** Always answers this. */
  static FakeFunction answering(String payload) {
    return request -> answer(request, payload);
  }

  /** A success with this payload. */
  static InvocationResult answer(InvocationRequest request, String payload) {
    return result(request, Payload.of(payload), null, "");
  }

  /** A failure with this error document. */
  static InvocationResult failure(
      InvocationRequest request, InvocationError.Kind kind, String document) {
    return result(request, Payload.of(document), new InvocationError(kind, "E", "m"), "");
  }

  /** A result with a log. */
  static InvocationResult result(
      InvocationRequest request, Payload payload, InvocationError error, String log) {
    LogEvent event = new LogEvent(Instant.EPOCH, LogEvent.Source.LOGGER, log);
    Report report =
        new Report(
            null, Duration.ofMillis(1), Duration.ofMillis(1), 128, 60, Report.Status.SUCCESS, null);
    return new InvocationResult(
        request.requestId(), payload, error, false, List.of(event), report);
  }

  /** An environment in which this runs. */
  default ExecutionEnvironment environment() {
    return new ExecutionEnvironment() {
      @Override
      public InvocationResult invoke(InvocationRequest request) {
        return FakeFunction.this.invoke(request);
      }

      @Override
      public boolean isWarm() {
        return true;
      }

      @Override
      public void close() {}
    };
  }
}
