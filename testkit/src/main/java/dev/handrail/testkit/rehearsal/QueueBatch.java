package dev.handrail.testkit.rehearsal;

import static java.util.Objects.requireNonNull;

import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Payload;
import java.util.List;

/**
 * One invocation with messages of a queue. Immutable and safe for use by many threads.
 *
 * @param event what the function was invoked with; not null
 * @param messages what was in it; not null
 * @param result what came of it; not null
 * @param response what that means for the messages; not null
 */
public record QueueBatch(
    Payload event, List<QueueMessage> messages, InvocationResult result, BatchResponse response) {

  /**
   * Refuses null and copies the list.
   *
   * @param event see the record
   * @param messages see the record
   * @param result see the record
   * @param response see the record
   */
  public QueueBatch {
    requireNonNull(event, "event");
    messages = List.copyOf(messages);
    requireNonNull(result, "result");
    requireNonNull(response, "response");
  }
}
