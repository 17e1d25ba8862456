package dev.handrail.testkit.assertj;

import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationError.Kind;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Results of invocations that never were. */
public final class Results {

  private static final Duration INIT = Duration.ofMillis(250);

  private Results() {}

  /** What came of a warm start, with a log of one line. */
  public static InvocationResult answering(String payload) {
    return result(payload, null, false, log("INFO working"));
  }

  /** What came of a cold start that failed. */
  public static InvocationResult failing(Kind kind, String type, String message) {
    InvocationError error = new InvocationError(kind, type, message);
    String document = "{\"errorMessage\":\"" + message + "\",\"errorType\":\"" + type + "\"}";
    return result(document, error, true, log("ERROR no"));
  }

  static InvocationResult failing(String message) {
    return failing(Kind.FUNCTION, "java.lang.IllegalStateException", message);
  }

  static InvocationResult logging(LogEvent... log) {
    return result("null", null, false, List.of(log));
  }

  static LogEvent platform(String message) {
    return new LogEvent(Instant.EPOCH, LogEvent.Source.PLATFORM, message);
  }

  static LogEvent logged(String message) {
    return new LogEvent(Instant.EPOCH, LogEvent.Source.LOGGER, message);
  }

  static LogEvent printed(String message) {
    return new LogEvent(Instant.EPOCH, LogEvent.Source.OUTPUT, message);
  }

  static Report report(@Nullable Duration init) {
    return new Report(
        init,
        Duration.ofNanos(26_730_000),
        Duration.ofMillis(277),
        128,
        75,
        Report.Status.SUCCESS,
        null);
  }

  private static List<LogEvent> log(String line) {
    return Stream.of(platform("START RequestId: id"), logged(line + "\n"), platform("END\t"))
        .toList();
  }

  private static InvocationResult result(
      String payload, @Nullable InvocationError error, boolean cold, List<LogEvent> log) {
    return new InvocationResult(
        "id", Payload.of(payload), error, cold, log, report(cold ? INIT : null));
  }
}
