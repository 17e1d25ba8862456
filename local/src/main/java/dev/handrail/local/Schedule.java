package dev.handrail.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.handrail.local.json.JsonText;
import dev.handrail.local.schedule.ScheduleExpression;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A timetable on which a function is invoked asynchronously.
 *
 * <p>The rules for expressions are the services' own, and so are the first words of the message
 * when one is refused: {@code Parameter ScheduleExpression is not valid.} from EventBridge, {@code
 * Invalid Schedule Expression rate(0 days).} from the Scheduler.
 *
 * <p>Made by {@link #rule}, {@link #scheduler} and the {@code with} methods, each of which gives a
 * copy. Instances are immutable and safe for use by many threads.
 *
 * @param name of the rule or schedule; not null
 * @param service whose schedule it is: they differ in expressions and events; not null
 * @param expression {@code rate(...)}, {@code cron(...)}, for the Scheduler also {@code at(...)};
 *     not null
 * @param timeZone in which the expression is meant; rules know UTC only; not null
 * @param input the event, JSON, instead of the service's own; null for that. The Scheduler fills in
 *     {@code <aws.scheduler.scheduled-time>} and its other context attributes
 * @param enabled whether it runs
 * @param start before which it does not run; null for none
 * @param end after which it does not run; null for none
 */
public record Schedule(
    String name,
    Service service,
    String expression,
    ZoneId timeZone,
    @Nullable String input,
    boolean enabled,
    @Nullable Instant start,
    @Nullable Instant end) {

  /** The service that has a schedule. */
  public enum Service {
    /** EventBridge rules: {@code Schedule} events of SAM. */
    EVENTS,
    /** EventBridge Scheduler: {@code ScheduleV2} events of SAM. */
    SCHEDULER
  }

  /**
   * Refuses null and what the service would refuse.
   *
   * @param name see the record
   * @param service see the record
   * @param expression see the record
   * @param timeZone see the record
   * @param input see the record
   * @param enabled see the record
   * @param start see the record
   * @param end see the record
   * @throws IllegalArgumentException in the service's words if the expression is wrong; or if the
   *     input is no JSON, a rule has a zone, a start or an end, or the end is not after the start
   */
  public Schedule {
    requireNonNull(name, "name");
    requireNonNull(service, "service");
    requireNonNull(expression, "expression");
    requireNonNull(timeZone, "timeZone");
    ScheduleExpression unused = ScheduleExpression.parse(expression, service);
    if (service == Service.EVENTS && !(isUtc(timeZone) && start == null && end == null)) {
      throw new IllegalArgumentException(
          "Rule "
              + name
              + ": a rule runs in UTC, without start and end; only the Scheduler (ScheduleV2 in"
              + " SAM) has them");
    }
    if (start != null && end != null && !end.isAfter(start)) {
      throw new IllegalArgumentException(
          "Schedule " + name + ": expected an end after the start " + start + ", got " + end);
    }
    if (input != null) {
      JsonText.requireValid(input.getBytes(UTF_8), "The input of schedule " + name);
    }
  }

  private static boolean isUtc(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC);
  }

  /**
   * A rule's schedule, in UTC, with the service's own event.
   *
   * @param name of the rule
   * @param expression {@code rate(...)} or {@code cron(...)}
   * @return the schedule
   * @throws IllegalArgumentException in EventBridge's words if the expression is wrong
   */
  public static Schedule rule(String name, String expression) {
    return new Schedule(name, Service.EVENTS, expression, ZoneOffset.UTC, null, true, null, null);
  }

  /**
   * A schedule of EventBridge Scheduler, in UTC, with the service's own event.
   *
   * @param name of the schedule
   * @param expression {@code rate(...)}, {@code cron(...)} or {@code at(...)}
   * @return the schedule
   * @throws IllegalArgumentException in the Scheduler's words if the expression is wrong
   */
  public static Schedule scheduler(String name, String expression) {
    return new Schedule(
        name, Service.SCHEDULER, expression, ZoneOffset.UTC, null, true, null, null);
  }

  /**
   * The same schedule in a time zone.
   *
   * @param zone in which the expression is meant
   * @return a copy
   * @throws IllegalArgumentException for a rule, unless it is UTC
   */
  public Schedule withTimeZone(ZoneId zone) {
    return new Schedule(name, service, expression, zone, input, enabled, start, end);
  }

  /**
   * The same schedule with an event of yours.
   *
   * @param json the event; null for the service's own
   * @return a copy
   * @throws IllegalArgumentException if it is no JSON
   */
  public Schedule withInput(@Nullable String json) {
    return new Schedule(name, service, expression, timeZone, json, enabled, start, end);
  }

  /**
   * The same schedule from a time on.
   *
   * @param time before which it does not run; null for none
   * @return a copy
   * @throws IllegalArgumentException for a rule, or if the end is not after it
   */
  public Schedule withStart(@Nullable Instant time) {
    return new Schedule(name, service, expression, timeZone, input, enabled, time, end);
  }

  /**
   * The same schedule until a time.
   *
   * @param time after which it does not run; null for none
   * @return a copy
   * @throws IllegalArgumentException for a rule, or if it is not after the start
   */
  public Schedule withEnd(@Nullable Instant time) {
    return new Schedule(name, service, expression, timeZone, input, enabled, start, time);
  }

  /**
   * The same schedule, which does not run.
   *
   * @return a copy
   */
  public Schedule disabled() {
    return new Schedule(name, service, expression, timeZone, input, false, start, end);
  }
}
