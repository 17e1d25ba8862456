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
   * @param maxMemoryUsed in MB
   */
  static Report report(
      FunctionDefinition function,
      @Nullable Duration init,
      Duration duration,
      int maxMemoryUsed,
      Verdict verdict) {
    return new Report(
        init,
        duration,
        billed(init, duration, function.timeout()),
        function.memorySize(),
        maxMemoryUsed,
        verdict.status(),
        verdict.errorType());
  }

  /**
   * As billed since August 2025: init phase and run added, then rounded up once. What a run took
   * longer than its timeout is not billed.
   */
  static Duration billed(@Nullable Duration init, Duration duration, Duration timeout) {
    Duration run = duration.compareTo(timeout) > 0 ? timeout : duration;
    Duration sum = init == null ? run : init.plus(run);
    return Duration.ofMillis(-Math.floorDiv(-sum.toNanos(), NANOS_PER_MILLI));
  }
}
