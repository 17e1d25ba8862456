package dev.handrail.local;

import static java.util.Objects.requireNonNull;

import dev.handrail.local.time.ClockTimer;
import dev.handrail.local.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A clock that stands still until it is moved: with it as {@link LocalOptions#clock}, a test sees a
 * day of schedules, and all retries of an asynchronous invocation, in no time.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class TestClock implements InstantSource {

  private record Task(Instant at, long number, Runnable action) {}

  private final List<Runnable> awaits = new CopyOnWriteArrayList<>();

  // All guarded by this.
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparing(Task::at).thenComparing(Task::number));
  private Instant now;
  private long count;

  private TestClock(Instant start) {
    now = requireNonNull(start, "start");
  }

  /**
   * A clock that shows a time.
   *
   * @param start not null
   * @return a clock that stands still
   */
  public static TestClock at(Instant start) {
    return new TestClock(start);
  }

  /** The timer that goes by a clock, be it this one or one that goes by itself. */
  static Timer timer(InstantSource clock) {
    return clock instanceof TestClock test ? new TestTimer(test) : new ClockTimer(clock);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /**
   * Moves this clock, and waits for what comes of it. Asynchronous invocations that run already
   * come to their end first; then runs of schedules and retries that are due on the way are made,
   * each at its time and in order, and are over when this method returns.
   *
   * <p>To be called by a test, not by a function or a listener: it would wait for itself.
   *
   * @param by not negative
   * @throws IllegalArgumentException if it is negative
   */
  public void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("advance: expected no negative duration, got " + by);
    }
    settle();
    Instant end = instant().plus(by);
    while (runNext(end)) {
      settle(); // a task, and what it ran, may have added others
    }
    synchronized (this) {
      now = end.isBefore(now) ? now : end;
    }
  }

  private void settle() {
    awaits.forEach(Runnable::run);
  }

  private boolean runNext(Instant end) {
    Task task;
    synchronized (this) {
      task = tasks.peek();
      if (task == null || task.at().isAfter(end)) {
        return false;
      }
      tasks.remove(task);
      now = task.at().isBefore(now) ? now : task.at();
    }
    task.action().run();
    return true;
  }

  /** What {@link #advance} waits by. */
  void settleBy(Runnable await) {
    awaits.add(await);
  }

  /**
   * Runs a task when this clock is moved to a time or past it, on the thread that moves it; at once
   * if it shows it already.
   */
  void runAt(Instant time, Runnable task) {
    synchronized (this) {
      if (time.isAfter(now)) {
        tasks.add(new Task(time, count++, task));
        return;
      }
    }
    task.run();
  }
}
