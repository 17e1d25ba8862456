package dev.handrail.testkit.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import dev.handrail.testkit.Payload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records of an event of SQS, as messages that can be received again. */
record QueueMessages(List<Received> all, boolean fifo) {

  private static final String ATTRIBUTES = "attributes";
  private static final String RECEIVE_COUNT = "ApproximateReceiveCount";
  private static final String RECEIPT_HANDLE = "receiptHandle";

  /**
   * A message as it was received last.
   *
   * @param record as it was received first
   * @param group within which a FIFO queue keeps the order; empty for none
   * @param times how often it was received since then, 0 for that first time
   */
  record Received(JsonValue record, QueueMessage message, String group, int times) {

    Received again() {
      QueueMessage next =
          new QueueMessage(message.messageId(), message.body(), message.receiveCount() + 1);
      return new Received(record, next, group, times + 1);
    }
  }

  QueueMessages {
    all = List.copyOf(all);
  }

  static QueueMessages of(Payload event) {
    JsonValue records = records(event);
    List<Received> all = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    boolean fifo = false;
    for (JsonValue record = records.first(); record != null; record = record.next()) {
      QueueMessage message =
          new QueueMessage(text(record, "messageId"), text(record, "body"), count(record));
      if (!ids.add(message.messageId())) {
        throw new IllegalArgumentException(
            record.path()
                + ".messageId: there are two messages with the id "
                + message.messageId());
      }
      String source = record.getString("eventSourceARN");
      fifo |= source != null && source.endsWith(".fifo");
      all.add(new Received(record, message, group(record), 0));
    }
    return new QueueMessages(all, fifo);
  }

  private static JsonValue records(Payload event) {
    JsonValue records = null;
    try {
      JsonValue document = JsonValue.parse(event.bytes());
      records = document.isObject() ? document.get("Records") : null;
    } catch (InvalidJsonException notJson) {
      // The same as JSON without records.
    }
    if (records == null || !records.isArray()) {
      throw new IllegalArgumentException(
          "Expected an event of SQS, an object with the array Records; SqsEvents makes one");
    }
    return records;
  }

  private static String text(JsonValue record, String name) {
    String text = record.isObject() ? record.getString(name) : null;
    if (text == null) {
      throw new IllegalArgumentException(
          record.path() + ": expected a message of SQS, but there is no " + name);
    }
    return text;
  }

  private static String group(JsonValue record) {
    String group = attribute(record, "MessageGroupId");
    return group == null ? "" : group;
  }

  private static @Nullable String attribute(JsonValue record, String name) {
    JsonValue attributes = record.getPresent(ATTRIBUTES);
    return attributes == null || !attributes.isObject() ? null : attributes.getString(name);
  }

  private static int count(JsonValue record) {
    String count = attribute(record, RECEIVE_COUNT);
    return count == null || !count.matches("[1-9][0-9]{0,5}") ? 1 : Integer.parseInt(count);
  }

  /** The event of a batch. */
  static Payload event(List<Received> batch) {
    JsonBuilder out = new JsonBuilder().beginObject().name("Records").beginArray();
    batch.forEach(received -> write(out, received));
    return Payload.of(new String(out.endArray().endObject().toByteArray(), UTF_8));
  }

  /** What is received again has another count, and another handle to delete it by. */
  private static void write(JsonBuilder out, Received received) {
    out.beginObject();
    for (JsonValue member = received.record().first(); member != null; member = member.next()) {
      String name = String.valueOf(member.name());
      out.name(name);
      if (name.equals(ATTRIBUTES) && member.isObject()) {
        writeAttributes(out, member, received.message().receiveCount());
      } else if (name.equals(RECEIPT_HANDLE) && received.times() > 0) {
        out.value(member.asString() + "-" + received.message().receiveCount());
      } else {
        out.value(member);
      }
    }
    out.endObject();
  }

  private static void writeAttributes(JsonBuilder out, JsonValue attributes, int count) {
    out.beginObject();
    @Nullable JsonValue attribute = attributes.first();
    for (; attribute != null; attribute = attribute.next()) {
      if (!attribute.isNamed(RECEIVE_COUNT)) {
        out.name(String.valueOf(attribute.name())).value(attribute);
      }
    }
    out.name(RECEIVE_COUNT).value(Integer.toString(count)).endObject();
  }
}
