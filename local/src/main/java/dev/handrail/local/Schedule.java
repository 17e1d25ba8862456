package dev.handrail.local;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A timetable on which a function is invoked asynchronously.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param name of the rule or schedule; not null
 * @param service whose schedule it is: they differ in expressions and events; not null
 * @param expression {@code rate(...)}, {@code cron(...)}, for the Scheduler also {@code at(...)};
 *     not null
 * @param timeZone in which the expression is meant; rules know UTC only; not null
 * @param input the event, instead of the service's own; null for that
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
   * Refuses null.
   *
   * @param name see the record
   * @param service see the record
   * @param expression see the record
   * @param timeZone see the record
   * @param input see the record
   * @param enabled see the record
   * @param start see the record
   * @param end see the record
   */
  public Schedule {
    requireNonNull(name, "name");
    requireNonNull(service, "service");
    requireNonNull(expression, "expression");
    requireNonNull(timeZone, "timeZone");
  }

  /**
   * A rule's schedule, in UTC, with the service's own event.
   *
   * @param name of the rule
   * @param expression {@code rate(...)} or {@code cron(...)}
   * @return the schedule
   */
  public static Schedule rule(String name, String expression) {
    return new Schedule(name, Service.EVENTS, expression, ZoneOffset.UTC, null, true, null, null);
  }
}
