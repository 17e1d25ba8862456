package dev.handrail.local.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.async.AsyncEvent;
import dev.handrail.local.function.Trigger;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.Report;
import dev.handrail.testkit.async.Condition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LambdaMetricsTest {

  private final LambdaMetrics metrics = new LambdaMetrics();
  private final LocalFunction function = function("f");

  static LocalFunction function(String name) {
    return LocalFunction.of(
        FunctionDefinition.builder(name).handler("example.Handler").code(Path.of("")).build());
  }

  static InvocationResult result(int millis, boolean cold, boolean failed) {
    Report report =
        new Report(
            cold ? Duration.ofMillis(250) : null,
            Duration.ofMillis(millis),
            Duration.ofMillis(cold ? 250 + millis : millis),
            128,
            64 + millis,
            Report.Status.SUCCESS,
            null);
    InvocationError error =
        failed ? new InvocationError(InvocationError.Kind.FUNCTION, "E", "m") : null;
    return new InvocationResult("id", Payload.of("{}"), error, cold, List.of(), report);
  }

  private void finish(int millis, boolean cold, boolean failed) {
    metrics.finished(function, "$LATEST", Trigger.INVOKE, result(millis, cold, failed));
  }

  private JsonObject json(String name) {
    return JsonParser.parseString(metrics.json())
        .getAsJsonObject()
        .getAsJsonObject("functions")
        .getAsJsonObject(name);
  }

  @Test
  void nothing_is_shown_before_the_first_invocation() {
    assertThat(metrics.json()).isEqualTo("{\"functions\":{}}");
  }

  @Test
  void invocations_are_counted_under_the_names_that_aws_has() {
    metrics.started(function, Trigger.INVOKE, 1);
    metrics.started(function, Trigger.INVOKE, 3);
    finish(10, true, false);
    finish(20, false, true);
    metrics.throttled(function, Trigger.INVOKE);
    metrics.throttled(function, Trigger.EVENT);
    JsonObject f = json("f");
    assertThat(f.get("Invocations").getAsInt()).isEqualTo(2);
    assertThat(f.get("Errors").getAsInt()).isEqualTo(1);
    assertThat(f.get("Throttles").getAsInt()).isEqualTo(2);
    assertThat(f.get("ColdStarts").getAsInt()).isEqualTo(1);
    assertThat(f.get("InitDuration"))
        .hasToString("{\"SampleCount\":1,\"Sum\":250,\"Average\":250,\"Maximum\":250}");
    assertThat(f.get("BilledDuration"))
        .hasToString("{\"SampleCount\":2,\"Sum\":280,\"Average\":140,\"Maximum\":260}");
    assertThat(f.get("MaxMemoryUsed")).hasToString("{\"Average\":79,\"Maximum\":84}");
    assertThat(f.get("ConcurrentExecutions")).hasToString("{\"Average\":2,\"Maximum\":3}");
  }

  @Test
  void durations_have_percentiles_within_one_percent() {
    for (int millis = 1; millis <= 1000; millis++) {
      finish(millis, false, false);
    }
    JsonObject duration = json("f").getAsJsonObject("Duration");
    assertThat(duration.get("SampleCount").getAsInt()).isEqualTo(1000);
    assertThat(duration.get("Sum").getAsDouble()).isEqualTo(500_500);
    assertThat(duration.get("Average").getAsDouble()).isEqualTo(500.5);
    assertThat(duration.get("Maximum").getAsDouble()).isEqualTo(1000);
    assertThat(duration.get("p50").getAsDouble()).isCloseTo(500, within(5.0));
    assertThat(duration.get("p90").getAsDouble()).isCloseTo(900, within(9.0));
    assertThat(duration.get("p99").getAsDouble()).isCloseTo(990, within(9.9));
  }

  @Test
  void asynchronous_events_are_counted_under_the_names_that_aws_has() {
    metrics.accept(new AsyncEvent.Received(function));
    metrics.accept(new AsyncEvent.Started(function, Duration.ZERO));
    metrics.accept(new AsyncEvent.Returned(function, "id", "error", 1, Duration.ofMinutes(1)));
    metrics.accept(new AsyncEvent.Started(function, Duration.ofMinutes(1)));
    metrics.accept(new AsyncEvent.Dropped(function, "id", Condition.RETRIES_EXHAUSTED, 3));
    metrics.accept(new AsyncEvent.Dropped(function, "id", Condition.RECURSIVE_INVOCATION, 0));
    metrics.accept(new AsyncEvent.Delivered(function, "id", false));
    metrics.accept(new AsyncEvent.DeliveryFailed(function, "id", false, "full"));
    metrics.accept(new AsyncEvent.DeliveryFailed(function, "id", true, "full"));
    JsonObject f = json("f");
    assertThat(f.get("AsyncEventsReceived").getAsInt()).isEqualTo(1);
    assertThat(f.get("AsyncEventsDropped").getAsInt()).isEqualTo(2);
    assertThat(f.get("RecursiveInvocationsDropped").getAsInt()).isEqualTo(1);
    assertThat(f.get("DestinationDeliveryFailures").getAsInt()).isEqualTo(1);
    assertThat(f.get("DeadLetterErrors").getAsInt()).isEqualTo(1);
    assertThat(f.get("AsyncEventAge"))
        .hasToString("{\"SampleCount\":2,\"Sum\":60000,\"Average\":30000,\"Maximum\":60000}");
  }

  @Test
  void prometheus_gets_the_same_with_a_label_for_the_function() {
    finish(10, true, true);
    assertThat(metrics.prometheus().lines())
        .contains(
            "# TYPE aws_lambda_invocations_total counter",
            "aws_lambda_invocations_total{function_name=\"f\"} 1.0",
            "aws_lambda_errors_total{function_name=\"f\"} 1.0",
            "aws_lambda_cold_starts_total{function_name=\"f\"} 1.0",
            "aws_lambda_duration_seconds_count{function_name=\"f\"} 1",
            "aws_lambda_duration_seconds_sum{function_name=\"f\"} 0.01",
            "aws_lambda_duration_seconds_max{function_name=\"f\"} 0.01",
            "aws_lambda_max_memory_used_bytes_max{function_name=\"f\"} 7.7594624E7")
        .anyMatch(
            line ->
                line.startsWith(
                    "aws_lambda_duration_seconds{function_name=\"f\",quantile=\"0.99\"} "));
  }

  @Test
  void functions_beyond_a_thousand_share_their_figures() {
    for (int i = 0; i < LambdaMetrics.MAX_FUNCTIONS; i++) {
      metrics.show("f" + i);
    }
    metrics.throttled(function("late"), Trigger.INVOKE);
    metrics.throttled(function("later"), Trigger.INVOKE);
    metrics.throttled(function("f7"), Trigger.INVOKE);
    assertThat(json("late")).isNull();
    assertThat(json(LambdaMetrics.OTHERS).get("Throttles").getAsInt()).isEqualTo(2);
    assertThat(json("f7").get("Throttles").getAsInt()).isEqualTo(1);
  }
}
