package dev.handrail.local.async;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.local.json.JsonText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The event that a function behind a dead-letter queue gets of it: one message of SQS. */
final class SqsEvent {

  private SqsEvent() {}

  /** The document; the queue, which is not here, has the name of the function behind it. */
  static String of(DeadLetterMessage message, String functionName, Instant now) {
    String millis = String.valueOf(now.toEpochMilli());
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("ApproximateReceiveCount", "1");
    attributes.put("SentTimestamp", millis);
    attributes.put("SenderId", "AIDAHANDRAILLOCAL");
    attributes.put("ApproximateFirstReceiveTimestamp", millis);
    Map<String, Object> record = new LinkedHashMap<>();
    String id = UUID.randomUUID().toString();
    record.put("messageId", id);
    record.put("receiptHandle", "local-" + id);
    record.put("body", message.body());
    record.put("attributes", attributes);
    record.put("messageAttributes", messageAttributes(message));
    record.put("md5OfBody", md5(message.body()));
    record.put("eventSource", "aws:sqs");
    record.put("eventSourceARN", "arn:aws:sqs:us-east-1:123456789012:" + functionName);
    record.put("awsRegion", "us-east-1");
    return JsonText.object(Map.of("Records", List.of(record)));
  }

  private static Map<String, Object> messageAttributes(DeadLetterMessage message) {
    Map<String, Object> all = new LinkedHashMap<>();
    message
        .attributes()
        .forEach(
            (name, attribute) -> {
              Map<String, Object> members = new LinkedHashMap<>();
              members.put("stringValue", attribute.value());
              members.put("stringListValues", List.of());
              members.put("binaryListValues", List.of());
              members.put("dataType", attribute.dataType());
              all.put(name, members);
            });
    return all;
  }

  private static String md5(String body) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(body.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has MD5", e);
    }
  }
}
