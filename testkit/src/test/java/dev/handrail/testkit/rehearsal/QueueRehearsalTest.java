package dev.handrail.testkit.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationError.Kind;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.SameClassLoader;
import dev.handrail.testkit.assertj.Results;
import dev.handrail.testkit.event.SqsEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queues until they are empty; section 5.7 of the facts. */
class QueueRehearsalTest {

  private static final String NOTHING_FAILED = "{\"batchItemFailures\":[]}";

  private static JsonArray records(String event) {
    return JsonParser.parseString(event).getAsJsonObject().getAsJsonArray("Records");
  }

  private static List<String> member(String event, String name) {
    List<String> all = new ArrayList<>();
    for (JsonElement record : records(event)) {
      all.add(record.getAsJsonObject().get(name).getAsString());
    }
    return all;
  }

  private static List<String> receiveCounts(String event) {
    List<String> all = new ArrayList<>();
    for (JsonElement record : records(event)) {
      JsonObject attributes = record.getAsJsonObject().getAsJsonObject("attributes");
      all.add(attributes.get("ApproximateReceiveCount").getAsString());
    }
    return all;
  }

  private static List<List<String>> bodies(QueueRun run) {
    return run.batches().stream()
        .map(batch -> batch.messages().stream().map(QueueMessage::body).toList())
        .toList();
  }

  /** Tells that the messages with such a body failed. */
  private static FakeEnvironment failingFor(Predicate<String> body) {
    return new FakeEnvironment(
        event -> {
          JsonArray failures = new JsonArray();
          for (JsonElement record : records(event)) {
            JsonObject message = record.getAsJsonObject();
            if (body.test(message.get("body").getAsString())) {
              JsonObject failure = new JsonObject();
              failure.add("itemIdentifier", message.get("messageId"));
              failures.add(failure);
            }
          }
          JsonObject answer = new JsonObject();
          answer.add("batchItemFailures", failures);
          return Results.answering(answer.toString());
        });
  }

  @Test
  void a_message_that_always_fails_is_received_until_it_is_a_dead_letter() {
    FakeEnvironment environment = failingFor("bad"::equals);
    QueueRun run =
        QueueRehearsal.of(environment).withMaxReceiveCount(3).run(SqsEvents.of("1", "bad", "3"));

    assertThat(bodies(run))
        .containsExactly(List.of("1", "bad", "3"), List.of("bad"), List.of("bad"));
    assertThat(environment.events().stream().map(QueueRehearsalTest::receiveCounts))
        .containsExactly(List.of("1", "1", "1"), List.of("2"), List.of("3"));
    String id = SqsEvents.of("1", "bad", "3").messageIds().get(1);
    assertThat(run.deadLetters()).containsExactly(new QueueMessage(id, "bad", 3));
    assertThat(run.deleted()).extracting(QueueMessage::body).containsExactly("1", "3");
  }

  @Test
  void a_message_that_is_received_again_has_another_receipt_handle_and_is_else_the_same() {
    FakeEnvironment environment = failingFor(body -> true);
    QueueRun run = QueueRehearsal.of(environment).withMaxReceiveCount(2).run(SqsEvents.of("a"));
    JsonObject first = records(environment.events().get(0)).get(0).getAsJsonObject();
    JsonObject second = records(environment.events().get(1)).get(0).getAsJsonObject();

    assertThat(run.batches()).hasSize(2);
    assertThat(first.remove("receiptHandle")).isNotEqualTo(second.remove("receiptHandle"));
    first.getAsJsonObject("attributes").remove("ApproximateReceiveCount");
    second.getAsJsonObject("attributes").remove("ApproximateReceiveCount");
    assertThat(second).isEqualTo(first);
  }

  @Test
  void messages_that_failed_stand_behind_those_that_wait() {
    FakeEnvironment environment = failingFor("1"::equals);
    QueueRun run =
        QueueRehearsal.of(environment)
            .withBatchSize(2)
            .withMaxReceiveCount(2)
            .run(SqsEvents.of("1", "2", "3", "4", "5"));

    assertThat(bodies(run))
        .containsExactly(List.of("1", "2"), List.of("3", "4"), List.of("5", "1"));
    assertThat(receiveCounts(environment.events().get(2))).containsExactly("1", "2");
  }

  @Test
  void messages_of_a_fifo_queue_keep_their_order() {
    QueueRun run =
        QueueRehearsal.of(failingFor(body -> !body.equals("1")))
            .withBatchSize(2)
            .withMaxReceiveCount(2)
            .run(SqsEvents.of("1", "2", "3").withMessageGroupId("g"));

    assertThat(bodies(run)).containsExactly(List.of("1", "2"), List.of("2", "3"), List.of("3"));
    assertThat(run.deadLetters()).extracting(QueueMessage::body).containsExactly("2", "3");
  }

  @Test
  void in_a_fifo_queue_a_failed_message_keeps_only_its_own_group_waiting() {
    SqsEvents messages =
        SqsEvents.of("a1", "a2")
            .withMessageGroupId("a")
            .and(SqsEvents.of("b1", "b2").withMessageGroupId("b"));
    QueueRun run =
        QueueRehearsal.of(failingFor("a1"::equals))
            .withBatchSize(1)
            .withMaxReceiveCount(2)
            .run(messages);

    assertThat(bodies(run))
        .containsExactly(List.of("a1"), List.of("b1"), List.of("b2"), List.of("a1"), List.of("a2"));
    assertThat(run.deadLetters()).extracting(QueueMessage::body).containsExactly("a1");
  }

  @Test
  void fact25_an_unknown_identifier_makes_the_whole_batch_fail() {
    FakeEnvironment environment =
        new FakeEnvironment(
            event ->
                Results.answering("{\"batchItemFailures\":[{\"itemIdentifier\":\"unknown\"}]}"));
    QueueRun run =
        QueueRehearsal.of(environment).withMaxReceiveCount(1).run(SqsEvents.of("a", "b"));

    assertThat(run.deadLetters()).extracting(QueueMessage::body).containsExactly("a", "b");
    assertThat(run.batches().get(0).response().defect())
        .isEqualTo("there is no item unknown in the batch");
  }

  @Test
  void a_function_that_fails_has_failed_for_the_whole_batch() {
    List<InvocationResult> answers =
        new ArrayList<>(
            List.of(
                Results.failing(Kind.TIMEOUT, "Sandbox.Timedout", "no"),
                Results.answering(NOTHING_FAILED)));
    QueueRun run =
        QueueRehearsal.of(new FakeEnvironment(event -> answers.remove(0)))
            .run(SqsEvents.of("a", "b"));

    assertThat(bodies(run)).containsExactly(List.of("a", "b"), List.of("a", "b"));
    assertThat(run.deleted()).extracting(QueueMessage::receiveCount).containsExactly(2, 2);
    assertThat(run.deadLetters()).isEmpty();
  }

  @Test
  void without_partial_responses_an_answer_is_not_looked_at() {
    QueueRun run =
        QueueRehearsal.of(failingFor(body -> true))
            .withReportBatchItemFailures(false)
            .run(SqsEvents.of("a", "b"));

    assertThat(run.batches()).hasSize(1);
    assertThat(run.deleted()).hasSize(2);
  }

  @Test
  void a_message_that_was_received_before_counts_on() {
    QueueRun run =
        QueueRehearsal.of(failingFor(body -> true))
            .withMaxReceiveCount(5)
            .run(SqsEvents.of("a").withApproximateReceiveCount(4));

    assertThat(run.batches()).hasSize(2);
    assertThat(run.deadLetters()).extracting(QueueMessage::receiveCount).containsExactly(5);
  }

  @Test
  void an_empty_queue_invokes_nothing() {
    FakeEnvironment environment = failingFor(body -> true);

    assertThat(QueueRehearsal.of(environment).run(Payload.of("{\"Records\":[]}")).batches())
        .isEmpty();
    assertThat(environment.requests).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "[]", "{}", "{\"Records\":{}}"})
  void an_event_that_is_none_of_sqs_is_refused(String event) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueueRehearsal.of(failingFor(body -> true)).run(Payload.of(event)))
        .withMessage(
            "Expected an event of SQS, an object with the array Records; SqsEvents makes one");
  }

  @Test
  void a_record_that_is_no_message_is_refused() {
    QueueRehearsal rehearsal = QueueRehearsal.of(failingFor(body -> true));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> rehearsal.run(Payload.of("{\"Records\":[{\"messageId\":\"a\"}]}")))
        .withMessage("$.Records[0]: expected a message of SQS, but there is no body");
    String message = "{\"messageId\":\"a\",\"body\":\"\"}";
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> rehearsal.run(Payload.of("{\"Records\":[" + message + "," + message + "]}")))
        .withMessage("$.Records[1].messageId: there are two messages with the id a");
  }

  @Test
  void numbers_out_of_range_are_refused() {
    QueueRehearsal rehearsal = QueueRehearsal.of(failingFor(body -> true));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> rehearsal.withBatchSize(0))
        .withMessage("BatchSize: expected 1 to 10000, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rehearsal.withMaxReceiveCount(1001))
        .withMessage("maxReceiveCount: expected 1 to 1000, got 1001");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> rehearsal.withBatchSize(11).run(SqsEvents.of("a").withMessageGroupId("g")))
        .withMessage("BatchSize: expected at most 10 for a FIFO queue, got 11");
  }

  /** AWS's classes, as most functions have them. */
  static final class Orders implements RequestHandler<SQSEvent, SQSBatchResponse> {
    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
      List<SQSBatchResponse.BatchItemFailure> failures = new ArrayList<>();
      for (SQSEvent.SQSMessage message : event.getRecords()) {
        String count = message.getAttributes().get("ApproximateReceiveCount");
        if (message.getBody().equals("third time") && !count.equals("3")) {
          failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
        }
      }
      return new SQSBatchResponse(failures);
    }
  }

  @Test
  void a_function_on_awss_runtime_works_a_queue_off() {
    FunctionDefinition function = FunctionDefinition.forClass(Orders.class).build();
    try (ExecutionEnvironment environment = SameClassLoader.start(function, new Orders())) {
      QueueRun run = QueueRehearsal.of(environment).run(SqsEvents.of("a", "third time"));

      assertThat(run.batches()).hasSize(3);
      assertThat(run.deadLetters()).isEmpty();
      assertThat(run.deleted()).extracting(QueueMessage::receiveCount).containsExactly(1, 3);
      assertThat(member(run.batches().get(2).event().text(), "body")).containsExactly("third time");
    }
  }
}
