package dev.handrail.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The alarm of a real clock; here of one that jumps when the test says so. */
class ThreadAlarmTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final BlockingQueue<String> rang = new ArrayBlockingQueue<>(10);

  @Test
  void a_task_whose_time_has_passed_is_run_at_once() throws InterruptedException {
    try (Alarm alarm = Alarm.of(now::get)) {
      alarm.set(START.minusSeconds(1), () -> rang.add("a"));
      assertThat(rang.poll(5, TimeUnit.MINUTES)).isEqualTo("a");
    }
  }

  @Test
  void a_clock_that_jumps_is_seen_and_only_the_last_task_is_run() throws InterruptedException {
    try (Alarm alarm = Alarm.of(now::get)) {
      alarm.set(START.plusSeconds(3_600), () -> rang.add("forgotten"));
      alarm.set(START.plusSeconds(7_200), () -> rang.add("a"));
      now.set(START.plusSeconds(86_400));
      assertThat(rang.poll(5, TimeUnit.MINUTES)).isEqualTo("a");
      assertThat(rang).isEmpty();
    }
  }

  @Test
  void a_task_that_throws_does_not_stop_the_next() throws InterruptedException {
    try (Alarm alarm = Alarm.of(now::get)) {
      alarm.set(
          START,
          () -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, bug) -> rang.add("told"));
            alarm.set(START, () -> rang.add("b"));
            throw new IllegalArgumentException("a bug");
          });
      assertThat(rang.poll(5, TimeUnit.MINUTES)).isEqualTo("told");
      assertThat(rang.poll(5, TimeUnit.MINUTES)).isEqualTo("b");
    }
  }
}
