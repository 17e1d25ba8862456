package dev.handrail.testkit;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or process does, and not for ever. */
final class Await {

  private static final Duration AT_MOST = Duration.ofSeconds(20);

  private Await() {}

  static void until(String what, BooleanSupplier done) {
    long deadline = System.nanoTime() + AT_MOST.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("Expected within " + AT_MOST + ": " + what);
      }
      Thread.onSpinWait();
    }
  }
}
