package dev.handrail.local.async;

import java.time.Duration;

/**
 * How long Lambda waits before it tries an event again that could not be run.
 *
 * @param factor by which waits are shortened here
 */
record Waits(double factor) {

  private static final Duration FIRST_RETURN = Duration.ofSeconds(1);
  private static final Duration LONGEST_RETURN = Duration.ofMinutes(5);

  /**
   * After a throttle or an error of the platform: one second, twice as long each time, five minutes
   * at most.
   *
   * @param before how often it was so before
   */
  static Duration afterReturn(int before) {
    Duration wait = FIRST_RETURN.multipliedBy(1L << Math.min(before, 10));
    return wait.compareTo(LONGEST_RETURN) < 0 ? wait : LONGEST_RETURN;
  }

  /** How long that wait is here. */
  Duration here(Duration wait) {
    return Duration.ofNanos((long) (wait.toNanos() * factor));
  }
}
