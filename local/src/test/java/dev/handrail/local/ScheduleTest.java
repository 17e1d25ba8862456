package dev.handrail.local;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.handrail.local.Schedule.Service;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A schedule that the service would refuse cannot be made. */
class ScheduleTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void an_expression_is_refused_in_the_service_s_words() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schedule.rule("r", "rate(1 minutes)"))
        .withMessage(
            "Parameter ScheduleExpression is not valid.\nrate(1 minutes): write rate(1 minute)");
  }

  @Test
  void a_rule_has_no_zone_and_no_dates() {
    assertThatNoException()
        .isThrownBy(
            () ->
                new Schedule(
                    "r", Service.EVENTS, "rate(1 day)", ZoneId.of("UTC"), null, true, null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Schedule("r", Service.EVENTS, "rate(1 day)", BERLIN, null, true, null, null))
        .withMessageContaining("a rule runs in UTC");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Schedule(
                    "r", Service.EVENTS, "rate(1 day)", ZoneOffset.UTC, null, true, NOON, null))
        .withMessageContaining("without start and end");
  }

  @Test
  void an_end_is_after_the_start() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Schedule(
                    "s", Service.SCHEDULER, "rate(1 day)", BERLIN, null, true, NOON, NOON))
        .withMessageContaining("expected an end after the start 2026-01-01T12:00:00Z");
  }

  @Test
  void an_input_is_JSON() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Schedule("s", Service.SCHEDULER, "rate(1 day)", BERLIN, "{", true, null, null))
        .withMessageStartingWith("The input of schedule s is no JSON: ");
  }
}
