package dev.handrail.local.async;

import java.util.HashMap;
import java.util.Map;

/**
 * How often each function was invoked in a chain of requests, by which AWS ends recursive loops.
 *
 * <p>Here a chain goes from destination to destination; an invocation that a function sends by an
 * SDK starts a new one, which AWS would see.
 *
 * @param counts by name of the function
 */
record Lineage(Map<String, Integer> counts) {

  /** AWS says "approximately 16 times". */
  static final int MAX = 16;

  /** Of an invocation that came from outside. */
  static Lineage of(String functionName) {
    return new Lineage(Map.of(functionName, 1));
  }

  /** The chain when this function is the next. */
  Lineage then(String functionName) {
    Map<String, Integer> next = new HashMap<>(counts);
    next.merge(functionName, 1, Integer::sum);
    return new Lineage(Map.copyOf(next));
  }

  /** Whether the function was invoked as often as AWS lets it before this time. */
  boolean endsAt(String functionName) {
    return counts.getOrDefault(functionName, 0) > MAX;
  }
}
