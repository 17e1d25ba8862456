package dev.handrail.testkit.internal.runtimeapi;

import org.jspecify.annotations.Nullable;

/**
 * How an invocation ended.
 *
 * @param end what ended it
 * @param answer what the runtime posted before; null for nothing
 * @param answerNanos when that was, as {@link System#nanoTime()}; without meaning for no answer
 * @param endNanos when it ended, as {@link System#nanoTime()}
 */
public record Completion(End end, @Nullable Answer answer, long answerNanos, long endNanos) {

  /** What ends an invocation; an answer alone does not. */
  public enum End {
    /** The runtime asked for the next event. */
    NEXT,
    /** The runtime's process ended. */
    EXIT,
    /** Time is up. */
    TIMEOUT
  }
}
