package dev.handrail.testkit.internal.environment;

import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.Report;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The figures of a {@code REPORT} line. */
final class Billing {

  private static final int NANOS_PER_MILLI = 1_000_000;

  private Billing() {}

  /**
   * A report.
   *
   * @param init null unless this invocation tells of an init phase of its own
   * @param restore null unless this invocation tells of a restore
   * @param maxMemoryUsed in MB
   */
  static Report report(
      FunctionDefinition function,
      @Nullable Duration init,
      @Nullable Duration restore,
      Duration duration,
      int maxMemoryUsed,
      Verdict verdict) {
    return new Report(
        init,
        duration,
        billed(restore == null ? init : wholeMillis(restore), duration, function.timeout()),
        function.memorySize(),
        maxMemoryUsed,
        verdict.status(),
        verdict.errorType(),
        restore);
  }

  /**
   * As billed since August 2025: init phase and run added, then rounded up once. What a run took
   * longer than its timeout is not billed. Of a restore whole milliseconds are added.
   */
  static Duration billed(@Nullable Duration init, Duration duration, Duration timeout) {
    Duration run = duration.compareTo(timeout) > 0 ? timeout : duration;
    Duration sum = init == null ? run : init.plus(run);
    return wholeMillis(sum);
  }

  private static Duration wholeMillis(Duration duration) {
    return Duration.ofMillis(-Math.floorDiv(-duration.toNanos(), NANOS_PER_MILLI));
  }
}
