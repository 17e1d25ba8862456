package dev.handrail.testkit.assertj;

import static dev.handrail.testkit.assertj.LambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.event.saved.TestEvent;
import dev.handrail.testkit.function.TestResult;
import dev.handrail.testkit.rehearsal.BatchResponse;
import dev.handrail.testkit.rehearsal.QueueBatch;
import dev.handrail.testkit.rehearsal.QueueMessage;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For which items a batch failed. */
class BatchResponseAssertTest {

  private static final List<String> SENT = List.of("a", "b", "c");
  private static final InvocationResult TWO =
      Results.answering(
          "{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"},{\"itemIdentifier\":\"a\"}]}");

  @Test
  void what_holds_passes() {
    assertThat(TWO).batchResponse(SENT).failedFor("a", "b").failedFor("a", "b", "a");
    assertThat(TWO).batchResponse(List.of("a", "b")).failedForAll();
    assertThat(Results.answering("{\"batchItemFailures\":[]}"))
        .batchResponse(SENT)
        .succeededForAll();
    assertThat(Results.failing("no")).batchResponse(SENT).failedForAll();
    assertThat(Payload.of("{\"batchItemFailures\":[{}]}")).batchResponse(SENT).failedForAll();
  }

  @Test
  void fact25_an_id_that_was_not_sent_makes_the_whole_batch_fail() {
    InvocationResult handle =
        Results.answering("{\"batchItemFailures\":[{\"itemIdentifier\":\"receipt-a\"}]}");

    assertThat(handle).batchResponse(SENT).failedForAll();
    assertThat(Failure.headOf(() -> assertThat(handle).batchResponse(SENT).failedFor("receipt-a")))
        .isEqualTo(
            "Expected an answer that Lambda understands, but it takes all items as failed: there"
                + " is no item receipt-a in the batch");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'messageId':'a','receiptHandle':'r'}",
        "{'eventID':'shardId:a','kinesis':{'sequenceNumber':'a'}}",
        "{'eventID':'x','dynamodb':{'SequenceNumber':'a'}}",
      })
  void the_ids_of_a_saved_event_are_known(String item) {
    TestResult result = result("{\"Records\":[" + item.replace('\'', '"') + "]}");

    assertThat(result).batchResponse().failedForAll().failedFor("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "nonsense", "{'Records':[{'Sns':{}}]}", "{'Records':[1]}"})
  void an_event_that_is_no_batch_is_refused_with_the_remedy(String event) {
    TestResult result = result(event.replace('\'', '"'));

    assertThatIllegalStateException()
        .isThrownBy(() -> assertThat(result).batchResponse().failedForAll())
        .withMessage(
            "The event 'two' is no batch of SQS, Kinesis or DynamoDB, whose items could be told."
                + " Name them: batchResponse(List.of(\"id\", ...)), of SqsEvents"
                + " batchResponse(event.messageIds()).");
    assertThatIllegalStateException()
        .isThrownBy(() -> assertThat(TWO).batchResponse().failedForAll())
        .withMessageStartingWith("The result does not tell which items were in the batch. Name");
  }

  private static TestResult result(String event) {
    TestEvent saved =
        new TestEvent("two", Payload.of(event), URI.create("file:/events/F/two.json"), null);
    String answer = "{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"}]}";
    return new TestResult("F", saved, Results.answering(answer));
  }

  @Test
  void a_batch_of_a_rehearsal_knows_its_messages_log_and_payload() {
    QueueBatch batch =
        new QueueBatch(
            Payload.of("{}"),
            List.of(new QueueMessage("a", "", 1), new QueueMessage("b", "", 1)),
            TWO,
            BatchResponse.of(TWO));

    assertThat(batch).failedForAll();
    assertThat(Failure.of(() -> assertThat(batch).failedFor("a"))).contains("\nLog:\n");
  }

  @Test
  void what_does_not_hold_is_told_with_payload_and_log() {
    assertThat(Failure.of(() -> assertThat(TWO).batchResponse(SENT).failedFor("a")))
        .startsWith(
            """
            Expected the batch to fail for a, but it failed for b, a
            Payload: {"batchItemFailures":""")
        .contains("\nLog:\n");
    assertThat(Failure.headOf(() -> assertThat(TWO).batchResponse(SENT).succeededForAll()))
        .isEqualTo("Expected the batch to succeed, but it failed for b, a");
    assertThat(Failure.headOf(() -> assertThat(TWO).batchResponse(SENT).failedForAll()))
        .isEqualTo("Expected the whole batch to fail, but it failed for b, a");
    assertThat(
            Failure.headOf(() -> assertThat(Payload.of("{}")).batchResponse(SENT).failedFor("a")))
        .isEqualTo("Expected the batch to fail for a, but it failed for no item");
  }

  @Test
  void an_answer_that_lambda_does_not_understand_is_told() {
    assertThat(
            Failure.headOf(
                () -> assertThat(Results.answering("[]")).batchResponse(SENT).failedFor()))
        .isEqualTo(
            "Expected an answer that Lambda understands, but it takes all items as failed: the"
                + " answer is no object with batchItemFailures");
    assertThat(
            Failure.headOf(
                () -> assertThat(Results.failing("no")).batchResponse(SENT).succeededForAll()))
        .endsWith("the function failed with java.lang.IllegalStateException: no");
  }

  @Test
  void null_is_told_before_anything_else() {
    assertThat(Failure.of(() -> assertThat((QueueBatch) null).failedForAll()))
        .isEqualTo("\nExpecting actual not to be null");
    assertThat(Failure.of(() -> assertThat((QueueBatch) null).failedFor("a")))
        .isEqualTo("\nExpecting actual not to be null");
  }
}
