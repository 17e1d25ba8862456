package dev.handrail.testkit.async;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.json.JsonBuilder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** The event that a function behind a dead-letter queue gets of it: one message of SQS. */
final class SqsEvent {

  private SqsEvent() {}

  static String of(DeadLetterMessage message, String queueName, Instant now) {
    String id = UUID.randomUUID().toString();
    JsonBuilder out = new JsonBuilder().beginObject().name("Records").beginArray().beginObject();
    out.name("messageId").value(id);
    out.name("receiptHandle").value("local-" + id);
    out.name("body").value(message.body());
    attributes(out.name("attributes"), String.valueOf(now.toEpochMilli()));
    messageAttributes(out.name("messageAttributes"), message);
    out.name("md5OfBody").value(md5(message.body()));
    out.name("eventSource").value("aws:sqs");
    out.name("eventSourceARN").value("arn:aws:sqs:us-east-1:123456789012:" + queueName);
    out.name("awsRegion").value("us-east-1");
    return new String(out.endObject().endArray().endObject().toByteArray(), UTF_8);
  }

  private static void attributes(JsonBuilder out, String millis) {
    out.beginObject();
    out.name("ApproximateReceiveCount").value("1");
    out.name("SentTimestamp").value(millis);
    out.name("SenderId").value("AIDAHANDRAILLOCAL");
    out.name("ApproximateFirstReceiveTimestamp").value(millis);
    out.endObject();
  }

  private static void messageAttributes(JsonBuilder out, DeadLetterMessage message) {
    out.beginObject();
    message
        .attributes()
        .forEach(
            (name, attribute) -> {
              out.name(name).beginObject();
              out.name("stringValue").value(attribute.value());
              out.name("stringListValues").beginArray().endArray();
              out.name("binaryListValues").beginArray().endArray();
              out.name("dataType").value(attribute.dataType()).endObject();
            });
    out.endObject();
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
