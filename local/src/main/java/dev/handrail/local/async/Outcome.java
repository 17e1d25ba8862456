package dev.handrail.local.async;

import dev.handrail.local.LocalFunction;
import java.time.Instant;

/**
 * How it ended with an event.
 *
 * @param function as it was defined for the last try
 * @param time of the end
 */
record Outcome(QueuedEvent event, LocalFunction function, Condition condition, Instant time) {

  String requestId() {
    return event.request.requestId();
  }

  boolean succeeded() {
    return condition == Condition.SUCCESS;
  }
}
