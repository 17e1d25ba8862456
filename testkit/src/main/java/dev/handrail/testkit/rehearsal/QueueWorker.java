package dev.handrail.testkit.rehearsal;

import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.rehearsal.QueueMessages.Received;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Works a queue off. For one run. */
final class QueueWorker {

  private static final int MAX_FIFO_BATCH = 10;

  private final QueueRehearsal rehearsal;
  private final boolean fifo;
  private final Deque<Received> queue;
  private final List<QueueBatch> batches = new ArrayList<>();
  private final List<QueueMessage> deleted = new ArrayList<>();
  private final List<QueueMessage> deadLetters = new ArrayList<>();

  QueueWorker(QueueRehearsal rehearsal, QueueMessages messages) {
    this.rehearsal = rehearsal;
    this.fifo = messages.fifo();
    this.queue = new ArrayDeque<>(messages.all());
    if (fifo && rehearsal.batchSize() > MAX_FIFO_BATCH) {
      throw new IllegalArgumentException(
          "BatchSize: expected at most 10 for a FIFO queue, got " + rehearsal.batchSize());
    }
  }

  QueueRun run() {
    while (!queue.isEmpty()) {
      List<Received> batch = receive();
      QueueBatch done = invoke(batch);
      batches.add(done);
      settle(batch, done.response());
    }
    return new QueueRun(batches, deleted, deadLetters);
  }

  private List<Received> receive() {
    List<Received> batch = new ArrayList<>();
    while (batch.size() < rehearsal.batchSize() && !queue.isEmpty()) {
      batch.add(queue.remove());
    }
    return batch;
  }

  private QueueBatch invoke(List<Received> batch) {
    Payload event = QueueMessages.event(batch);
    InvocationResult result = rehearsal.invoker().invoke(InvocationRequest.of(event));
    List<QueueMessage> messages = batch.stream().map(Received::message).toList();
    BatchResponse response = BatchResponse.of(result);
    if (result.succeeded()) {
      response =
          rehearsal.reportBatchItemFailures()
              ? response.checkedAgainst(messages.stream().map(QueueMessage::messageId).toList())
              : new BatchResponse(List.of(), null);
    }
    return new QueueBatch(event, messages, result, response);
  }

  private void settle(List<Received> batch, BatchResponse response) {
    List<Received> again = new ArrayList<>();
    for (Received received : batch) {
      QueueMessage message = received.message();
      if (!response.isFailed(message.messageId())) {
        deleted.add(message);
      } else if (message.receiveCount() >= rehearsal.maxReceiveCount()) {
        deadLetters.add(message);
      } else {
        again.add(received.again());
      }
    }
    putBack(again);
  }

  private void putBack(List<Received> again) {
    List<Received> blocked = fifo ? takeBlocked(again) : List.of();
    queue.addAll(again);
    queue.addAll(blocked);
  }

  /** What waits for a failed message of its group, while other groups go on. */
  private List<Received> takeBlocked(List<Received> failed) {
    Set<String> groups = failed.stream().map(Received::group).collect(Collectors.toSet());
    List<Received> blocked =
        queue.stream().filter(waiting -> groups.contains(waiting.group())).toList();
    queue.removeAll(blocked);
    return blocked;
  }
}
