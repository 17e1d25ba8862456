package dev.handrail.local.async;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.Destination;
import dev.handrail.local.EventInvokeConfig;
import dev.handrail.local.LocalFunction;
import dev.handrail.testkit.InvocationRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What destinations get; section 5.5 of the facts has what AWS was seen to send. */
class DestinationsTest {

  private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:f";
  private static final Duration LONG = Duration.ofHours(7);
  private static final Destination QUEUE = new Destination.ToLog("arn:aws:sqs:us-east-1:1:q");

  private static final EventInvokeConfig TO_QUEUE =
      EventInvokeConfig.defaults().withOnSuccess(QUEUE).withOnFailure(QUEUE);

  @TempDir Path folder;

  @Test
  void a_success_is_recorded_with_what_was_sent_and_answered() {
    try (Bench bench = new Bench(Bench.function("f", TO_QUEUE))) {
      bench.answer("f", Answers.succeeding("{\"b\":[1.50,null,\"<\"]}"));
      bench.send("f", InvocationRequest.of("{\"a\": 1}").withRequestId("id-1"));
      assertThat(bench.log)
          .containsExactly(
              "arn:aws:sqs:us-east-1:1:q {\"version\":\"1.0\","
                  + "\"timestamp\":\"2025-11-14T18:16:05.568Z\",\"requestContext\":{"
                  + "\"requestId\":\"id-1\",\"functionArn\":\""
                  + ARN
                  + ":$LATEST\",\"condition\":\"Success\",\"approximateInvokeCount\":1},"
                  + "\"requestPayload\":{\"a\":1},\"responseContext\":{\"statusCode\":200,"
                  + "\"executedVersion\":\"$LATEST\"},\"responsePayload\":{\"b\":[1.50,null,\"<\"]}}");
      assertThat(bench.told(AsyncEvent.Delivered.class)).hasSize(1);
    }
  }

  @Test
  void fact19_a_failure_is_recorded_after_the_last_try_with_the_number_of_tries() {
    try (Bench bench = new Bench(Bench.function("f", TO_QUEUE))) {
      bench.answer("f", Answers.failing());
      bench.send("f", InvocationRequest.of("{}").withRequestId("id-1"));
      assertThat(bench.log).isEmpty();
      bench.pass(LONG);
      assertThat(bench.log)
          .containsExactly(
              "arn:aws:sqs:us-east-1:1:q {\"version\":\"1.0\","
                  + "\"timestamp\":\"2025-11-14T18:19:05.568Z\",\"requestContext\":{"
                  + "\"requestId\":\"id-1\",\"functionArn\":\""
                  + ARN
                  + ":$LATEST\",\"condition\":\"RetriesExhausted\",\"approximateInvokeCount\":3},"
                  + "\"requestPayload\":{},\"responseContext\":{\"statusCode\":200,"
                  + "\"executedVersion\":\"$LATEST\",\"functionError\":\"Unhandled\"},"
                  + "\"responsePayload\":"
                  + Answers.FAILURE
                  + "}");
    }
  }

  @Test
  void zero_reserved_concurrency_is_recorded_at_once_without_a_response() {
    LocalFunction none =
        LocalFunction.of(Bench.definition("f").reservedConcurrency(0).build())
            .withEventInvokeConfig(TO_QUEUE)
            .withDeadLetter(QUEUE);
    try (Bench bench = new Bench(none)) {
      bench.send("f", InvocationRequest.of("").withRequestId("id-1"));
      assertThat(bench.runs).isEmpty();
      assertThat(bench.log)
          .containsExactly(
              "arn:aws:sqs:us-east-1:1:q {\"version\":\"1.0\","
                  + "\"timestamp\":\"2025-11-14T18:16:05.568Z\",\"requestContext\":{"
                  + "\"requestId\":\"id-1\",\"functionArn\":\""
                  + ARN
                  + ":$LATEST\",\"condition\":\"ZeroReservedConcurrency\","
                  + "\"approximateInvokeCount\":0},\"requestPayload\":{}}",
              "arn:aws:sqs:us-east-1:1:q {\"Body\":\"{}\",\"MessageAttributes\":{\"RequestID\":"
                  + "{\"DataType\":\"String\",\"StringValue\":\"id-1\"},\"ErrorMessage\":"
                  + "{\"DataType\":\"String\",\"StringValue\":"
                  + "\"Function not invoked: its reserved concurrency is 0\"}}}");
    }
  }

  @Test
  void an_event_that_never_ran_is_recorded_as_too_old_without_a_response() {
    try (Bench bench = new Bench(Bench.function("f", TO_QUEUE).withDeadLetter(QUEUE))) {
      bench.answer(
          "f",
          request -> {
            throw new IllegalStateException("closed");
          });
      bench.send("f", "{}");
      bench.pass(LONG);
      assertThat(bench.log)
          .satisfiesExactly(
              record ->
                  assertThat(record)
                      .contains("\"condition\":\"EventAgeExceeded\",\"approximateInvokeCount\":0}")
                      .doesNotContain("responseContext", "responsePayload"),
              letter ->
                  assertThat(letter)
                      .contains("\"ErrorCode\":{\"DataType\":\"Number\",\"StringValue\":\"500\"}"));
    }
  }

  @ParameterizedTest
  @CsvSource({"prod, :prod, 7", "7, :7, 7", "$LATEST, :$LATEST, $LATEST"})
  void the_record_names_the_qualifier_of_the_request_and_the_version_that_ran(
      String qualifier, String suffix, String version) {
    LocalFunction function =
        LocalFunction.of(Bench.definition("f").versions("7").aliases(Map.of("prod", "7")).build())
            .withEventInvokeConfig(TO_QUEUE);
    try (Bench bench = new Bench(function)) {
      bench.answer("f", Answers.succeeding("1"));
      bench.queue.accept(
          bench.running("f"),
          bench.running("f").version(qualifier),
          InvocationRequest.of("{}").withInvokedFunctionArn(ARN + suffix));
      assertThat(bench.log.get(0))
          .contains("\"functionArn\":\"" + ARN + suffix + "\"")
          .contains("\"executedVersion\":\"" + version + "\"");
    }
  }

  @Test
  void an_answer_that_is_no_json_is_recorded_as_a_text_and_an_empty_one_not_at_all() {
    try (Bench bench = new Bench(Bench.function("f", TO_QUEUE))) {
      bench.answer("f", Answers.succeeding("a\nb")).send("f", "{}");
      bench.answer("f", Answers.succeeding("")).send("f", "{}");
      assertThat(bench.log.get(0)).endsWith("\"responsePayload\":\"a\\nb\"}");
      assertThat(bench.log.get(1)).endsWith("\"executedVersion\":\"$LATEST\"}}");
    }
  }

  @Test
  void a_dead_letter_is_the_event_with_attributes() {
    EventInvokeConfig config = EventInvokeConfig.defaults().withMaximumRetryAttempts(0);
    try (Bench bench = new Bench(Bench.function("f", config).withDeadLetter(QUEUE))) {
      bench.answer("f", Answers.failing());
      bench.send("f", InvocationRequest.of("{\"a\": 1}").withRequestId("id-1"));
      assertThat(bench.log)
          .containsExactly(
              "arn:aws:sqs:us-east-1:1:q {\"Body\":\"{\\\"a\\\": 1}\",\"MessageAttributes\":{"
                  + "\"RequestID\":{\"DataType\":\"String\",\"StringValue\":\"id-1\"},"
                  + "\"ErrorCode\":{\"DataType\":\"Number\",\"StringValue\":\"200\"},"
                  + "\"ErrorMessage\":{\"DataType\":\"String\","
                  + "\"StringValue\":\"intentional failure\"}}}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "é", "€", "😀"})
  void the_error_message_of_a_dead_letter_is_the_first_kilobyte_of_whole_characters(String one) {
    EventInvokeConfig config = EventInvokeConfig.defaults().withMaximumRetryAttempts(0);
    try (Bench bench = new Bench(Bench.function("f", config).withDeadLetter(QUEUE))) {
      bench.answer("f", Answers.failing("{}", "!" + one.repeat(2000))).send("f", "{}");
      int bytes = one.getBytes(UTF_8).length;
      assertThat(bench.log.get(0))
          .contains("\"StringValue\":\"!" + one.repeat((1024 - 1) / bytes) + "\"}}}");
    }
  }

  @Test
  void a_file_gets_a_line_each_and_is_made_with_its_folders() throws Exception {
    Path file = folder.resolve("made/for it/records.jsonl");
    EventInvokeConfig config =
        EventInvokeConfig.defaults().withOnSuccess(new Destination.ToFile(file));
    try (Bench bench = new Bench(Bench.function("f", config))) {
      bench.answer("f", Answers.succeeding("{\n \"pretty\": \"ü\"\n}"));
      bench.send("f", "{}");
      bench.send("f", "{}");
    }
    assertThat(Files.readAllLines(file))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).endsWith("\"responsePayload\":{\"pretty\":\"ü\"}}"));
  }

  @Test
  void a_file_that_cannot_be_written_is_told_and_the_dead_letter_still_sent() {
    EventInvokeConfig config =
        EventInvokeConfig.defaults()
            .withMaximumRetryAttempts(0)
            .withOnFailure(new Destination.ToFile(folder));
    try (Bench bench = new Bench(Bench.function("f", config).withDeadLetter(QUEUE))) {
      bench.answer("f", Answers.failing());
      bench.send("f", InvocationRequest.of("{}").withRequestId("id-1"));
      assertThat(bench.log)
          .satisfiesExactly(
              failure ->
                  assertThat(failure)
                      .startsWith(
                          "f: what became of request id-1 (RetriesExhausted) could not be"
                              + " delivered to file "
                              + folder
                              + ": "),
              letter -> assertThat(letter).contains("\"Body\""));
      assertThat(bench.told(AsyncEvent.DeliveryFailed.class))
          .singleElement()
          .satisfies(failed -> assertThat(failed.deadLetter()).isFalse());
    }
  }
}
