package dev.handrail.local.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ClockTimerTest {

  private final BlockingQueue<String> ran = new LinkedBlockingQueue<>();

  @Test
  void what_is_due_runs_in_order_of_its_time() throws Exception {
    Instant now = Instant.now();
    try (ClockTimer timer = new ClockTimer(InstantSource.system())) {
      timer.runAt(now.plusMillis(300), () -> ran.add("third"));
      timer.runAt(now.plusMillis(200), () -> ran.add("first"));
      timer.runAt(now.plusMillis(200), () -> ran.add("second"));
      assertThat(List.of(ran.take(), ran.take(), ran.take()))
          .containsExactly("first", "second", "third");
      assertThat(Instant.now()).isAfterOrEqualTo(now.plusMillis(300));
    }
  }

  @Test
  void a_clock_that_jumps_is_noticed() throws Exception {
    Instant start = Instant.parse("2025-01-01T00:00:00Z");
    List<Instant> times = new CopyOnWriteArrayList<>(List.of(start));
    try (ClockTimer timer = new ClockTimer(() -> times.get(times.size() - 1))) {
      timer.runAt(start.plusSeconds(3_600), () -> ran.add("hourly"));
      times.add(start.plusSeconds(3_600));
      assertThat(ran.take()).isEqualTo("hourly");
    }
  }

  @Test
  void nothing_runs_after_the_end() throws Exception {
    Instant start = Instant.parse("2025-01-01T00:00:00Z");
    List<Instant> times = new CopyOnWriteArrayList<>(List.of(start));
    ClockTimer timer = new ClockTimer(() -> times.get(times.size() - 1));
    timer.runAt(start.plusSeconds(1), () -> ran.add("never"));
    timer.close();
    times.add(start.plusSeconds(10));
    timer.runAt(start, () -> ran.add("never"));
    assertThat(ran.poll(200, TimeUnit.MILLISECONDS)).isNull();
  }
}
