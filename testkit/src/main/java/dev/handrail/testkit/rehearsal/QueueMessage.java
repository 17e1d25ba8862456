package dev.handrail.testkit.rehearsal;

import static java.util.Objects.requireNonNull;

/**
 * A message in a queue. Immutable and safe for use by many threads.
 *
 * @param messageId not null
 * @param body not null
 * @param receiveCount how often it was received, 1 or more: {@code ApproximateReceiveCount}
 */
public record QueueMessage(String messageId, String body, int receiveCount) {

  /**
   * Refuses null.
   *
   * @param messageId see the record
   * @param body see the record
   * @param receiveCount see the record
   */
  public QueueMessage {
    requireNonNull(messageId, "messageId");
    requireNonNull(body, "body");
  }
}
