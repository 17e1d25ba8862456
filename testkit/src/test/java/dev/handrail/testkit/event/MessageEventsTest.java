package dev.handrail.testkit.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Queues, topics, buckets, buses and streams. */
class MessageEventsTest {

  @Test
  void messages_of_a_batch_have_ids_and_digests_of_their_own() {
    SqsEvents events = SqsEvents.of("a", "b").withQueueName("q").withRegion("eu-central-1");
    List<SQSEvent.SQSMessage> messages = events.as(SQSEvent.class).getRecords();
    assertThat(messages).extracting(SQSEvent.SQSMessage::getBody).containsExactly("a", "b");
    assertThat(messages)
        .extracting(SQSEvent.SQSMessage::getMessageId)
        .doesNotHaveDuplicates()
        .isEqualTo(events.messageIds());
    assertThat(messages.get(0).getMd5OfBody()).isEqualTo("0cc175b9c0f1b6a831c399e269772661");
    assertThat(messages.get(1).getEventSourceArn())
        .isEqualTo("arn:aws:sqs:eu-central-1:123456789012:q");
  }

  @Test
  void a_message_attribute_comes_with_the_digest_that_SQS_makes() {
    SQSEvent.SQSMessage message =
        SqsEvents.of("a")
            .withMessageAttribute("my.b", "2")
            .withMessageAttribute("a", "1")
            .as(SQSEvent.class)
            .getRecords()
            .get(0);
    assertThat(message.getMessageAttributes().get("my.b").getStringValue()).isEqualTo("2");
    // of 00000001 a, 00000006 String 01, 00000001 1, 00000004 my.b, 00000006 String 01, 00000001 2
    assertThat(message.getMd5OfMessageAttributes()).isEqualTo("a20df422679890d6540d2d1c79f039bf");
  }

  @Test
  void messages_of_a_FIFO_queue_are_in_a_group_and_in_order() {
    List<SQSEvent.SQSMessage> messages =
        SqsEvents.of("a", "b").withMessageGroupId("g").as(SQSEvent.class).getRecords();
    assertThat(messages.get(0).getEventSourceArn()).endsWith(":orders.fifo");
    assertThat(messages).extracting(m -> m.getAttributes().get("MessageGroupId")).containsOnly("g");
    assertThat(messages).extracting(m -> m.getAttributes().get("SequenceNumber")).isSorted();
  }

  @Test
  void a_received_count_below_1_is_refused() {
    assertThat(SqsEvents.of("a").withApproximateReceiveCount(3).toJson())
        .contains("\"ApproximateReceiveCount\":\"3\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SqsEvents.of("a").withApproximateReceiveCount(0))
        .withMessage("ApproximateReceiveCount must be 1 or more, but was 0");
  }

  @Test
  void messages_that_differ_are_joined_and_copies_leave_the_original_alone() {
    SqsEvents plain = SqsEvents.of("a");
    SqsEvents both = plain.and(SqsEvents.of("b").withMessageAttribute("k", "v"));
    assertThat(plain.messageIds()).hasSize(1);
    assertThat(both.messageIds()).hasSize(2);
    assertThat(object(plain).getAsJsonArray("Records").get(0).getAsJsonObject().keySet())
        .doesNotContain("md5OfMessageAttributes");
  }

  @Test
  void a_notification_of_S3_comes_through_a_topic_and_a_queue() {
    SQSEvent event =
        SqsEvents.of(SnsEvents.of(S3Events.put("inbox", "a b/c.csv")).withTopic("t"))
            .as(SQSEvent.class);
    JsonObject envelope =
        JsonParser.parseString(event.getRecords().get(0).getBody()).getAsJsonObject();
    assertThat(envelope.keySet())
        .containsExactlyInAnyOrder(
            "Type",
            "MessageId",
            "TopicArn",
            "Subject",
            "Message",
            "Timestamp",
            "SignatureVersion",
            "Signature",
            "SigningCertURL",
            "UnsubscribeURL");
    assertThat(envelope.get("Subject").getAsString()).isEqualTo("Amazon S3 Notification");
    assertThat(envelope.get("Message").getAsString()).contains("\"key\":\"a+b/c.csv\"");
  }

  @Test
  void an_event_goes_to_a_queue_as_it_is() {
    S3Events event = S3Events.delete("inbox", "a");
    assertThat(SqsEvents.of(event).as(SQSEvent.class).getRecords().get(0).getBody())
        .isEqualTo(event.toJson());
  }

  @Test
  void a_notification_of_SNS_has_no_subject_unless_it_is_given_one() {
    SNSEvent.SNS plain = SnsEvents.of("m").as(SNSEvent.class).getRecords().get(0).getSNS();
    assertThat(plain.getSubject()).isNull();
    assertThat(plain.getMessageAttributes()).isEmpty();
    SNSEvent.SNS full =
        SnsEvents.of("m")
            .withSubject("s")
            .withMessageAttribute("a", "1")
            .withAccountId("210987654321")
            .withRegion("eu-central-1")
            .as(SNSEvent.class)
            .getRecords()
            .get(0)
            .getSNS();
    assertThat(full.getSubject()).isEqualTo("s");
    assertThat(full.getMessageAttributes().get("a").getValue()).isEqualTo("1");
    assertThat(full.getTopicArn()).isEqualTo("arn:aws:sns:eu-central-1:210987654321:order-events");
  }

  @Test
  void an_object_of_S3_has_what_was_chosen() {
    S3Event event =
        S3Events.put("inbox", "k")
            .withSize(7)
            .withETag("e")
            .withVersionId("v")
            .withEventName("ObjectCreated:Copy")
            .and(S3Events.delete("inbox", "k"))
            .withRegion("eu-central-1")
            .as(S3Event.class);
    assertThat(event.getRecords()).hasSize(2).extracting("awsRegion").containsOnly("eu-central-1");
    assertThat(event.getRecords().get(0).getEventName()).isEqualTo("ObjectCreated:Copy");
    assertThat(event.getRecords().get(0).getS3().getObject().getSizeAsLong()).isEqualTo(7);
    assertThat(event.getRecords().get(0).getS3().getObject().getVersionId()).isEqualTo("v");
    assertThat(event.getRecords().get(1).getEventName()).isEqualTo("ObjectRemoved:Delete");
  }

  @Test
  void a_rule_with_a_schedule_has_the_version_that_AWS_sends_and_SAM_lacks() {
    EventBridgeEvents event =
        EventBridgeEvents.scheduled("nightly").withTime(Instant.parse("2024-01-02T03:04:05.678Z"));
    assertThat(event.toJson())
        .contains("\"version\":\"0\"", "rule/nightly\"", "\"time\":\"2024-01-02T03:04:05Z\"");
    assertThat(event.as(ScheduledEvent.class).getDetailType()).isEqualTo("Scheduled Event");
  }

  @Test
  void an_event_of_a_bus_has_source_type_and_detail() {
    EventBridgeEvents event =
        EventBridgeEvents.of("shop", "OrderPaid")
            .withDetail("{\"order\":1}")
            .withResources("arn:x")
            .withAccountId("210987654321");
    assertThat(event.toJson())
        .contains("\"source\":\"shop\"", "\"detail\":{\"order\":1}", "\"resources\":[\"arn:x\"]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> event.withDetail("[]"))
        .withMessageContaining("must be a JSON object");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> event.withDetail("{oops"))
        .withMessageContaining("The detail must be JSON");
  }

  @Test
  void records_of_Kinesis_are_in_order() {
    KinesisEvent event =
        KinesisEvents.of("a", "b")
            .withPartitionKey("p")
            .withEventSourceArn("arn:s")
            .withApproximateArrivalTimestamp(Instant.ofEpochMilli(1_714_659_824_500L))
            .and(KinesisEvents.ofBytes(new byte[] {1}))
            .as(KinesisEvent.class);
    assertThat(event.getRecords())
        .hasSize(3)
        .extracting(record -> record.getKinesis().getSequenceNumber())
        .doesNotHaveDuplicates()
        .isSorted();
    KinesisEvent.KinesisEventRecord first = event.getRecords().get(0);
    assertThat(UTF_8.decode(first.getKinesis().getData()).toString()).isEqualTo("a");
    assertThat(first.getKinesis().getApproximateArrivalTimestamp())
        .isEqualTo(Instant.ofEpochMilli(1_714_659_824_500L));
    assertThat(first.getEventID())
        .isEqualTo("shardId-000000000000:" + first.getKinesis().getSequenceNumber());
  }

  @Test
  void items_of_DynamoDB_have_the_types_of_their_values() {
    Map<String, Object> item =
        Map.of(
            "id", 1042,
            "open", true,
            "tags", Set.of("b", "a"),
            "list", List.of("x", 1.5),
            "map", Map.of("k", new byte[] {1}));
    DynamodbEvents event = DynamodbEvents.insert(Map.of("id", 1042), item).withTable("T");
    assertThat(event.toJson())
        .contains(
            "\"id\":{\"N\":\"1042\"}",
            "\"open\":{\"BOOL\":true}",
            "\"tags\":{\"SS\":[\"a\",\"b\"]}",
            "\"list\":{\"L\":[{\"S\":\"x\"},{\"N\":\"1.5\"}]}",
            "\"map\":{\"M\":{\"k\":{\"B\":\"AQ==\"}}}",
            "table/T/stream");
    assertThat(event.as(DynamodbEvent.class).getRecords().get(0).getEventName())
        .isEqualTo("INSERT");
  }

  @Test
  void images_follow_the_kind_of_change_and_the_view_of_the_stream() {
    Map<String, Object> key = Map.of("id", 1);
    Map<String, Object> old = Map.of("id", 1, "s", "old");
    DynamodbEvents changes =
        DynamodbEvents.modify(key, old, Map.of("id", 1, "s", "new"))
            .and(DynamodbEvents.remove(key, old).withTimeToLive());
    assertThat(changes.toJson()).contains("OldImage", "NewImage", "dynamodb.amazonaws.com");
    assertThat(changes.withStreamViewType("KEYS_ONLY").toJson())
        .doesNotContain("Image\"")
        .contains("\"Keys\":{\"id\":{\"N\":\"1\"}}");
    assertThat(changes.withStreamViewType("NEW_IMAGE").toJson()).doesNotContain("OldImage");
    assertThatIllegalArgumentException().isThrownBy(() -> changes.withStreamViewType("ALL"));
  }

  @Test
  void values_that_DynamoDB_has_no_type_for_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DynamodbEvents.insert(Map.of("id", Instant.EPOCH), Map.of()))
        .withMessageContaining("no attribute type for java.time.Instant");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DynamodbEvents.insert(Map.of("id", Set.of()), Map.of()))
        .withMessageContaining("at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DynamodbEvents.insert(Map.of("id", Set.of(1, "a")), Map.of()))
        .withMessageContaining("elements of one type");
  }

  private static JsonObject object(SampleEvent event) {
    return JsonParser.parseString(event.toJson()).getAsJsonObject();
  }
}
