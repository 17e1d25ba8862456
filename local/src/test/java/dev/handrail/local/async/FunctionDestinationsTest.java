package dev.handrail.local.async;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.local.Destination;
import dev.handrail.local.EventInvokeConfig;
import dev.handrail.local.LocalFunction;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.async.Condition;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionDestinationsTest {

  private static final Duration LONG = Duration.ofHours(7);

  private static EventInvokeConfig onSuccess(String function) {
    return EventInvokeConfig.defaults().withOnSuccess(new Destination.ToFunction(function));
  }

  @Test
  void another_function_is_invoked_asynchronously_with_the_record() {
    try (Bench bench = new Bench(Bench.function("f", onSuccess("g")), Bench.function("g"))) {
      bench.answer("f", Answers.succeeding("1")).answer("g", Answers.failing());
      InvocationRequest request =
          InvocationRequest.of("{}").withTraceHeader("Root=1-5759e988-bd862e3fe1be46a994272793");
      bench.send("f", request);
      bench.pass(LONG);
      assertThat(bench.runs).hasSize(4); // f once, g three times
      InvocationRequest second = bench.runs.get(1);
      assertThat(second.requestId()).isNotEqualTo(request.requestId());
      assertThat(second.traceHeader()).isEqualTo(request.traceHeader());
      assertThat(second.payload().text()).contains("\"responsePayload\":1}");
    }
  }

  @Test
  void a_function_behind_a_dead_letter_queue_gets_an_event_of_sqs() {
    EventInvokeConfig config = EventInvokeConfig.defaults().withMaximumRetryAttempts(0);
    LocalFunction f = Bench.function("f", config).withDeadLetter(new Destination.ToFunction("g"));
    try (Bench bench = new Bench(f, Bench.function("g"))) {
      bench.answer("f", Answers.failing()).answer("g", Answers.succeeding("1"));
      bench.send("f", InvocationRequest.of("{\"a\":1}").withRequestId("id-1"));
      JsonObject message =
          JsonParser.parseString(bench.runs.get(1).payload().text())
              .getAsJsonObject()
              .getAsJsonArray("Records")
              .get(0)
              .getAsJsonObject();
      assertThat(message.get("body").getAsString()).isEqualTo("{\"a\":1}");
      assertThat(message.get("eventSource").getAsString()).isEqualTo("aws:sqs");
      assertThat(message.get("md5OfBody").getAsString())
          .isEqualTo("bb6cb5c68df4652941caf652a366f2d8");
      JsonObject attribute =
          message.getAsJsonObject("messageAttributes").getAsJsonObject("RequestID");
      assertThat(attribute.get("stringValue").getAsString()).isEqualTo("id-1");
    }
  }

  @Test
  void a_function_that_is_not_there_is_told() {
    try (Bench bench = new Bench(Bench.function("f", onSuccess("nobody")))) {
      bench.answer("f", Answers.succeeding("1")).send("f", "{}");
      assertThat(bench.log)
          .singleElement()
          .asString()
          .endsWith("to function nobody: there is no function of that name");
    }
  }

  @Test
  void fact17_a_record_above_one_megabyte_does_not_fit_into_an_asynchronous_invocation() {
    try (Bench bench = new Bench(Bench.function("f", onSuccess("g")), Bench.function("g"))) {
      bench.answer("f", Answers.succeeding("\"" + "x".repeat(1024 * 1024) + "\"")).send("f", "{}");
      assertThat(bench.runs).hasSize(1);
      assertThat(bench.log).singleElement().asString().contains("at most 1048576");
    }
  }

  @Test
  void a_loop_is_stopped_after_sixteen_invocations_of_a_function() {
    try (Bench bench = new Bench(Bench.function("f", onSuccess("f")))) {
      bench.answer("f", Answers.succeeding("1")).send("f", "{}");
      bench.pass(LONG);
      assertThat(bench.runs).hasSize(16);
      assertThat(bench.told(AsyncEvent.Dropped.class))
          .extracting(AsyncEvent.Dropped::condition)
          .containsExactly(Condition.RECURSIVE_INVOCATION);
    }
  }

  @Test
  void a_loop_of_two_functions_is_stopped_and_its_last_event_kept() {
    LocalFunction f =
        Bench.function("f", onSuccess("g")).withDeadLetter(new Destination.ToLog("dlq"));
    try (Bench bench = new Bench(f, Bench.function("g", onSuccess("f")))) {
      bench.answer("f", Answers.succeeding("1")).answer("g", Answers.succeeding("2"));
      bench.send("f", "{}");
      bench.pass(LONG);
      assertThat(bench.runs).hasSize(32);
      assertThat(bench.log)
          .singleElement()
          .asString()
          .startsWith("dlq {\"Body\":")
          .contains("it is part of a recursive loop");
    }
  }

  @Test
  void a_failing_function_that_is_its_own_destination_ends() {
    EventInvokeConfig config =
        EventInvokeConfig.defaults()
            .withMaximumRetryAttempts(0)
            .withOnFailure(new Destination.ToFunction("f"));
    try (Bench bench = new Bench(Bench.function("f", config))) {
      bench.answer("f", Answers.failing()).send("f", "{}");
      bench.pass(LONG);
      assertThat(bench.runs).hasSize(16);
      assertThat(bench.told(AsyncEvent.DeliveryFailed.class)).hasSize(1);
    }
  }

  @Test
  void the_place_of_an_event_is_free_for_that_of_its_destination() {
    QueueLimits one = new QueueLimits(1, 10_000, 1);
    try (Bench bench =
        new Bench(
            one,
            1,
            new DirectWorkers(),
            Bench.function("f", onSuccess("g")),
            Bench.function("g"))) {
      bench.answer("f", Answers.succeeding("1")).answer("g", Answers.succeeding("2"));
      bench.send("f", "{}");
      assertThat(bench.runs).hasSize(2);
      assertThat(bench.log).isEqualTo(List.of());
    }
  }
}
