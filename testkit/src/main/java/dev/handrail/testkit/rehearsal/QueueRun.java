package dev.handrail.testkit.rehearsal;

import java.util.List;

/**
 * What happened until a queue was empty. Immutable and safe for use by many threads.
 *
 * @param batches every invocation, in order; not null
 * @param deleted the messages that the function was done with, in order; not null
 * @param deadLetters the messages that went to the dead-letter queue, in order; not null
 */
public record QueueRun(
    List<QueueBatch> batches, List<QueueMessage> deleted, List<QueueMessage> deadLetters) {

  /**
   * Copies the lists.
   *
   * @param batches see the record
   * @param deleted see the record
   * @param deadLetters see the record
   */
  public QueueRun {
    batches = List.copyOf(batches);
    deleted = List.copyOf(deleted);
    deadLetters = List.copyOf(deadLetters);
  }
}
