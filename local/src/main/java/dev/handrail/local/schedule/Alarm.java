package dev.handrail.local.schedule;

import dev.handrail.local.TestClock;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Runs a task when a clock shows a time; it has one task at a time.
 *
 * <p>Implementations are safe for use by many threads.
 */
interface Alarm extends AutoCloseable {

  /** What the clock shows. */
  Instant now();

  /**
   * Runs a task once the clock shows a time or a later one, instead of the task set before.
   *
   * @param at may have passed
   * @param task is run on the alarm's own thread, or on the one that moves a test clock
   */
  void set(Instant at, Runnable task);

  /** Forgets the task; one that runs is not waited for. */
  @Override
  void close();

  /** The alarm that goes with a clock. */
  static Alarm of(InstantSource clock) {
    return clock instanceof TestClock test ? new TestAlarm(test) : new ThreadAlarm(clock);
  }
}
