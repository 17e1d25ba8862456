package dev.handrail.local.async;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.local.json.JsonText;
import dev.handrail.testkit.InvocationError;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a dead-letter queue gets: the event itself, and attributes that say what went wrong.
 *
 * @param body the event
 * @param attributes the message attributes by name
 */
record DeadLetterMessage(String body, Map<String, Attribute> attributes) {

  /**
   * A message attribute of SQS.
   *
   * @param dataType {@code String} or {@code Number}
   * @param value in text
   */
  record Attribute(String dataType, String value) {}

  private static final int MAX_MESSAGE = 1024;

  static DeadLetterMessage of(Outcome outcome) {
    QueuedEvent event = outcome.event();
    Condition condition = outcome.condition();
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("RequestID", new Attribute("String", outcome.requestId()));
    Response last = event.last;
    InvocationError error = last == null ? null : last.error();
    Trouble trouble = event.trouble;
    if (condition == Condition.ZERO_RESERVED_CONCURRENCY) {
      putMessage(attributes, "Function not invoked: its reserved concurrency is 0");
    } else if (condition == Condition.RECURSIVE_INVOCATION) {
      putMessage(attributes, "Function not invoked: it is part of a recursive loop");
    } else if (trouble != null) {
      putError(attributes, trouble.status(), trouble.message());
    } else if (error != null) {
      putError(attributes, 200, error.errorMessage());
    } else {
      putMessage(attributes, "Function not invoked: the event is too old");
    }
    return new DeadLetterMessage(event.request.payload().text(), attributes);
  }

  private static void putError(Map<String, Attribute> attributes, int code, String message) {
    attributes.put("ErrorCode", new Attribute("Number", String.valueOf(code)));
    putMessage(attributes, message);
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

  /** In one line, as SQS's {@code ReceiveMessage} shows it. */
  String line() {
    Map<String, Object> shown = new LinkedHashMap<>();
    attributes.forEach(
        (name, attribute) -> {
          Map<String, String> members = new LinkedHashMap<>();
          members.put("DataType", attribute.dataType());
          members.put("StringValue", attribute.value());
          shown.put(name, members);
        });
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("Body", body);
    message.put("MessageAttributes", shown);
    return JsonText.object(message);
  }
}
