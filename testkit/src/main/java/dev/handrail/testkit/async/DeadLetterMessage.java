package dev.handrail.testkit.async;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.handrail.json.JsonBuilder;
import dev.handrail.testkit.Payload;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a dead-letter queue gets of an asynchronous invocation: the event itself, and attributes
 * that say what went wrong.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param body the event; not null
 * @param attributes the message attributes by name, in AWS's order; not null
 */
public record DeadLetterMessage(String body, Map<String, Attribute> attributes) {

  /**
   * A message attribute of SQS.
   *
   * @param dataType {@code String} or {@code Number}; not null
   * @param value in text; not null
   */
  public record Attribute(String dataType, String value) {

    /**
     * Refuses null.
     *
     * @param dataType see the record
     * @param value see the record
     */
    public Attribute {
      requireNonNull(dataType, "dataType");
      requireNonNull(value, "value");
    }
  }

  private static final int MAX_MESSAGE = 1024;

  /**
   * Copies the attributes.
   *
   * @param body see the record
   * @param attributes see the record
   */
  public DeadLetterMessage {
    requireNonNull(body, "body");
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /**
   * The message for an event whose last try failed.
   *
   * @param requestId of all tries
   * @param event what the function was invoked with
   * @param errorCode the HTTP status that a caller of the Invoke API would have seen: 200 for a
   *     function error
   * @param errorMessage of which the first kilobyte is kept
   * @return the message
   */
  public static DeadLetterMessage ofError(
      String requestId, Payload event, int errorCode, String errorMessage) {
    Map<String, Attribute> attributes = requestId(requestId);
    attributes.put("ErrorCode", new Attribute("Number", String.valueOf(errorCode)));
    putMessage(attributes, errorMessage);
    return new DeadLetterMessage(event.text(), attributes);
  }

  /**
   * The message for an event that the function never got.
   *
   * @param requestId of the invocation
   * @param event what the function would have been invoked with
   * @param condition why it was given up
   * @return the message
   */
  public static DeadLetterMessage ofNotInvoked(
      String requestId, Payload event, Condition condition) {
    Map<String, Attribute> attributes = requestId(requestId);
    putMessage(attributes, "Function not invoked: " + reason(condition));
    return new DeadLetterMessage(event.text(), attributes);
  }

  private static String reason(Condition condition) {
    return switch (condition) {
      case ZERO_RESERVED_CONCURRENCY -> "its reserved concurrency is 0";
      case RECURSIVE_INVOCATION -> "it is part of a recursive loop";
      case EVENT_AGE_EXCEEDED -> "the event is too old";
      case SUCCESS, RETRIES_EXHAUSTED ->
          throw new IllegalArgumentException(
              "Expected a condition of an event that was never tried, got " + condition);
    };
  }

  private static Map<String, Attribute> requestId(String requestId) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("RequestID", new Attribute("String", requestId));
    return attributes;
  }

  /** SQS knows no empty values. */
  private static void putMessage(Map<String, Attribute> attributes, String message) {
    if (!message.isEmpty()) {
      attributes.put("ErrorMessage", new Attribute("String", firstKilobyte(message)));
    }
  }

  private static String firstKilobyte(String message) {
    byte[] bytes = message.getBytes(UTF_8);
    if (bytes.length <= MAX_MESSAGE) {
      return message;
    }
    int end = MAX_MESSAGE;
    while ((bytes[end] & 0xC0) == 0x80) { // inside of a character
      end--;
    }
    return new String(bytes, 0, end, UTF_8);
  }

  /**
   * The message as SQS's {@code ReceiveMessage} shows it.
   *
   * @return JSON in one line
   */
  public String toJson() {
    JsonBuilder out = new JsonBuilder().beginObject().name("Body").value(body);
    out.name("MessageAttributes").beginObject();
    attributes.forEach(
        (name, attribute) -> {
          out.name(name).beginObject();
          out.name("DataType").value(attribute.dataType());
          out.name("StringValue").value(attribute.value()).endObject();
        });
    return new String(out.endObject().endObject().toByteArray(), UTF_8);
  }

  /**
   * The event that a function behind the dead-letter queue gets: this one message.
   *
   * @param queueName of the queue
   * @param sent when it was sent, and received as well
   * @return JSON in one line
   */
  public String toSqsEvent(String queueName, Instant sent) {
    return SqsEvent.of(this, queueName, sent);
  }
}
