package dev.handrail.testkit.rehearsal;

import static java.util.Objects.requireNonNull;

import dev.handrail.testkit.Invoker;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.event.SqsEvents;

/**
 * Lets a function work off a queue of SQS, as an event source mapping does: batch by batch, failed
 * messages again, until the queue is empty; a message that was received too often goes to the
 * dead-letter queue. Visibility timeouts do not take time.
 *
 * <pre>{@code
 * SqsEvents messages = SqsEvents.of("{\"order\":1}", "no JSON", "{\"order\":3}");
 * QueueRun run = QueueRehearsal.of(environment).withMaxReceiveCount(2).run(messages);
 * assertThat(run.deadLetters()).extracting(QueueMessage::body).containsExactly("no JSON");
 * assertThat(run.batches()).hasSize(2);
 * }</pre>
 *
 * <p>Messages that failed stand behind those that wait. In a FIFO queue the messages of one group
 * keep their order: those that wait for a failed one stand behind it, and groups that do not come
 * first.
 *
 * <p>Instances are immutable and safe for use by many threads, as far as the invoker is.
 */
public final class QueueRehearsal {

  private static final int DEFAULT_BATCH_SIZE = 10;
  private static final int MAX_BATCH_SIZE = 10_000;
  private static final int DEFAULT_RECEIVE_COUNT = 3;
  private static final int MAX_RECEIVE_COUNT = 1000;

  private final Invoker invoker;
  private final int batchSize;
  private final int maxReceiveCount;
  private final boolean reportBatchItemFailures;

  private QueueRehearsal(
      Invoker invoker, int batchSize, int maxReceiveCount, boolean reportBatchItemFailures) {
    this.invoker = requireNonNull(invoker, "invoker");
    this.batchSize = requireRange("BatchSize", batchSize, MAX_BATCH_SIZE);
    this.maxReceiveCount = requireRange("maxReceiveCount", maxReceiveCount, MAX_RECEIVE_COUNT);
    this.reportBatchItemFailures = reportBatchItemFailures;
  }

  /**
   * A rehearsal with batches of 10, a dead-letter queue for what was received three times, and
   * {@code ReportBatchItemFailures}.
   *
   * @param invoker where the function runs, such as an execution environment; stays open
   * @return a rehearsal
   */
  public static QueueRehearsal of(Invoker invoker) {
    return new QueueRehearsal(invoker, DEFAULT_BATCH_SIZE, DEFAULT_RECEIVE_COUNT, true);
  }

  /**
   * Larger or smaller batches.
   *
   * @param size how many messages an event has at most, 1 to 10,000, of a FIFO queue 10
   * @return a copy
   * @throws IllegalArgumentException if it is out of its range
   */
  public QueueRehearsal withBatchSize(int size) {
    return new QueueRehearsal(invoker, size, maxReceiveCount, reportBatchItemFailures);
  }

  /**
   * Another redrive policy.
   *
   * @param count how often a message is received before it goes to the dead-letter queue, 1 to
   *     1,000
   * @return a copy
   * @throws IllegalArgumentException if it is out of its range
   */
  public QueueRehearsal withMaxReceiveCount(int count) {
    return new QueueRehearsal(invoker, batchSize, count, reportBatchItemFailures);
  }

  /**
   * With or without partial batch responses.
   *
   * @param report whether the function tells which messages failed; if not, only a function that
   *     fails has failed, and then for all of its messages
   * @return a copy
   */
  public QueueRehearsal withReportBatchItemFailures(boolean report) {
    return new QueueRehearsal(invoker, batchSize, maxReceiveCount, report);
  }

  /**
   * Runs the function until the queue is empty.
   *
   * @param messages what the queue holds
   * @return what happened
   */
  public QueueRun run(SqsEvents messages) {
    return run(messages.toPayload());
  }

  /**
   * Runs the function until the queue is empty.
   *
   * @param event an event of SQS, whose records are what the queue holds
   * @return what happened
   * @throws IllegalArgumentException if it is no such event, or a FIFO queue's batches would be
   *     larger than 10
   */
  public QueueRun run(Payload event) {
    return new QueueWorker(this, QueueMessages.of(event)).run();
  }

  Invoker invoker() {
    return invoker;
  }

  int batchSize() {
    return batchSize;
  }

  int maxReceiveCount() {
    return maxReceiveCount;
  }

  boolean reportBatchItemFailures() {
    return reportBatchItemFailures;
  }

  private static int requireRange(String what, int number, int max) {
    if (number < 1 || number > max) {
      throw new IllegalArgumentException(what + ": expected 1 to " + max + ", got " + number);
    }
    return number;
  }
}
