package dev.handrail.local.schedule;

import dev.handrail.local.Schedule;
import dev.handrail.local.Schedule.Service;
import dev.handrail.local.json.JsonText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a function gets when a schedule runs: the schedule's input, or else the event of the service.
 *
 * <p>The rule's event is that of the Lambda guide. The Scheduler's "default notification" is the
 * same with its own source and ARN, and with a {@code detail} that is a text: {@code "{}"}.
 */
final class ScheduledEvent {

  private static final int ARN_PARTS = 6;
  private static final int EXECUTION_ID = 16;

  private ScheduledEvent() {}

  /**
   * The event of one run.
   *
   * @param schedule what runs
   * @param functionArn of the target, whose account and region the schedule has as well
   * @param time when it was to run
   * @return JSON
   */
  static String of(Schedule schedule, String functionArn, Instant time) {
    String[] target = functionArn.split(":", ARN_PARTS);
    String id = UUID.randomUUID().toString();
    String seconds = time.truncatedTo(ChronoUnit.SECONDS).toString();
    boolean rule = schedule.service() == Service.EVENTS;
    String arn =
        String.join(
            ":",
            target[0],
            target[1],
            rule ? "events" : "scheduler",
            target[3],
            target[4],
            (rule ? "rule/" : "schedule/default/") + schedule.name());
    if (schedule.input() != null) {
      return rule ? schedule.input() : withAttributes(schedule.input(), arn, seconds, id);
    }
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("version", "0");
    event.put("id", id);
    event.put("detail-type", "Scheduled Event");
    event.put("source", rule ? "aws.events" : "aws.scheduler");
    event.put("account", target[4]);
    event.put("time", seconds);
    event.put("region", target[3]);
    event.put("resources", List.of(arn));
    event.put("detail", rule ? Map.of() : "{}");
    return JsonText.object(event);
  }

  /** The Scheduler's "context attributes". */
  private static String withAttributes(String input, String arn, String time, String id) {
    return input
        .replace("<aws.scheduler.schedule-arn>", arn)
        .replace("<aws.scheduler.scheduled-time>", time)
        .replace("<aws.scheduler.execution-id>", id.replace("-", "").substring(0, EXECUTION_ID))
        .replace("<aws.scheduler.attempt-number>", "1");
  }
}
