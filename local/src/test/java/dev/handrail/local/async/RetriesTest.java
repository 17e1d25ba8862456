package dev.handrail.local.async;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.Application;
import dev.handrail.local.EventInvokeConfig;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.async.Condition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {

  private static final Duration LONG = Duration.ofHours(7);

  @Test
  void an_event_that_succeeds_runs_once() {
    try (Bench bench = new Bench(Bench.function("f"))) {
      bench.answer("f", Answers.succeeding("{}")).send("f", "{}");
      bench.pass(LONG);
      assertThat(bench.runs).hasSize(1);
      assertThat(bench.told(AsyncEvent.Received.class)).hasSize(1);
      assertThat(bench.told(AsyncEvent.Dropped.class)).isEmpty();
    }
  }

  @Test
  void fact19_a_function_error_is_tried_again_after_one_and_two_minutes_with_the_same_request_id() {
    try (Bench bench = new Bench(Bench.function("f"))) {
      InvocationRequest request = bench.answer("f", Answers.failing()).send("f", "{\"a\":1}");
      assertThat(bench.ages()).containsExactly(0L);
      bench.pass(Duration.ofSeconds(59));
      assertThat(bench.ages()).containsExactly(0L);
      bench.pass(Duration.ofSeconds(1));
      assertThat(bench.ages()).containsExactly(0L, 60L);
      bench.pass(LONG);
      assertThat(bench.ages()).containsExactly(0L, 60L, 180L);
      assertThat(bench.runs).containsExactly(request, request, request);
      assertThat(bench.told(AsyncEvent.Dropped.class))
          .extracting(AsyncEvent.Dropped::condition)
          .containsExactly(Condition.RETRIES_EXHAUSTED);
    }
  }

  @Test
  void each_try_that_failed_is_told_with_its_number() {
    List<String> lines = new ArrayList<>();
    AttemptLines attempts = new AttemptLines(0.01, lines::add);
    try (Bench bench = new Bench(Bench.function("f"))) {
      String id = bench.answer("f", Answers.failing()).send("f", "{}").requestId();
      bench.pass(LONG);
      bench.told.forEach(attempts);
      String of3 = " of 3 of the asynchronous invocation " + id + ": ";
      assertThat(lines).hasSize(3);
      assertThat(lines.get(0))
          .startsWith("f  attempt 1" + of3 + "function error ")
          .endsWith("; the next one comes in 600 ms");
      assertThat(lines.get(1)).contains("attempt 2" + of3).endsWith("in 1 s");
      assertThat(lines.get(2)).isEqualTo("f  attempt 3" + of3 + "given up, RetriesExhausted");
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "2, 3"})
  void maximum_retry_attempts_are_tries_after_the_first(int attempts, int runs) {
    EventInvokeConfig config = EventInvokeConfig.defaults().withMaximumRetryAttempts(attempts);
    try (Bench bench = new Bench(Bench.function("f", config))) {
      bench.answer("f", Answers.failing()).send("f", "{}");
      bench.pass(LONG);
      assertThat(bench.runs).hasSize(runs);
    }
  }

  @Test
  void a_retry_that_succeeds_is_the_last() {
    AtomicInteger calls = new AtomicInteger();
    try (Bench bench = new Bench(Bench.function("f"))) {
      bench.answer(
          "f",
          request ->
              (calls.incrementAndGet() < 2 ? Answers.failing() : Answers.succeeding("1"))
                  .apply(request));
      bench.send("f", "{}");
      bench.pass(LONG);
      assertThat(bench.runs).hasSize(2);
      assertThat(bench.told(AsyncEvent.Dropped.class)).isEmpty();
    }
  }

  /** Recorded: with 60 seconds there is no retry, and Lambda does not wait to find that out. */
  @ParameterizedTest
  @CsvSource({"60, 1, 0", "90, 2, 60", "21600, 3, 180"})
  void an_event_that_would_be_too_old_at_its_retry_is_given_up_at_once(
      int maximumAge, int runs, long lastAge) {
    EventInvokeConfig config =
        EventInvokeConfig.defaults().withMaximumEventAge(Duration.ofSeconds(maximumAge));
    try (Bench bench = new Bench(Bench.function("f", config))) {
      bench.answer("f", Answers.failing()).send("f", "{}");
      bench.pass(Duration.ofSeconds(lastAge));
      assertThat(bench.runs).hasSize(runs);
      assertThat(bench.told(AsyncEvent.Dropped.class))
          .extracting(AsyncEvent.Dropped::condition)
          .containsExactly(runs < 3 ? Condition.EVENT_AGE_EXCEEDED : Condition.RETRIES_EXHAUSTED);
    }
  }

  @Test
  void what_could_not_be_run_waits_one_second_up_to_five_minutes_until_it_is_too_old() {
    EventInvokeConfig config =
        EventInvokeConfig.defaults().withMaximumEventAge(Duration.ofMinutes(30));
    try (Bench bench = new Bench(Bench.function("f", config))) {
      bench.answer(
          "f",
          request -> {
            throw new UncheckedIOException("no memory", new IOException());
          });
      bench.send("f", "{}");
      bench.pass(LONG);
      assertThat(bench.ages())
          .containsExactly(
              0L, 1L, 3L, 7L, 15L, 31L, 63L, 127L, 255L, 511L, 811L, 1111L, 1411L, 1711L);
      assertThat(bench.told(AsyncEvent.Dropped.class))
          .extracting(AsyncEvent.Dropped::condition)
          .containsExactly(Condition.EVENT_AGE_EXCEEDED);
    }
  }

  @Test
  void what_could_not_be_run_does_not_count_as_a_retry() {
    AtomicInteger calls = new AtomicInteger();
    EventInvokeConfig config = EventInvokeConfig.defaults().withMaximumRetryAttempts(0);
    try (Bench bench = new Bench(Bench.function("f", config))) {
      bench.answer(
          "f",
          request -> {
            if (calls.incrementAndGet() < 4) {
              throw new IllegalStateException("closed");
            }
            return Answers.succeeding("1").apply(request);
          });
      bench.send("f", "{}");
      bench.pass(Duration.ofSeconds(7));
      assertThat(bench.runs).hasSize(4);
      assertThat(bench.told(AsyncEvent.Dropped.class)).isEmpty();
    }
  }

  @Test
  void an_error_of_this_machine_does_not_end_the_worker() {
    try (Bench bench = new Bench(Bench.function("f"))) {
      bench.answer(
          "f",
          request -> {
            throw new OutOfMemoryError("pretended");
          });
      bench.send("f", "{}");
      bench.answer("f", Answers.succeeding("1"));
      bench.pass(Duration.ofSeconds(1));
      assertThat(bench.runs).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.1, 0.001})
  void a_factor_shortens_the_waits_and_changes_nothing_else(double factor) {
    EventInvokeConfig config =
        EventInvokeConfig.defaults().withMaximumEventAge(Duration.ofSeconds(90));
    try (Bench bench =
        new Bench(Bench.ROOMY, factor, new DirectWorkers(), Bench.function("f", config))) {
      bench.answer("f", Answers.failing()).send("f", "{}");
      bench.pass(Duration.ofNanos((long) (60e9 * factor)));
      assertThat(bench.ages()).containsExactly(0L, 60L);
      assertThat(bench.told(AsyncEvent.Dropped.class))
          .extracting(AsyncEvent.Dropped::condition)
          .containsExactly(Condition.EVENT_AGE_EXCEEDED);
    }
  }

  @Test
  void a_retry_runs_the_function_as_it_is_then() {
    try (Bench bench = new Bench(Bench.function("f"))) {
      bench.answer("f", Answers.failing()).send("f", "{}");
      bench.functions.replace(
          Application.of(
              Bench.function("f", EventInvokeConfig.defaults().withMaximumRetryAttempts(1))));
      bench.pass(LONG);
      assertThat(bench.ages()).containsExactly(0L, 60L);
    }
  }

  @Test
  void a_function_that_is_gone_keeps_its_event_until_it_is_back() {
    try (Bench bench = new Bench(Bench.function("f"), Bench.function("g"))) {
      bench.answer("f", Answers.failing()).send("f", "{}");
      bench.functions.replace(Application.of(Bench.function("g")));
      bench.pass(Duration.ofSeconds(62));
      assertThat(bench.runs).hasSize(1);
      bench.answer("f", Answers.succeeding("1"));
      bench.functions.replace(Application.of(Bench.function("f")));
      bench.pass(Duration.ofSeconds(10));
      assertThat(bench.runs).hasSize(2);
    }
  }
}
