package dev.handrail.local.cli;

import dev.handrail.local.json.JsonText;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.Report;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A result as one line of JSON, for programs. Durations are milliseconds, memory is MB. */
final class ResultJson {

  private ResultJson() {}

  static String of(InvocationResult result) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put(
        "status", result.succeeded() ? "succeeded" : result.timedOut() ? "timedOut" : "failed");
    members.put("requestId", result.requestId());
    members.put("coldStart", result.coldStart());
    members.put("payload", JsonText.raw(result.payload().text()));
    InvocationError error = result.error();
    if (error != null) {
      members.put("errorKind", error.kind().name().toLowerCase(Locale.ROOT));
    }
    members.put("report", report(result.report()));
    members.put("log", result.log().stream().map(LogEvent::message).toList());
    return JsonText.object(members);
  }

  private static Map<String, @Nullable Object> report(Report report) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (report.initDuration() != null) {
      members.put("initDuration", millis(report.initDuration()));
    }
    members.put("duration", millis(report.duration()));
    members.put("billedDuration", report.billedDuration().toMillis());
    members.put("memorySize", report.memorySize());
    members.put("maxMemoryUsed", report.maxMemoryUsed());
    if (report.errorType() != null) {
      members.put("errorType", report.errorType());
    }
    return members;
  }

  private static double millis(Duration duration) {
    return Math.round(duration.toNanos() / 10_000.0) / 100.0;
  }
}
