package dev.handrail.local.async;

import java.time.Instant;

/** Tells the time and runs things later. Implementations are safe for use by many threads. */
interface Timer extends AutoCloseable {

  /** The time by the clock that waits and ages go by. */
  Instant now();

  /**
   * Runs a task once that time has come, on a thread of the timer's. Tasks are quick, and throw
   * nothing.
   */
  void runAt(Instant due, Runnable task);

  /** Forgets what was to be run. */
  @Override
  void close();
}
