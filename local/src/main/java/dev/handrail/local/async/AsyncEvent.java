package dev.handrail.local.async;

import dev.handrail.local.LocalFunction;
import dev.handrail.testkit.async.Condition;
import java.time.Duration;

/**
 * What the queue tells of asynchronous invocations while it works, for metrics and displays.
 *
 * <p>Events come on the thread where it happened; a listener that is slow makes that slow. What it
 * throws is told to the log and changes nothing.
 */
public sealed interface AsyncEvent {

  /**
   * Whose invocation it is.
   *
   * @return as defined when it happened
   */
  LocalFunction function();

  /**
   * An event was taken: AWS's metric {@code AsyncEventsReceived}.
   *
   * @param function which
   */
  record Received(LocalFunction function) implements AsyncEvent {}

  /**
   * A try begins.
   *
   * @param function which
   * @param age since the event was taken: AWS's metric {@code AsyncEventAge}; waits that were
   *     shortened count in full
   */
  record Started(LocalFunction function, Duration age) implements AsyncEvent {}

  /**
   * A try failed, another will follow.
   *
   * @param function which
   * @param requestId of all tries
   * @param reason in a few words
   * @param attempt which run of the function it was, from 1; 0 if it was not run at all
   * @param delay until the next try, as Lambda's own is
   */
  record Returned(
      LocalFunction function, String requestId, String reason, int attempt, Duration delay)
      implements AsyncEvent {}

  /**
   * An event was given up: AWS's metric {@code AsyncEventsDropped}, and for {@link
   * Condition#RECURSIVE_INVOCATION} {@code RecursiveInvocationsDropped} as well.
   *
   * @param function which
   * @param requestId of all tries
   * @param condition why
   * @param attempts how often the function ran
   */
  record Dropped(LocalFunction function, String requestId, Condition condition, int attempts)
      implements AsyncEvent {}

  /**
   * A record reached a destination, or a message the dead-letter queue.
   *
   * @param function whose invocation it was
   * @param requestId of the invocation
   * @param deadLetter whether it was a message to the dead-letter queue
   */
  record Delivered(LocalFunction function, String requestId, boolean deadLetter)
      implements AsyncEvent {}

  /**
   * A record or message did not arrive: AWS's metric {@code DestinationDeliveryFailures}, or {@code
   * DeadLetterErrors}.
   *
   * @param function whose invocation it was
   * @param requestId of the invocation
   * @param deadLetter whether it was a message to the dead-letter queue
   * @param reason what went wrong
   */
  record DeliveryFailed(LocalFunction function, String requestId, boolean deadLetter, String reason)
      implements AsyncEvent {}
}
