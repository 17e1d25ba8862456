package dev.handrail.local.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes when a test says so; what is due runs on the test's thread. */
public final class ManualTimer implements Timer {

  private record Entry(Instant due, int number, Runnable task) {}

  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparing(Entry::number));
  private Instant now;
  private int number;

  public ManualTimer(Instant start) {
    now = start;
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void runAt(Instant due, Runnable task) {
    entries.add(new Entry(due, number++, task));
  }

  /** Lets the time pass, and runs what becomes due, each at its own time. */
  public void pass(Duration time) {
    Instant end = now().plus(time);
    for (Entry next = poll(end); next != null; next = poll(end)) {
      next.task().run();
    }
    jump(end);
  }

  /** Sets the clock, as a machine's that slept, or that somebody sets; {@link #pass} runs more. */
  public synchronized void jump(Instant time) {
    now = time;
  }

  /** When the next task is due. */
  public synchronized Instant next() {
    return entries.element().due();
  }

  private synchronized Entry poll(Instant end) {
    Entry next = entries.peek();
    if (next == null || next.due().isAfter(end)) {
      return null;
    }
    now = next.due().isAfter(now) ? next.due() : now;
    return entries.poll();
  }

  @Override
  public synchronized void close() {
    entries.clear();
  }
}
