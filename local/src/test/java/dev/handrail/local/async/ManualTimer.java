package dev.handrail.local.async;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes when a test says so; what is due runs on the test's thread. */
final class ManualTimer implements Timer {

  static final Instant START = Instant.parse("2025-11-14T18:16:05.568Z");

  private record Entry(Instant due, int number, Runnable task) {}

  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparing(Entry::number));
  private Instant now = START;
  private int number;

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void runAt(Instant due, Runnable task) {
    entries.add(new Entry(due, number++, task));
  }

  /** Lets the time pass, and runs what becomes due, each at its own time. */
  void pass(Duration time) {
    Instant end = now.plus(time);
    for (Entry next = poll(end); next != null; next = poll(end)) {
      next.task().run();
    }
    now = end;
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
