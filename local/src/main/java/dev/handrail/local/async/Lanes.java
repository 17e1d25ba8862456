package dev.handrail.local.async;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets as many events of a function run at once as its reserved concurrency allows; the others wait
 * for their turn instead of being throttled, as Lambda reads its queue more slowly when a function
 * cannot keep up. Not safe for use by many threads.
 */
final class Lanes {

  private static final class Lane {
    final Deque<QueuedEvent> waiting = new ArrayDeque<>();
    int running;
  }

  private final int workers;
  private final Map<String, Lane> lanes = new HashMap<>();

  Lanes(int workers) {
    this.workers = workers;
  }

  /** Whether the event may run now; otherwise {@link #leave} gives it when its turn has come. */
  boolean enter(QueuedEvent event) {
    Lane lane = lanes.computeIfAbsent(event.functionName(), unused -> new Lane());
    if (lane.running >= limit(event)) {
      lane.waiting.add(event);
      return false;
    }
    lane.running++;
    return true;
  }

  /** Ends a turn; gives the event whose turn it is then, or null. */
  @Nullable QueuedEvent leave(QueuedEvent event) {
    Lane lane = lanes.get(event.functionName());
    if (lane == null) {
      return null;
    }
    QueuedEvent next = lane.waiting.poll();
    if (next == null && --lane.running == 0) {
      lanes.remove(event.functionName());
    }
    return next;
  }

  private int limit(QueuedEvent event) {
    Integer reserved = event.function.function().definition().reservedConcurrency();
    return reserved == null ? workers : Math.max(1, Math.min(reserved, workers));
  }
}
