package dev.handrail.testkit.event;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Messages of a queue, as SQS sends them to a function.
 *
 * <pre>{@code
 * SqsEvents.of("{\"order\":1}", "{\"order\":2}").withQueueName("orders");
 * SqsEvents.of(SnsEvents.of(S3Events.put("inbox", "a.csv")));
 * }</pre>
 */
public final class SqsEvents implements SampleEvent {

  private static final Sample MESSAGE = Sample.recordOf("sqs", "receive-message", 0);
  private static final String FIFO = ".fifo";
  private static final String GROUP = "attributes/MessageGroupId";

  private final Records records;

  private SqsEvents(Records records) {
    this.records = records;
  }

  /**
   * A batch of messages.
   *
   * @param bodies what was sent, a message each
   * @return the event
   */
  public static SqsEvents of(String... bodies) {
    return new SqsEvents(Records.of(List.of(bodies), body -> MESSAGE.with("body", body)));
  }

  /**
   * Messages that another service sent to the queue.
   *
   * @param event what the queue got: of a topic's event each notification, in the form that SNS has
   *     without raw message delivery; any other event as a whole
   * @return the event
   */
  public static SqsEvents of(SampleEvent event) {
    List<String> bodies =
        event instanceof SnsEvents sns ? sns.envelopes() : List.of(event.toJson());
    return of(bodies.toArray(String[]::new));
  }

  /**
   * A copy with further messages, which may be of another kind.
   *
   * @param others the messages behind these
   * @return the copy
   */
  public SqsEvents and(SqsEvents others) {
    return new SqsEvents(records.and(others.records));
  }

  /**
   * A copy of another queue.
   *
   * @param name the queue's name; {@code orders} if not chosen
   * @return the copy
   */
  public SqsEvents withQueueName(String name) {
    return new SqsEvents(records.each(message -> message.with("queue-name", name)));
  }

  /**
   * A copy of a FIFO queue; {@code .fifo} is added to a name that does not end with it.
   *
   * @param id the messages' group
   * @return the copy
   */
  public SqsEvents withMessageGroupId(String id) {
    return new SqsEvents(records.each(message -> message.set(GROUP, id)));
  }

  /**
   * A copy with a message attribute of the type {@code String}.
   *
   * @param name the attribute's name
   * @param value its value
   * @return the copy
   */
  public SqsEvents withMessageAttribute(String name, String value) {
    return new SqsEvents(records.each(message -> SqsAttributes.with(message, name, value)));
  }

  /**
   * A copy that was received before.
   *
   * @param count how often, this time included: 1 or more
   * @return the copy
   * @throws IllegalArgumentException if it is less
   */
  public SqsEvents withApproximateReceiveCount(int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "ApproximateReceiveCount must be 1 or more, but was " + count);
    }
    String value = Integer.toString(count);
    return new SqsEvents(
        records.each(message -> message.set("attributes/ApproximateReceiveCount", value)));
  }

  /**
   * A copy in another region.
   *
   * @param region for example {@code eu-central-1}
   * @return the copy
   */
  public SqsEvents withRegion(String region) {
    return new SqsEvents(records.each(message -> message.with("region", region)));
  }

  /**
   * A copy in another account.
   *
   * @param id 12 digits
   * @return the copy
   */
  public SqsEvents withAccountId(String id) {
    return new SqsEvents(records.each(message -> message.with("account-id", id)));
  }

  /**
   * The ids of the messages, which a function names in {@code batchItemFailures}.
   *
   * @return an id for each message, in their order; immutable
   */
  public List<String> messageIds() {
    return IntStream.range(0, records.samples().size()).mapToObj(SqsEvents::id).toList();
  }

  @Override
  public String toJson() {
    return records.numbered(SqsEvents::numbered).toJson();
  }

  private static Sample numbered(Sample message, int index) {
    Sample numbered = message.set("messageId", id(index));
    if (message.edited(GROUP) == null) {
      return numbered;
    }
    String queue = String.valueOf(message.values().get("queue-name"));
    return numbered
        .with("queue-name", queue.endsWith(FIFO) ? queue : queue + FIFO)
        .set("attributes/MessageDeduplicationId", Records.id("deduplication", index))
        .set("attributes/SequenceNumber", "1885" + (4_000_000_000_000_000L + index));
  }

  private static String id(int index) {
    return Records.id("message", index);
  }
}
