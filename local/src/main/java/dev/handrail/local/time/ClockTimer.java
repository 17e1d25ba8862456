package dev.handrail.local.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks by any clock, on one thread. While something waits the clock is looked at once a
 * second at least: it may jump, as after a suspension, or since somebody set it.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class ClockTimer implements Timer {

  private static final Duration LOOK = Duration.ofSeconds(1);

  private record Entry(Instant due, long number, Runnable task) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byTime = due.compareTo(other.due);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // All guarded by the lock.
  private final PriorityQueue<Entry> entries = new PriorityQueue<>();
  private long number;
  private boolean closed;
  private @Nullable Thread thread;

  /**
   * A timer, whose thread is started with the first task.
   *
   * @param clock goes by itself
   */
  public ClockTimer(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void runAt(Instant due, Runnable task) {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      entries.add(new Entry(due, number++, task));
      if (thread == null) {
        thread = new Thread(this::runAll, "handrail-timer");
        thread.setDaemon(true);
        thread.start();
      }
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      entries.clear();
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  private void runAll() {
    for (Runnable task = next(); task != null; task = next()) {
      run(task);
    }
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException bug) {
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, bug);
    }
  }

  /** Waits for the next task; null at the end. */
  private @Nullable Runnable next() {
    lock.lock();
    try {
      while (!closed) {
        Entry first = entries.peek();
        if (first == null) {
          changed.awaitUninterruptibly();
          continue;
        }
        Duration left = Duration.between(clock.instant(), first.due());
        if (left.isNegative() || left.isZero()) {
          entries.remove();
          return first.task();
        }
        await(left.compareTo(LOOK) < 0 ? left : LOOK);
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  @SuppressWarnings("WaitNotInLoop") // the caller loops
  private void await(Duration time) {
    try {
      long unused = changed.awaitNanos(Math.max(time.toNanos(), TimeUnit.MILLISECONDS.toNanos(1)));
    } catch (InterruptedException e) {
      // Nobody has a reason to; the thread ends by close().
    }
  }
}
