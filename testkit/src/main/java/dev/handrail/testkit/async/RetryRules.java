package dev.handrail.testkit.async;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often Lambda tries an asynchronous invocation, and for how long.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param maximumRetryAttempts how often it tries again after a function error, 0 to 2
 * @param maximumEventAge how long an event is kept, 60 seconds to 6 hours; not null
 */
public record RetryRules(int maximumRetryAttempts, Duration maximumEventAge) {

  private static final int MAX_RETRIES = 2;
  private static final Duration MIN_AGE = Duration.ofMinutes(1);
  private static final Duration MAX_AGE = Duration.ofHours(6);

  /**
   * Refuses what Lambda refuses.
   *
   * @param maximumRetryAttempts see the record
   * @param maximumEventAge see the record
   * @throws IllegalArgumentException if a number is out of its range
   */
  public RetryRules {
    requireNonNull(maximumEventAge, "maximumEventAge");
    if (maximumRetryAttempts < 0 || maximumRetryAttempts > MAX_RETRIES) {
      throw new IllegalArgumentException(
          "MaximumRetryAttempts: expected 0 to 2, got " + maximumRetryAttempts);
    }
    if (maximumEventAge.compareTo(MIN_AGE) < 0 || maximumEventAge.compareTo(MAX_AGE) > 0) {
      throw new IllegalArgumentException(
          "MaximumEventAgeInSeconds: expected 60 to 21600, got " + maximumEventAge.toSeconds());
    }
  }

  /**
   * Lambda's defaults: two retries, six hours.
   *
   * @return the defaults
   */
  public static RetryRules defaults() {
    return new RetryRules(MAX_RETRIES, MAX_AGE);
  }

  /**
   * How long Lambda waits after a function error: one minute, then two.
   *
   * @param runs how often the function ran, 1 or more
   * @return the wait
   */
  public static Duration waitAfterError(int runs) {
    return Duration.ofMinutes(runs);
  }

  /**
   * Whether Lambda gives an event up after a function error: when it was tried often enough, and
   * also when it would be too old for the next try.
   *
   * @param runs how often the function ran, 1 or more
   * @param age of the event by now
   * @return why it is given up; null if it will be tried again
   */
  public @Nullable Condition endAfterError(int runs, Duration age) {
    if (runs > maximumRetryAttempts) {
      return Condition.RETRIES_EXHAUSTED;
    }
    Duration next = age.plus(waitAfterError(runs));
    return next.compareTo(maximumEventAge) >= 0 ? Condition.EVENT_AGE_EXCEEDED : null;
  }
}
