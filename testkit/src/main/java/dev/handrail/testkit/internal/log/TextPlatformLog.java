package dev.handrail.testkit.internal.log;

import static dev.handrail.testkit.internal.log.PlatformLog.event;
import static dev.handrail.testkit.internal.log.PlatformLog.millis;

import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code INIT_START}, {@code START}, {@code END}, {@code REPORT} as CloudWatch shows them. */
public final class TextPlatformLog implements PlatformLog {

  private final String functionVersion;
  private final RuntimeVersion version;
  private final boolean olderStyle;

  /**
   * A log in the text format.
   *
   * @param functionVersion such as {@code $LATEST}
   * @param version of the runtime
   * @param olderStyle whether timeouts and exits have lines of their own, as until 2024
   */
  public TextPlatformLog(String functionVersion, RuntimeVersion version, boolean olderStyle) {
    this.functionVersion = functionVersion;
    this.version = version;
    this.olderStyle = olderStyle;
  }

  @Override
  public List<LogEvent> initStart(InitPhase phase) {
    if (phase == InitPhase.INVOKE) {
      // Told once for an environment; an init phase inside an invocation has an INIT_REPORT only.
      return List.of();
    }
    return List.of(event("INIT_START " + versions()));
  }

  @Override
  public List<LogEvent> restoreStart() {
    return List.of(event("RESTORE_START " + versions()));
  }

  private String versions() {
    return "Runtime Version: " + version.version() + "\tRuntime Version ARN: " + version.arn();
  }

  @Override
  public List<LogEvent> initReport(
      InitPhase phase, Duration duration, Report.Status status, @Nullable String errorType) {
    String line = "INIT_REPORT Init Duration: " + millis(duration) + " ms";
    String failed = "\tPhase: " + phase.wireName() + failure(status, errorType);
    return List.of(event(status == Report.Status.SUCCESS ? line : line + failed));
  }

  @Override
  public List<LogEvent> restoreReport(
      Duration duration, Report.Status status, @Nullable String errorType) {
    String line = "RESTORE_REPORT Restore Duration: " + millis(duration) + " ms";
    return List.of(
        event(status == Report.Status.SUCCESS ? line : line + failure(status, errorType)));
  }

  private static String failure(Report.Status status, @Nullable String errorType) {
    return "\tStatus: "
        + status.name().toLowerCase(Locale.ROOT)
        + (errorType == null ? "" : "\tError Type: " + errorType);
  }

  @Override
  public List<LogEvent> start(String requestId, String functionArn, @Nullable String traceHeader) {
    return List.of(event("START RequestId: " + requestId + " Version: " + functionVersion));
  }

  @Override
  public List<LogEvent> end(Run run) {
    List<LogEvent> events = new ArrayList<>();
    Report.Status status = run.report().status();
    if (olderStyle && status == Report.Status.TIMEOUT) {
      events.add(event(olderTimeout(run) + "\n\n"));
    }
    events.add(event("END RequestId: " + run.requestId()));
    events.add(event(report(run.requestId(), run.report())));
    if (olderStyle && status == Report.Status.ERROR) {
      events.add(event(run.failure() + "\n" + run.report().errorType()));
    }
    return events;
  }

  @Override
  public LogEvent dropped(long events, long bytes) {
    return event(
        "Handrail left out " + events + " log events (" + bytes + " characters) at this point");
  }

  private static String olderTimeout(Run run) {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS)
        + " "
        + run.requestId()
        + " Task timed out after "
        + String.format(Locale.ROOT, "%.2f", run.report().duration().toNanos() / 1e9)
        + " seconds";
  }

  /** Every field ends in a tab, the last one too. */
  private String report(String requestId, Report report) {
    StringBuilder line = new StringBuilder("REPORT RequestId: ").append(requestId).append('\t');
    field(line, "Duration", millis(report.duration()) + " ms");
    field(line, "Billed Duration", report.billedDuration().toMillis() + " ms");
    field(line, "Memory Size", report.memorySize() + " MB");
    field(line, "Max Memory Used", report.maxMemoryUsed() + " MB");
    if (report.initDuration() != null) {
      field(line, "Init Duration", millis(report.initDuration()) + " ms");
    }
    Duration billedRestore = report.billedRestoreDuration();
    if (report.restoreDuration() != null && billedRestore != null) {
      field(line, "Restore Duration", millis(report.restoreDuration()) + " ms");
      field(line, "Billed Restore Duration", billedRestore.toMillis() + " ms");
    }
    if (report.status() != Report.Status.SUCCESS && !olderStyle) {
      field(line, "Status", report.status().name().toLowerCase(Locale.ROOT));
      if (report.errorType() != null) {
        field(line, "Error Type", report.errorType());
      }
    }
    return line.toString();
  }

  private static void field(StringBuilder line, String name, String value) {
    line.append(name).append(": ").append(value).append('\t');
  }
}
