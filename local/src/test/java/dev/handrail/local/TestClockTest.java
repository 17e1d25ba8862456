package dev.handrail.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A clock that stands still until it is moved. */
class TestClockTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final TestClock clock = TestClock.at(START);
  private final List<String> done = new ArrayList<>();

  @Test
  void tasks_are_run_in_order_each_at_its_time() {
    clock.runAt(START.plusSeconds(2), () -> done.add("b " + clock.instant()));
    clock.runAt(START.plusSeconds(1), () -> done.add("a " + clock.instant()));
    clock.runAt(START.plusSeconds(9), () -> done.add("later"));
    clock.advance(Duration.ofSeconds(5));
    assertThat(done).containsExactly("a 2026-01-01T00:00:01Z", "b 2026-01-01T00:00:02Z");
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(5));
  }

  @Test
  void a_task_may_add_others_on_the_way() {
    clock.runAt(
        START.plusSeconds(1), () -> clock.runAt(START.plusSeconds(2), () -> done.add("added")));
    clock.advance(Duration.ofSeconds(2));
    assertThat(done).containsExactly("added");
  }

  @Test
  void a_task_whose_time_has_come_is_run_at_once() {
    clock.runAt(START, () -> done.add("now"));
    assertThat(done).containsExactly("now");
  }

  @Test
  void time_does_not_go_back() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
        .withMessageContaining("PT-1S");
  }
}
