package dev.handrail.local.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.handrail.local.Destination;
import dev.handrail.local.EventInvokeConfig;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.function.RunningFunction;
import dev.handrail.local.function.Trigger;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What {@link AsyncEventQueue#close} promises: every event that was accepted ends, or is told. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CloseTest {

  private static final Duration PLENTY = Duration.ofMinutes(8);
  private static final Duration SHORT = Duration.ofMillis(50);

  @Test
  void an_empty_queue_has_nothing_to_tell() {
    try (Bench bench = new Bench(Bench.function("f"))) {
      StopSummary summary = bench.queue.close(PLENTY);
      assertThat(summary).isEqualTo(new StopSummary(0, List.of()));
    }
  }

  @Test
  void nothing_is_accepted_once_it_is_closed() {
    try (Bench bench = new Bench(Bench.function("f"))) {
      bench.queue.close(Duration.ZERO);
      assertThatIllegalStateException()
          .isThrownBy(() -> bench.send("f", "{}"))
          .withMessage("The queue of asynchronous invocations is closed and takes no more events");
    }
  }

  @Test
  void what_waits_for_a_retry_is_tried_once_more_at_once() {
    try (Bench bench = new Bench(Bench.function("f"))) {
      bench.answer("f", Answers.failing()).send("f", "{}");
      bench.answer("f", Answers.succeeding("1"));
      assertThat(bench.queue.close(PLENTY)).isEqualTo(new StopSummary(1, List.of()));
      assertThat(bench.runs).hasSize(2);
    }
  }

  @Test
  void what_fails_once_more_is_told() {
    try (Bench bench = new Bench(Bench.function("f"))) {
      bench.answer("f", Answers.failing());
      bench.send("f", InvocationRequest.of("{\"a\":1}").withRequestId("id-1"));
      StopSummary summary = bench.queue.close(PLENTY);
      assertThat(summary)
          .isEqualTo(
              new StopSummary(
                  0,
                  List.of(
                      new UnfinishedEvent(
                          "arn:aws:lambda:us-east-1:123456789012:function:f:$LATEST",
                          "id-1",
                          "it ended with a function error and was to be tried again"))));
      assertThat(bench.queue.close(PLENTY)).isSameAs(summary);
    }
  }

  @Test
  void a_last_retry_that_fails_goes_to_the_destination_as_ever() {
    EventInvokeConfig config =
        EventInvokeConfig.defaults()
            .withMaximumRetryAttempts(1)
            .withOnFailure(new Destination.ToLog("queue"));
    try (Bench bench = new Bench(Bench.function("f", config))) {
      bench.answer("f", Answers.failing()).send("f", "{}");
      assertThat(bench.queue.close(PLENTY).unfinished()).isEmpty();
      assertThat(bench.log).singleElement().asString().contains("RetriesExhausted");
    }
  }

  @Test
  void destinations_that_are_functions_still_run() {
    EventInvokeConfig config =
        EventInvokeConfig.defaults()
            .withMaximumRetryAttempts(1)
            .withOnFailure(new Destination.ToFunction("g"));
    try (Bench bench = new Bench(Bench.function("f", config), Bench.function("g"))) {
      bench.answer("f", Answers.failing()).answer("g", Answers.succeeding("1"));
      bench.send("f", "{}");
      assertThat(bench.queue.close(PLENTY)).isEqualTo(new StopSummary(2, List.of()));
    }
  }

  @Test
  void what_runs_may_end() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (Bench bench = threads(Bench.function("f"))) {
      bench.answer("f", blocking(started, end)).send("f", "{}");
      started.await();
      Thread closer = new Thread(() -> bench.queue.close(PLENTY));
      closer.start();
      while (closer.getState() != Thread.State.TIMED_WAITING) {
        TimeUnit.MILLISECONDS.sleep(10);
      }
      end.countDown();
      closer.join();
      assertThat(bench.queue.close(PLENTY)).isEqualTo(new StopSummary(1, List.of()));
    }
  }

  @Test
  void what_still_runs_when_the_patience_is_over_is_interrupted_and_told() throws Exception {
    LocalFunction one = LocalFunction.of(Bench.definition("f").reservedConcurrency(1).build());
    CountDownLatch started = new CountDownLatch(1);
    try (Bench bench = threads(one)) {
      bench.answer("f", blocking(started, new CountDownLatch(1)));
      for (String id : List.of("1", "2", "3")) {
        bench.send("f", InvocationRequest.of("{}").withRequestId(id));
      }
      started.await();
      StopSummary summary = bench.queue.close(SHORT);
      assertThat(summary.finished()).isZero();
      assertThat(summary.unfinished())
          .extracting(event -> event.requestId() + " " + event.reason())
          .containsExactly("1 it still ran", "2 its turn had not come", "3 its turn had not come");
    }
  }

  @Test
  void what_is_throttled_is_told_when_the_patience_is_over() throws Exception {
    LocalFunction one = LocalFunction.of(Bench.definition("f").reservedConcurrency(1).build());
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    // On the thread that asks: then the event has been tried when the patience is over.
    try (Bench bench = new Bench(one)) {
      bench.answer("f", blocking(started, end));
      RunningFunction f = bench.running("f");
      Thread caller =
          new Thread(
              () -> {
                InvocationResult unused =
                    f.invoke(f.function().definition(), InvocationRequest.of("{}"), Trigger.INVOKE);
              });
      caller.start();
      started.await();
      bench.send("f", "{}");
      StopSummary summary = bench.queue.close(SHORT);
      assertThat(summary.unfinished())
          .singleElement()
          .extracting(UnfinishedEvent::reason)
          .isEqualTo("it could not be run: Rate Exceeded.");
      end.countDown();
      caller.join();
    }
  }

  private static Bench threads(LocalFunction... functions) {
    ExecutorService workers = Workers.atMost(4);
    return new Bench(Bench.ROOMY, 1, workers, functions);
  }

  private static Function<InvocationRequest, InvocationResult> blocking(
      CountDownLatch started, CountDownLatch end) {
    return request -> {
      started.countDown();
      try {
        end.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted", e);
      }
      return Answers.succeeding("1").apply(request);
    };
  }
}
