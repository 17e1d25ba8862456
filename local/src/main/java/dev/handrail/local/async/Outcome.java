package dev.handrail.local.async;

import dev.handrail.local.LocalFunction;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.async.Condition;
import dev.handrail.testkit.async.DeadLetterMessage;
import dev.handrail.testkit.async.InvocationRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it ended with an event.
 *
 * @param function as it was defined for the last try
 * @param time of the end
 */
record Outcome(QueuedEvent event, LocalFunction function, Condition condition, Instant time) {

  private static final int OK = 200; // of the Invoke API, also when the function failed

  String requestId() {
    return event.request.requestId();
  }

  boolean succeeded() {
    return condition == Condition.SUCCESS;
  }

  /** What a destination gets; what was never run has no response. */
  InvocationRecord record() {
    Response last = condition == Condition.ZERO_RESERVED_CONCURRENCY ? null : event.last;
    return new InvocationRecord(
        time,
        requestId(),
        event.qualifiedArn(),
        condition,
        event.runs,
        event.request.payload(),
        last == null ? null : last.recorded());
  }

  /** What a dead-letter queue gets. */
  DeadLetterMessage deadLetter() {
    Payload payload = event.request.payload();
    Response last = event.last;
    @Nullable InvocationError error = last == null ? null : last.error();
    Trouble trouble = event.trouble;
    if (condition == Condition.ZERO_RESERVED_CONCURRENCY
        || condition == Condition.RECURSIVE_INVOCATION) {
      return DeadLetterMessage.ofNotInvoked(requestId(), payload, condition);
    } else if (trouble != null) {
      return DeadLetterMessage.ofError(requestId(), payload, trouble.status(), trouble.message());
    } else if (error != null) {
      return DeadLetterMessage.ofError(requestId(), payload, OK, error.errorMessage());
    }
    return DeadLetterMessage.ofNotInvoked(requestId(), payload, Condition.EVENT_AGE_EXCEEDED);
  }
}
