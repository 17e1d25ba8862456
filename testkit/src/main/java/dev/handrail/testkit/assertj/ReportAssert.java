package dev.handrail.testkit.assertj;

import dev.handrail.testkit.Report;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a report: what was billed, how long it took, how much memory was used.
 *
 * <p>Durations are measured, so that only generous limits hold on every machine. Instances are for
 * one thread.
 */
public final class ReportAssert extends EvidenceAssert<ReportAssert, Report> {

  ReportAssert(@Nullable Report actual, Evidence evidence) {
    super(actual, ReportAssert.class, evidence);
  }

  /**
   * The report has an init duration, as that of a cold start has.
   *
   * @return this
   */
  public ReportAssert hasInitDuration() {
    return check(present().initDuration() == null ? ReportWording.noInit() : null);
  }

  /**
   * The report has no init duration, as that of a warm start has none.
   *
   * @return this
   */
  public ReportAssert hasNoInitDuration() {
    Duration init = present().initDuration();
    return check(init == null ? null : ReportWording.init(init));
  }

  /**
   * The report has a restore duration, as that of the first invocation with SnapStart has.
   *
   * @return this
   */
  public ReportAssert hasRestoreDuration() {
    return check(present().restoreDuration() == null ? ReportWording.noRestore() : null);
  }

  /**
   * The invocation took at most so long, its init phase aside.
   *
   * @param limit not null
   * @return this
   */
  public ReportAssert takesAtMost(Duration limit) {
    Duration duration = present().duration();
    return check(
        duration.compareTo(limit) > 0 ? ReportWording.above("Duration", limit, duration) : null);
  }

  /**
   * At most so much is billed: invocation and init phase.
   *
   * @param limit not null
   * @return this
   */
  public ReportAssert isBilledAtMost(Duration limit) {
    Duration billed = present().billedDuration();
    return check(
        billed.compareTo(limit) > 0 ? ReportWording.above("Billed Duration", limit, billed) : null);
  }

  /**
   * Exactly so much is billed.
   *
   * @param expected whole milliseconds
   * @return this
   */
  public ReportAssert isBilled(Duration expected) {
    Duration billed = present().billedDuration();
    return check(billed.equals(expected) ? null : ReportWording.otherBilled(expected, billed));
  }

  /**
   * The function has so much memory.
   *
   * @param megabytes its memory size
   * @return this
   */
  public ReportAssert hasMemorySize(int megabytes) {
    int size = present().memorySize();
    return check(
        size == megabytes ? null : ReportWording.megabytes("Memory Size", megabytes, size));
  }

  /**
   * The function has used at most so much memory.
   *
   * @param megabytes above zero
   * @return this
   */
  public ReportAssert usesAtMost(int megabytes) {
    int used = present().maxMemoryUsed();
    return check(
        used > megabytes
            ? ReportWording.megabytes("at most Max Memory Used", megabytes, used)
            : null);
  }

  /**
   * The run ended so for the platform.
   *
   * @param status not null
   * @return this
   */
  public ReportAssert hasStatus(Report.Status status) {
    Report.Status was = present().status();
    return check(was == status ? null : ReportWording.other("Status", status, was));
  }

  /**
   * The run ended with this error for the platform.
   *
   * @param errorType such as {@code Runtime.ExitError}
   * @return this
   */
  public ReportAssert hasErrorType(String errorType) {
    String type = present().errorType();
    return check(
        Objects.equals(type, errorType)
            ? null
            : ReportWording.other("Error Type", errorType, type == null ? "not there" : type));
  }
}
