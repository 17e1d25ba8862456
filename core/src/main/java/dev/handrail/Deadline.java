package dev.handrail;

import java.util.concurrent.TimeUnit;

/**
 * When Lambda ends an invocation, and when a failure must be on its way to get out before that.
 *
 * <p>The margin is a tenth of the time that the invocation had, at most half a second: an answer
 * takes milliseconds, but the first failure of an environment also loads classes, on a small
 * fraction of a CPU.
 */
final class Deadline {

  private static final long MAX_MARGIN_MILLIS = 500;

  private final long startNanos = System.nanoTime();
  private final long startEpochMillis = System.currentTimeMillis();
  private final long givenMillis;

  /**
   * Starts the clock.
   *
   * @param givenMillis the time that the invocation has; 0 or less from a context that has no clock
   */
  Deadline(long givenMillis) {
    this.givenMillis = Math.max(0, givenMillis);
  }

  long epochMillis() {
    return startEpochMillis + givenMillis;
  }

  long givenMillis() {
    return givenMillis;
  }

  long marginMillis() {
    return Math.min(MAX_MARGIN_MILLIS, givenMillis / 10);
  }

  /** How long to wait before the end must be reported; 0 or less when that time has come. */
  long millisUntilReport() {
    long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
    return givenMillis - marginMillis() - passed;
  }
}
