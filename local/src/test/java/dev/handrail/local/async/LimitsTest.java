package dev.handrail.local.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonParser;
import dev.handrail.local.Destination;
import dev.handrail.local.EventInvokeConfig;
import dev.handrail.local.LocalFunction;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.TooManyRequestsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LimitsTest {

  private static final Duration PLENTY = Duration.ofMinutes(8);

  @TempDir Path folder;

  @Test
  void a_full_queue_refuses_until_there_is_room() {
    QueueLimits two = new QueueLimits(2, 1_000, 4);
    try (Bench bench = new Bench(two, 1, new DirectWorkers(), Bench.function("f"))) {
      bench.answer("f", Answers.failing());
      bench.send("f", "{}");
      bench.send("f", "{}");
      assertThatExceptionOfType(TooManyRequestsException.class)
          .isThrownBy(() -> bench.send("f", "{}"))
          .withMessageStartingWith("Rate Exceeded: the queue of asynchronous invocations is full,")
          .satisfies(
              refused ->
                  assertThat(refused.reason().wireName()).isEqualTo("CallerRateLimitExceeded"));
      assertThat(bench.told(AsyncEvent.Received.class)).hasSize(2);
      bench.pass(Duration.ofMinutes(3));
      bench.send("f", "{}");
      assertThat(bench.told(AsyncEvent.Received.class)).hasSize(3);
    }
  }

  @Test
  void a_queue_with_many_bytes_refuses_what_does_not_fit() {
    QueueLimits small = new QueueLimits(100, 1_000, 4);
    try (Bench bench = new Bench(small, 1, new DirectWorkers(), Bench.function("f"))) {
      bench.answer("f", Answers.failing());
      bench.send("f", "\"" + "x".repeat(900) + "\"");
      assertThatExceptionOfType(TooManyRequestsException.class)
          .isThrownBy(() -> bench.send("f", "\"" + "x".repeat(100) + "\""));
      bench.send("f", "{}");
    }
  }

  @Test
  void events_of_a_function_wait_for_their_turn_rather_than_being_throttled() {
    LocalFunction two = LocalFunction.of(Bench.definition("f").reservedConcurrency(2).build());
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CyclicBarrier pair = new CyclicBarrier(2);
    try (Bench bench = new Bench(Bench.ROOMY, 1, Workers.atMost(4), two)) {
      bench.answer(
          "f",
          request -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            await(pair);
            now.decrementAndGet();
            return Answers.succeeding("1").apply(request);
          });
      for (int i = 0; i < 100; i++) {
        bench.send("f", "{}");
      }
      assertThat(bench.queue.close(PLENTY).unfinished()).isEmpty();
      assertThat(bench.runs).hasSize(100);
      assertThat(most.get()).isEqualTo(2);
      assertThat(bench.told(AsyncEvent.Returned.class)).isEmpty();
    }
  }

  /** Each runs until another does. */
  private static void await(CyclicBarrier pair) {
    try {
      pair.await(5, TimeUnit.MINUTES);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
      throw new IllegalStateException("no other event ran", alone);
    }
  }

  @Test
  void many_threads_lose_nothing_and_the_file_has_whole_lines() throws Exception {
    Path file = folder.resolve("records.jsonl");
    EventInvokeConfig config =
        EventInvokeConfig.defaults().withOnSuccess(new Destination.ToFile(file));
    QueueLimits limits = new QueueLimits(10_000, 100_000_000, 8);
    Bench bench =
        new Bench(
            limits, 1, Workers.atMost(8), Bench.function("f", config), Bench.function("g", config));
    try (bench) {
      bench.answer("f", Answers.succeeding("\"" + "é".repeat(5_000) + "\""));
      bench.answer("g", Answers.succeeding("1"));
      List<Thread> senders = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String name = i % 2 == 0 ? "f" : "g";
        senders.add(new Thread(() -> sendMany(bench, name)));
      }
      senders.forEach(Thread::start);
      for (Thread sender : senders) {
        sender.join();
      }
      StopSummary summary = bench.queue.close(PLENTY);
      assertThat(summary.unfinished()).isEmpty();
    }
    Set<String> ids = new HashSet<>();
    for (String line : Files.readAllLines(file)) {
      ids.add(
          JsonParser.parseString(line)
              .getAsJsonObject()
              .getAsJsonObject("requestContext")
              .get("requestId")
              .getAsString());
    }
    assertThat(ids).hasSize(400);
  }

  private static void sendMany(Bench bench, String name) {
    for (int i = 0; i < 50; i++) {
      bench.send(name, "{}");
    }
  }

  @Test
  void a_listener_that_throws_changes_nothing() {
    try (Bench bench = new Bench(Bench.function("f"))) {
      List<String> log = new ArrayList<>();
      AsyncEventQueue queue =
          new AsyncEventQueue(
              bench.timer,
              1,
              Bench.ROOMY,
              new DirectWorkers(),
              bench.functions::find,
              log::add,
              event -> {
                throw new IllegalStateException("broken");
              });
      bench.answer("f", Answers.succeeding("1"));
      queue.accept(
          bench.running("f"),
          bench.running("f").function().definition(),
          InvocationRequest.of("{}"));
      assertThat(bench.runs).hasSize(1);
      assertThat(log)
          .containsExactly(
              "A listener failed at Received: java.lang.IllegalStateException: broken",
              "A listener failed at Started: java.lang.IllegalStateException: broken");
      assertThat(queue.close(Duration.ZERO).unfinished()).isEmpty();
    }
  }
}
