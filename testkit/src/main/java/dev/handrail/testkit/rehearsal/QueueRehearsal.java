package dev.handrail.testkit.rehearsal;

import static java.util.Objects.requireNonNull;

import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.event.SqsEvents;
import dev.handrail.testkit.function.TestFunction;
import java.util.function.Function;

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
 * <p>Messages that failed stand behind those that wait; those of a FIFO queue before them, in their
 * order.
 *
 * <p>Instances are immutable and safe for use by many threads, as far as the invoker is.
 *
 * @param invoker runs the function; not null
 * @param batchSize how many messages an event has at most, 1 to 10,000, of a FIFO queue 10
 * @param maxReceiveCount how often a message is received before it goes to the dead-letter queue, 1
 *     to 1,000
 * @param reportBatchItemFailures whether the mapping has {@code ReportBatchItemFailures}; without
 *     it only a function that fails has failed, and then for all of its messages
 */
public record QueueRehearsal(
    Function<InvocationRequest, InvocationResult> invoker,
    int batchSize,
    int maxReceiveCount,
    boolean reportBatchItemFailures) {

  private static final int DEFAULT_BATCH_SIZE = 10;
  private static final int MAX_BATCH_SIZE = 10_000;
  private static final int DEFAULT_RECEIVE_COUNT = 3;
  private static final int MAX_RECEIVE_COUNT = 1000;

  /**
   * Refuses what AWS refuses.
   *
   * @param invoker see the record
   * @param batchSize see the record
   * @param maxReceiveCount see the record
   * @param reportBatchItemFailures see the record
   * @throws IllegalArgumentException if a number is out of its range
   */
  public QueueRehearsal {
    requireNonNull(invoker, "invoker");
    requireRange("BatchSize", batchSize, MAX_BATCH_SIZE);
    requireRange("maxReceiveCount", maxReceiveCount, MAX_RECEIVE_COUNT);
  }

  /**
   * A rehearsal with batches of 10, a dead-letter queue for what was received three times, and
   * {@code ReportBatchItemFailures}.
   *
   * @param environment where the function runs; stays open
   * @return a rehearsal
   */
  public static QueueRehearsal of(ExecutionEnvironment environment) {
    return new QueueRehearsal(environment::invoke, DEFAULT_BATCH_SIZE, DEFAULT_RECEIVE_COUNT, true);
  }

  /**
   * The same for the function of a test.
   *
   * @param function stays open
   * @return a rehearsal
   */
  public static QueueRehearsal of(TestFunction function) {
    return new QueueRehearsal(
        request -> function.invoke(request).invocation(),
        DEFAULT_BATCH_SIZE,
        DEFAULT_RECEIVE_COUNT,
        true);
  }

  /**
   * Larger or smaller batches.
   *
   * @param size 1 to 10,000
   * @return a copy
   */
  public QueueRehearsal withBatchSize(int size) {
    return new QueueRehearsal(invoker, size, maxReceiveCount, reportBatchItemFailures);
  }

  /**
   * Another redrive policy.
   *
   * @param count 1 to 1,000
   * @return a copy
   */
  public QueueRehearsal withMaxReceiveCount(int count) {
    return new QueueRehearsal(invoker, batchSize, count, reportBatchItemFailures);
  }

  /**
   * With or without partial batch responses.
   *
   * @param report whether the function tells which messages failed
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

  private static void requireRange(String what, int number, int max) {
    if (number < 1 || number > max) {
      throw new IllegalArgumentException(what + ": expected 1 to " + max + ", got " + number);
    }
  }
}
