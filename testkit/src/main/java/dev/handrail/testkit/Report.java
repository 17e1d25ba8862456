package dev.handrail.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What Lambda's {@code REPORT} line says of an invocation, measured, never made up.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param initDuration how long the init phase took; null unless this invocation was a cold start
 *     whose init phase succeeded
 * @param duration from handing the event to the runtime until it asked for the next one; not null
 * @param billedDuration whole milliseconds: duration (at most the timeout) and init duration, or
 *     billed restore duration, added, rounded up once; not null
 * @param memorySize the function's memory in MB
 * @param maxMemoryUsed the most memory, in MB, that the runtime's process has had resident since
 *     its start, in this and earlier invocations; in this JVM an estimate (see {@link
 *     OwnEnvironment})
 * @param status how the run ended for the platform; not null
 * @param errorType such as {@code Runtime.ExitError}; null unless the status is {@link
 *     Status#ERROR}
 * @param restoreDuration how long a function with SnapStart took to be restored; null unless this
 *     invocation was the first after a restore that succeeded
 */
public record Report(
    @Nullable Duration initDuration,
    Duration duration,
    Duration billedDuration,
    int memorySize,
    int maxMemoryUsed,
    Status status,
    @Nullable String errorType,
    @Nullable Duration restoreDuration) {

  /**
   * How a run ended for the platform, which is not the function's answer: an error that the runtime
   * posted by itself is a run that came to its end.
   */
  public enum Status {
    /** The runtime answered and asked for the next event. */
    SUCCESS,
    /** The runtime failed or ended. */
    ERROR,
    /** The timeout was over. */
    TIMEOUT
  }

  private static final long NANOS_PER_MILLI = 1_000_000;

  private static final BigDecimal MB_PER_GB = new BigDecimal(1024);
  private static final int COST_SCALE = 6;

  /**
   * A report without a restore.
   *
   * @param initDuration see the record
   * @param duration see the record
   * @param billedDuration see the record
   * @param memorySize see the record
   * @param maxMemoryUsed see the record
   * @param status see the record
   * @param errorType see the record
   */
  public Report(
      @Nullable Duration initDuration,
      Duration duration,
      Duration billedDuration,
      int memorySize,
      int maxMemoryUsed,
      Status status,
      @Nullable String errorType) {
    this(
        initDuration, duration, billedDuration, memorySize, maxMemoryUsed, status, errorType, null);
  }

  /**
   * What is billed of a restore. Lambda bills neither the loading of the snapshot, which here takes
   * no time, nor less than whole milliseconds.
   *
   * @return the restore duration rounded up; null for no restore
   */
  public @Nullable Duration billedRestoreDuration() {
    return restoreDuration == null
        ? null
        : Duration.ofMillis(-Math.floorDiv(-restoreDuration.toNanos(), NANOS_PER_MILLI));
  }

  /**
   * What a million invocations like this one cost, by {@link Architecture}'s list prices: memory
   * size times billed duration, and the requests.
   *
   * @param architecture not null
   * @return US dollars, rounded to six decimals
   */
  public BigDecimal costPerMillion(Architecture architecture) {
    // A million times a billed millisecond is a thousand seconds.
    BigDecimal seconds =
        BigDecimal.valueOf(billedDuration.toMillis()).multiply(new BigDecimal(1000));
    return seconds
        .multiply(BigDecimal.valueOf(memorySize))
        .multiply(architecture.pricePerGigabyteSecond())
        .divide(MB_PER_GB, COST_SCALE, RoundingMode.HALF_UP)
        .add(architecture.pricePerMillionRequests())
        .setScale(COST_SCALE, RoundingMode.HALF_UP);
  }
}
