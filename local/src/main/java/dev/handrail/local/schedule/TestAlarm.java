package dev.handrail.local.schedule;

import dev.handrail.local.TestClock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Rings on the thread that moves a test clock. */
final class TestAlarm implements Alarm {

  private final TestClock clock;

  /** Counts the tasks: only the last one runs. */
  private final AtomicInteger last = new AtomicInteger();

  TestAlarm(TestClock clock) {
    this.clock = clock;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void set(Instant at, Runnable task) {
    int number = last.incrementAndGet();
    clock.runAt(
        at,
        () -> {
          if (last.get() == number) {
            task.run();
          }
        });
  }

  @Override
  public void close() {
    last.incrementAndGet();
  }
}
