package dev.handrail.testkit.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.LogEvent.Source;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogCollectorTest {

  private final LogCollector log =
      new LogCollector((events, bytes) -> event("dropped " + events + " " + bytes));

  @Test
  void what_is_added_is_taken_once() {
    log.add(event("1"));
    log.add(event("2"));
    assertThat(log.take()).extracting(LogEvent::message).containsExactly("1", "2");
    assertThat(log.take()).isEmpty();
  }

  @Test
  void of_too_much_the_middle_is_left_out_and_counted() {
    int size = LogCollector.KEPT / 10;
    for (int i = 0; i < 100; i++) {
      log.add(event(i + " " + "x".repeat(size)));
    }
    List<String> numbers =
        log.take().stream().map(event -> event.message().split("x", 2)[0].strip()).toList();
    assertThat(numbers).startsWith("0", "1", "2", "3", "4", "5", "6", "7", "8");
    assertThat(numbers).endsWith("97", "98", "99");
    int left = 100 - (numbers.size() - 1);
    assertThat(numbers).filteredOn(n -> n.startsWith("dropped " + left + " ")).hasSize(1);
  }

  @Test
  void many_short_events_count_as_well() {
    for (int i = 0; i < 200_000; i++) {
      log.add(event(""));
    }
    assertThat(log.take()).hasSizeLessThan(70_000);
  }

  @Test
  void the_last_event_is_kept_however_long() {
    log.add(event("first"));
    log.add(event("x".repeat(2 * LogCollector.KEPT)));
    log.add(event("y".repeat(2 * LogCollector.KEPT)));
    assertThat(log.take())
        .extracting(event -> event.message().substring(0, 1))
        .containsExactly("f", "d", "y");
  }

  @Test
  void after_taking_the_count_begins_anew() {
    for (int i = 0; i < 3; i++) {
      log.add(event("x".repeat(2 * LogCollector.KEPT)));
    }
    log.take();
    log.add(event("small"));
    assertThat(log.take()).extracting(LogEvent::message).containsExactly("small");
  }

  private static LogEvent event(String message) {
    return new LogEvent(Instant.EPOCH, Source.OUTPUT, message);
  }
}
