package dev.handrail.testkit.internal.log;

import java.time.Duration;

/**
 * The parts of an invocation that was answered.
 *
 * @param responseLatency from the event to the answer
 * @param runtimeOverhead from the answer to the end
 */
public record Spans(Duration responseLatency, Duration runtimeOverhead) {

  /**
   * The spans between three times, each as {@link System#nanoTime()}. The report's duration is no
   * measure of them: an init phase that ran inside the invocation is in it.
   *
   * @param dispatched when the runtime got the event
   * @param answered when it answered
   * @param ended when it was ready for the next event, or ended
   * @return the spans
   */
  public static Spans between(long dispatched, long answered, long ended) {
    return new Spans(Duration.ofNanos(answered - dispatched), Duration.ofNanos(ended - answered));
  }
}
