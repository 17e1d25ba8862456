package dev.handrail.local;

import dev.handrail.local.time.Timer;
import java.time.Instant;

/** What waits in one {@link LocalLambda} for a test to move the clock. */
final class TestTimer implements Timer {

  private final TestClock clock;
  private volatile boolean closed;

  TestTimer(TestClock clock) {
    this.clock = clock;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void runAt(Instant due, Runnable task) {
    clock.runAt(due, unlessClosed(task));
  }

  @Override
  public void settleBy(Runnable await) {
    clock.settleBy(unlessClosed(await));
  }

  private Runnable unlessClosed(Runnable task) {
    return () -> {
      if (!closed) {
        task.run();
      }
    };
  }

  /** The clock may be another's as well, and goes on. */
  @Override
  public void close() {
    closed = true;
  }
}
