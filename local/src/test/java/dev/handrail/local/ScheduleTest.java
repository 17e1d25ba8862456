package dev.handrail.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Instant;
import java.time.ZoneId;
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
        .isThrownBy(() -> Schedule.rule("r", "rate(1 day)").withTimeZone(ZoneId.of("UTC")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schedule.rule("r", "rate(1 day)").withTimeZone(BERLIN))
        .withMessageContaining("a rule runs in UTC");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schedule.rule("r", "rate(1 day)").withStart(NOON))
        .withMessageContaining("without start and end");
  }

  @Test
  void an_end_is_after_the_start() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schedule.scheduler("s", "rate(1 day)").withStart(NOON).withEnd(NOON))
        .withMessageContaining("expected an end after the start 2026-01-01T12:00:00Z");
  }

  @Test
  void each_copy_differs_in_one_thing() {
    Schedule daily = Schedule.scheduler("s", "rate(1 day)");
    assertThat(daily.withTimeZone(BERLIN).timeZone()).isEqualTo(BERLIN);
    assertThat(daily.withInput("1").input()).isEqualTo("1");
    assertThat(daily.withStart(NOON).start()).isEqualTo(NOON);
    assertThat(daily.withEnd(NOON).end()).isEqualTo(NOON);
    assertThat(daily.disabled().enabled()).isFalse();
    assertThat(daily.withStart(NOON).withInput("1").withStart(null).withInput(null))
        .isEqualTo(daily);
  }

  @Test
  void an_input_is_JSON() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schedule.scheduler("s", "rate(1 day)").withInput("{"))
        .withMessageStartingWith("The input of schedule s is no JSON: ");
  }
}
