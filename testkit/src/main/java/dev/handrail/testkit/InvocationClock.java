package dev.handrail.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time of one invocation, which runs by the clock or by hand. Safe for use by many threads. */
final class InvocationClock {

  private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final long startNanos = System.nanoTime();
  private final Duration given;
  private final boolean stopped;
  private Duration passed = Duration.ZERO;

  InvocationClock(Duration given, boolean stopped) {
    this.given = given;
    this.stopped = stopped;
  }

  synchronized void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(
          "duration: expected zero or more, got "
              + duration
              + "; time that passed does not come back, build another context");
    }
    // Never beyond what was given: nothing depends on more, and a sum could overflow.
    Duration left = given.minus(passed);
    passed = duration.compareTo(left) > 0 ? given : passed.plus(duration);
  }

  synchronized Duration remaining() {
    long nanos = stopped ? 0 : System.nanoTime() - startNanos;
    Duration remaining = given.minus(passed).minusNanos(nanos);
    return remaining.isNegative() ? Duration.ZERO : remaining;
  }

  synchronized Instant deadline() {
    return start.plus(given).minus(passed);
  }
}
