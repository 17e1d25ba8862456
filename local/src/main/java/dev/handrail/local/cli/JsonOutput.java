package dev.handrail.local.cli;

import dev.handrail.local.json.JsonText;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.Report;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * For programs: a result as one line of JSON. Durations are milliseconds, memory is MB; {@code
 * payload} is the answer's document, {@code payloadText} stands there instead for an answer that is
 * none. Words are camel case.
 */
final class JsonOutput implements Output {

  private static final Pattern UNDERSCORE = Pattern.compile("_(.)");

  private final PrintWriter out;

  JsonOutput(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void show(InvocationResult result) {
    out.println(JsonText.object(members(result)));
    out.flush();
  }

  /** A result as members of an object, in their order. */
  static Map<String, @Nullable Object> members(InvocationResult result) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("status", status(result));
    members.put("requestId", result.requestId());
    members.put("coldStart", result.coldStart());
    String payload = result.payload().text();
    Optional<Object> document = JsonText.document(payload);
    members.put(document.isPresent() ? "payload" : "payloadText", document.orElse(payload));
    InvocationError error = result.error();
    if (error != null) {
      members.put("errorKind", camelCase(error.kind()));
    }
    members.put("report", report(result.report()));
    members.put("log", result.log().stream().map(JsonOutput::logEvent).toList());
    return members;
  }

  private static String status(InvocationResult result) {
    if (result.succeeded()) {
      return "succeeded";
    }
    return result.timedOut() ? "timedOut" : "failed";
  }

  private static Map<String, @Nullable Object> report(Report report) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("status", camelCase(report.status()));
    if (report.errorType() != null) {
      members.put("errorType", report.errorType());
    }
    if (report.initDuration() != null) {
      members.put("initDuration", millis(report.initDuration()));
    }
    members.put("duration", millis(report.duration()));
    members.put("billedDuration", report.billedDuration().toMillis());
    members.put("memorySize", report.memorySize());
    members.put("maxMemoryUsed", report.maxMemoryUsed());
    return members;
  }

  private static Map<String, Object> logEvent(LogEvent event) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("timestamp", event.timestamp().toString());
    members.put("source", camelCase(event.source()));
    members.put("message", event.message());
    return members;
  }

  /** {@code OUT_OF_MEMORY} is {@code outOfMemory}. */
  private static String camelCase(Enum<?> constant) {
    return UNDERSCORE
        .matcher(constant.name().toLowerCase(Locale.ROOT))
        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }

  private static double millis(Duration duration) {
    return Math.round(duration.toNanos() / 10_000.0) / 100.0;
  }
}
