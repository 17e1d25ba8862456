package dev.handrail.local.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The timer of a real clock; most often here of one that jumps when the test says so. */
class ClockTimerTest {

  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final BlockingQueue<String> ran = new LinkedBlockingQueue<>();

  @Test
  void what_is_due_runs_in_order_of_its_time() throws Exception {
    try (ClockTimer timer = new ClockTimer(now::get)) {
      timer.runAt(START.plusSeconds(30), () -> ran.add("third"));
      timer.runAt(START.plusSeconds(20), () -> ran.add("first"));
      timer.runAt(START.plusSeconds(20), () -> ran.add("second"));
      timer.runAt(START.plusSeconds(31), () -> ran.add("later"));
      now.set(START.plusSeconds(30));
      assertThat(List.of(next(), next(), next())).containsExactly("first", "second", "third");
      assertThat(ran).isEmpty();
      now.set(START.plusSeconds(31));
      assertThat(next()).isEqualTo("later");
    }
  }

  @Test
  void nothing_runs_before_its_time_by_a_clock_that_goes() throws Exception {
    Instant due = Instant.now().plusMillis(300);
    try (ClockTimer timer = new ClockTimer(InstantSource.system())) {
      timer.runAt(due, () -> ran.add(Instant.now().toString()));
      assertThat(Instant.parse(next())).isAfterOrEqualTo(due);
    }
  }

  @Test
  void a_clock_that_jumps_is_noticed() throws Exception {
    try (ClockTimer timer = new ClockTimer(now::get)) {
      timer.runAt(START.plusSeconds(3_600), () -> ran.add("hourly"));
      now.set(START.plusSeconds(3_600));
      assertThat(next()).isEqualTo("hourly");
    }
  }

  @Test
  void a_task_that_throws_does_not_stop_the_next() throws Exception {
    try (ClockTimer timer = new ClockTimer(now::get)) {
      timer.runAt(
          START,
          () -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, bug) -> ran.add("told"));
            throw new IllegalArgumentException("a bug");
          });
      timer.runAt(START, () -> ran.add("next"));
      assertThat(List.of(next(), next())).containsExactly("told", "next");
    }
  }

  @Test
  void nothing_runs_after_the_end() throws Exception {
    ClockTimer timer = new ClockTimer(now::get);
    timer.runAt(START.plusSeconds(1), () -> ran.add("never"));
    timer.close();
    now.set(START.plusSeconds(10));
    timer.runAt(START, () -> ran.add("never"));
    assertThat(ran.poll(200, TimeUnit.MILLISECONDS)).isNull();
  }

  private String next() throws InterruptedException {
    String task = ran.poll(5, TimeUnit.MINUTES);
    assertThat(task).as("a task that ran").isNotNull();
    return task;
  }
}
