package dev.handrail.testkit;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or process does, and not for ever. */
final class Await {

  /** Whoever is waited for may need this CPU. */
  private static final long PAUSE_NANOS = 5_000_000;

  private Await() {}

  static void until(String what, BooleanSupplier done) {
    long deadline = System.nanoTime() + Patience.LIMIT.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("Expected within " + Patience.LIMIT + ": " + what);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
