package dev.handrail.local.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Rings on a thread of its own. */
final class ThreadAlarm implements Alarm {

  /** A clock that jumps, since the machine slept or somebody set it, is seen within a second. */
  private static final long MAX_WAIT_MILLIS = 1_000;

  private final InstantSource clock;

  // All guarded by this.
  private Instant at = Instant.MAX;
  private @Nullable Runnable task;
  private @Nullable Thread thread;
  private boolean closed;

  ThreadAlarm(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public synchronized void set(Instant when, Runnable what) {
    if (closed) {
      return;
    }
    at = when;
    task = what;
    if (thread == null) {
      thread = new Thread(this::run, "handrail-schedules");
      thread.setDaemon(true);
      thread.start();
    }
    notifyAll();
  }

  @Override
  public synchronized void close() {
    closed = true;
    task = null;
    notifyAll();
  }

  private void run() {
    try {
      for (Runnable due = next(); due != null; due = next()) {
        ring(due);
      }
    } catch (InterruptedException stop) {
      close();
    }
  }

  /** Waits for the time of the task; null when closed. */
  private synchronized @Nullable Runnable next() throws InterruptedException {
    while (!closed && (task == null || clock.instant().isBefore(at))) {
      if (task == null) {
        wait();
      } else {
        long millis = Duration.between(clock.instant(), at).toMillis();
        wait(Math.max(1, Math.min(millis, MAX_WAIT_MILLIS)));
      }
    }
    Runnable due = task;
    task = null;
    return due;
  }

  /** A task that throws must not end the schedules of others. */
  private static void ring(Runnable due) {
    try {
      due.run();
    } catch (RuntimeException bug) {
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, bug);
    }
  }
}
