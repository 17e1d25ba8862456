package dev.handrail.local.time;

import java.time.Instant;

/**
 * Tells the time and runs things later.
 *
 * <p>Implementations are safe for use by many threads.
 */
public interface Timer extends AutoCloseable {

  /**
   * The time by the clock that schedules, waits and ages go by.
   *
   * @return now
   */
  Instant now();

  /**
   * Runs a task once that time has come: on the timer's thread, or on that which moves a test's
   * clock. Tasks are quick. One that throws keeps no other from being run.
   *
   * @param due when; a time that has passed is now
   * @param task what
   */
  void runAt(Instant due, Runnable task);

  /**
   * Where time passes by hand: waits for what tasks handed on to other threads, before it passes
   * and after each task. Where it passes by itself nobody waits.
   *
   * @param await returns when nothing runs
   */
  default void settleBy(Runnable await) {}

  /** Forgets what was to be run. */
  @Override
  void close();
}
