package dev.handrail.testkit.internal.log;

import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.Report;
import dev.handrail.testkit.SystemLogLevel;
import dev.handrail.testkit.internal.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Platform events as JSON, as in the schema of Lambda's Telemetry API; there is no {@code
 * platform.end}. Which level an event has is AWS's mapping: at {@code INFO} there are {@code
 * platform.initStart}, {@code platform.start} and {@code platform.report}.
 */
public final class JsonPlatformLog implements PlatformLog {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final long BYTES_PER_MB = 1024L * 1024;

  private final FunctionDefinition function;
  private final RuntimeVersion version;
  private final String instanceId;
  private final String initializationType;

  /**
   * A log in the JSON format.
   *
   * @param function its name, memory and level count
   * @param version of the runtime
   * @param instanceId of the execution environment
   * @param snapStart whether that is the initialization type, and not on-demand
   */
  public JsonPlatformLog(
      FunctionDefinition function, RuntimeVersion version, String instanceId, boolean snapStart) {
    this.function = function;
    this.version = version;
    this.instanceId = instanceId;
    this.initializationType = snapStart ? "snap-start" : "on-demand";
  }

  @Override
  public List<LogEvent> initStart(InitPhase phase) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("initializationType", initializationType);
    entry.put("phase", phase.wireName());
    environment(entry);
    return events(SystemLogLevel.INFO, "platform.initStart", entry);
  }

  @Override
  public List<LogEvent> restoreStart() {
    Map<String, Object> entry = new LinkedHashMap<>();
    environment(entry);
    return events(SystemLogLevel.INFO, "platform.restoreStart", entry);
  }

  private void environment(Map<String, Object> entry) {
    entry.put("runtimeVersion", version.version());
    entry.put("runtimeVersionArn", version.arn());
    entry.put("functionName", function.name());
    entry.put("functionVersion", function.version());
    entry.put("instanceId", instanceId);
    entry.put("instanceMaxMemory", function.memorySize() * BYTES_PER_MB);
  }

  @Override
  public List<LogEvent> initReport(
      InitPhase phase, Duration duration, Report.Status status, @Nullable String errorType) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("initializationType", initializationType);
    entry.put("phase", phase.wireName());
    status(entry, status, errorType);
    entry.put("metrics", Map.of("durationMs", millis(duration)));
    return events(level(status), "platform.initReport", entry);
  }

  @Override
  public List<LogEvent> restoreReport(
      Duration duration, Report.Status status, @Nullable String errorType) {
    Map<String, Object> entry = new LinkedHashMap<>();
    status(entry, status, errorType);
    entry.put("metrics", Map.of("durationMs", millis(duration)));
    return events(level(status), "platform.restoreReport", entry);
  }

  private static SystemLogLevel level(Report.Status status) {
    return status == Report.Status.SUCCESS ? SystemLogLevel.INFO : SystemLogLevel.WARN;
  }

  @Override
  public List<LogEvent> start(String requestId, String functionArn, @Nullable String traceHeader) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("requestId", requestId);
    entry.put("functionArn", functionArn);
    entry.put("version", function.version());
    tracing(entry, traceHeader);
    return events(SystemLogLevel.INFO, "platform.start", entry);
  }

  @Override
  public List<LogEvent> end(Run run) {
    boolean success = run.report().status() == Report.Status.SUCCESS;
    List<LogEvent> events = new ArrayList<>();
    events.addAll(
        events(
            success ? SystemLogLevel.DEBUG : SystemLogLevel.WARN,
            "platform.runtimeDone",
            runtimeDone(run)));
    events.addAll(
        events(
            success ? SystemLogLevel.INFO : SystemLogLevel.WARN, "platform.report", report(run)));
    return events;
  }

  @Override
  public LogEvent dropped(long events, long bytes) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("reason", "Handrail keeps the beginning and the end of a long log");
    entry.put("droppedRecords", events);
    entry.put("droppedBytes", bytes);
    return event("platform.logsDropped", entry);
  }

  private static Map<String, Object> runtimeDone(Run run) {
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("durationMs", millis(run.report().duration()));
    metrics.put("producedBytes", run.producedBytes());
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("requestId", run.requestId());
    status(entry, run.report().status(), run.report().errorType());
    List<Map<String, Object>> spans = new ArrayList<>();
    Spans parts = run.spans();
    if (parts != null) {
      Duration latency = parts.responseLatency();
      spans.add(span("responseLatency", run.start(), latency));
      spans.add(span("runtimeOverhead", run.start().plus(latency), parts.runtimeOverhead()));
    }
    entry.put("spans", spans);
    entry.put("metrics", metrics);
    return entry;
  }

  private static Map<String, Object> span(String name, Instant start, Duration duration) {
    Map<String, Object> span = new LinkedHashMap<>();
    span.put("name", name);
    span.put("start", TIME.format(start));
    span.put("durationMs", millis(duration));
    return span;
  }

  private static Map<String, Object> report(Run run) {
    Report report = run.report();
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("durationMs", millis(report.duration()));
    metrics.put("billedDurationMs", report.billedDuration().toMillis());
    metrics.put("memorySizeMB", report.memorySize());
    metrics.put("maxMemoryUsedMB", report.maxMemoryUsed());
    if (report.initDuration() != null) {
      metrics.put("initDurationMs", millis(report.initDuration()));
    }
    Duration billedRestore = report.billedRestoreDuration();
    if (report.restoreDuration() != null && billedRestore != null) {
      metrics.put("restoreDurationMs", millis(report.restoreDuration()));
      metrics.put("billedRestoreDurationMs", billedRestore.toMillis());
    }
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("requestId", run.requestId());
    entry.put("metrics", metrics);
    status(entry, report.status(), report.errorType());
    tracing(entry, run.traceHeader());
    return entry;
  }

  private static void status(
      Map<String, Object> entry, Report.Status status, @Nullable String errorType) {
    entry.put("status", status.name().toLowerCase(Locale.ROOT));
    if (errorType != null) {
      entry.put("errorType", errorType);
    }
  }

  private static void tracing(Map<String, Object> entry, @Nullable String traceHeader) {
    if (traceHeader != null) {
      Map<String, Object> tracing = new LinkedHashMap<>();
      tracing.put("type", "X-Amzn-Trace-Id");
      tracing.put("value", traceHeader);
      entry.put("tracing", tracing);
    }
  }

  private static double millis(Duration duration) {
    return Math.round(duration.toNanos() / 1e3) / 1e3;
  }

  private List<LogEvent> events(SystemLogLevel level, String type, Map<String, Object> entry) {
    return level.compareTo(function.systemLogLevel()) >= 0
        ? List.of(event(type, entry))
        : List.of();
  }

  private static LogEvent event(String type, Map<String, Object> entry) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("time", TIME.format(Instant.now()));
    envelope.put("type", type);
    envelope.put("record", entry);
    return PlatformLog.event(Json.write(envelope));
  }
}
