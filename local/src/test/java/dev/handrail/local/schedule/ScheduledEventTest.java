package dev.handrail.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.Schedule;
import dev.handrail.local.Schedule.Service;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a function gets from a schedule. */
class ScheduledEventTest {

  private static final String ARN = "arn:aws:lambda:eu-central-1:210987654321:function:report";
  private static final Instant TIME = Instant.parse("2019-03-01T01:23:45.678Z");
  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Test
  void fact24_a_rule_sends_the_scheduled_event_with_its_time_in_UTC_to_the_second() {
    String event = ScheduledEvent.of(Schedule.rule("my-schedule", "rate(1 minute)"), ARN, TIME);
    assertThat(event.replaceFirst(UUID, "<uuid>"))
        .isEqualTo(
            "{\"version\":\"0\",\"id\":\"<uuid>\",\"detail-type\":\"Scheduled Event\","
                + "\"source\":\"aws.events\",\"account\":\"210987654321\","
                + "\"time\":\"2019-03-01T01:23:45Z\",\"region\":\"eu-central-1\","
                + "\"resources\":[\"arn:aws:events:eu-central-1:210987654321:rule/my-schedule\"],"
                + "\"detail\":{}}");
  }

  @Test
  void a_time_at_a_full_minute_has_its_seconds_as_well() {
    Schedule rule = Schedule.rule("r", "rate(1 minute)");
    assertThat(ScheduledEvent.of(rule, ARN, Instant.parse("2019-03-01T01:00:00Z")))
        .contains("\"time\":\"2019-03-01T01:00:00Z\"");
  }

  @Test
  void fact24_the_input_of_a_target_replaces_the_event() {
    Schedule rule = schedule(Service.EVENTS, "{ \"a\": \"<aws.scheduler.scheduled-time>\" }");
    assertThat(ScheduledEvent.of(rule, ARN, TIME))
        .isEqualTo("{ \"a\": \"<aws.scheduler.scheduled-time>\" }");
  }

  @Test
  void the_scheduler_sends_its_default_notification_whose_detail_is_a_text() {
    String event = ScheduledEvent.of(schedule(Service.SCHEDULER, null), ARN, TIME);
    assertThat(event.replaceFirst(UUID, "<uuid>"))
        .isEqualTo(
            "{\"version\":\"0\",\"id\":\"<uuid>\",\"detail-type\":\"Scheduled Event\","
                + "\"source\":\"aws.scheduler\",\"account\":\"210987654321\","
                + "\"time\":\"2019-03-01T01:23:45Z\",\"region\":\"eu-central-1\","
                + "\"resources\":[\"arn:aws:scheduler:eu-central-1:210987654321:schedule/default/s\"],"
                + "\"detail\":\"{}\"}");
  }

  @Test
  void the_scheduler_fills_in_its_context_attributes() {
    String input =
        "{\"arn\":\"<aws.scheduler.schedule-arn>\",\"time\":\"<aws.scheduler.scheduled-time>\","
            + "\"id\":\"<aws.scheduler.execution-id>\",\"try\":\"<aws.scheduler.attempt-number>\","
            + "\"other\":\"<aws.scheduler.other>\"}";
    String event = ScheduledEvent.of(schedule(Service.SCHEDULER, input), ARN, TIME);
    assertThat(event.replaceFirst("\"[0-9a-f]{16}\"", "\"<id>\""))
        .isEqualTo(
            "{\"arn\":\"arn:aws:scheduler:eu-central-1:210987654321:schedule/default/s\","
                + "\"time\":\"2019-03-01T01:23:45Z\",\"id\":\"<id>\",\"try\":\"1\","
                + "\"other\":\"<aws.scheduler.other>\"}");
  }

  private static Schedule schedule(Service service, @Nullable String input) {
    return new Schedule("s", service, "rate(1 hour)", ZoneOffset.UTC, input, true, null, null);
  }
}
