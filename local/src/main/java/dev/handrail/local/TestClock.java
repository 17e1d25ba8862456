package dev.handrail.local;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * A clock that stands still until it is moved: with it as {@link LocalOptions#clock}, a test sees a
 * day of schedules in no time.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class TestClock implements InstantSource {

  private record Task(Instant at, long number, Runnable action) {}

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

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /**
   * Moves this clock. What is due on the way is run on this thread, each at its time and in order,
   * before this method returns; schedules have then handed their invocations on.
   *
   * @param by not negative
   * @throws IllegalArgumentException if it is negative
   */
  public void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("advance: expected no negative duration, got " + by);
    }
    Instant end = instant().plus(by);
    while (runNext(end)) {
      // Each task may have added others.
    }
    synchronized (this) {
      now = end.isBefore(now) ? now : end;
    }
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

  /**
   * Runs a task when this clock is moved to a time or past it; at once if it shows it already.
   *
   * @param time when
   * @param task what is run on the thread that moves this clock
   */
  public void runAt(Instant time, Runnable task) {
    requireNonNull(task, "task");
    synchronized (this) {
      if (time.isAfter(now)) {
        tasks.add(new Task(time, count++, task));
        return;
      }
    }
    task.run();
  }
}
