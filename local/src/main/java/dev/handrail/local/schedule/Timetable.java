package dev.handrail.local.schedule;

import dev.handrail.local.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * When a schedule runs.
 *
 * <ul>
 *   <li>{@code cron}: where daylight saving time skips a local time, it does not run; where a local
 *       time comes twice, it runs the first time only ("Daylight savings time on EventBridge
 *       Scheduler").
 *   <li>{@code rate}: a rule's first run is one period after its creation. The Scheduler's first run
 *       is at the start date, without one at once; a day is 24 hours in every zone.
 *   <li>{@code at}: once; the Scheduler ignores start and end dates here.
 * </ul>
 *
 * <p>Instances are immutable and safe for use by many threads.
 */
public final class Timetable {

  private final Schedule schedule;
  private final Instant created;

  /** The first run at or after a time, as the expression has it. */
  private final Function<Instant, Optional<Instant>> runs;

  private Timetable(Schedule schedule, Instant created) {
    this.schedule = schedule;
    this.created = created;
    ScheduleExpression expression =
        ScheduleExpression.parse(schedule.expression(), schedule.service());
    if (expression instanceof AtExpression at) {
      runs = time -> onClock(at.time()).filter(run -> !run.isBefore(time));
    } else if (expression instanceof RateExpression rate) {
      runs = time -> byRate(rate, fromStart(time)).filter(this::beforeEnd);
    } else {
      CronCalendar calendar = CronCalendar.of((CronExpression) expression);
      runs = time -> byCalendar(calendar, fromStart(time)).filter(this::beforeEnd);
    }
  }

  /**
   * The timetable of a schedule, also of one that is disabled.
   *
   * @param schedule when
   * @param created when it was made, from which a rate counts
   * @return the timetable
   */
  public static Timetable of(Schedule schedule, Instant created) {
    return new Timetable(schedule, created);
  }

  /**
   * The next runs of a schedule that was created at a time, also of one that is disabled.
   *
   * @param schedule when
   * @param from the time of its creation, which may be a run
   * @param count how many at most
   * @return ascending; fewer than {@code count} if it ends before
   */
  public static List<Instant> nextRuns(Schedule schedule, Instant from, int count) {
    Timetable timetable = of(schedule, from);
    List<Instant> runs = new ArrayList<>();
    Optional<Instant> next = timetable.atOrAfter(from);
    while (next.isPresent() && runs.size() < count) {
      runs.add(next.get());
      next = timetable.after(next.get());
    }
    return List.copyOf(runs);
  }

  /**
   * The first run after a time.
   *
   * @param time any
   * @return empty if there is none
   */
  public Optional<Instant> after(Instant time) {
    return atOrAfter(time.plusNanos(1));
  }

  /**
   * The first run at or after a time.
   *
   * @param time any
   * @return empty if there is none
   */
  public Optional<Instant> atOrAfter(Instant time) {
    return runs.apply(time);
  }

  private Instant fromStart(Instant time) {
    Instant start = schedule.start();
    return start == null || start.isBefore(time) ? time : start;
  }

  private boolean beforeEnd(Instant run) {
    return schedule.end() == null || !run.isAfter(schedule.end());
  }

  private Optional<Instant> byRate(RateExpression rate, Instant from) {
    Duration period = rate.period();
    Instant first = firstByRate(rate);
    long periods = Math.max(0, Duration.between(first, from).dividedBy(period));
    Instant run = first.plus(period.multipliedBy(periods));
    return Optional.of(run.isBefore(from) ? run.plus(period) : run);
  }

  private Instant firstByRate(RateExpression rate) {
    if (schedule.service() == Schedule.Service.EVENTS) {
      return created.plus(rate.period());
    }
    Instant start = schedule.start();
    return start == null ? created : start;
  }

  private Optional<Instant> byCalendar(CronCalendar calendar, Instant from) {
    LocalDateTime local = from.atZone(schedule.timeZone()).toLocalDateTime();
    while (true) {
      Optional<LocalDateTime> next = calendar.atOrAfter(local);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      Optional<Instant> run = onClock(next.get()).filter(time -> !time.isBefore(from));
      if (run.isPresent()) {
        return run;
      }
      local = next.get().plusMinutes(1);
    }
  }

  /** When the zone's clocks show a time for the first time; empty if they skip it. */
  private Optional<Instant> onClock(LocalDateTime local) {
    List<ZoneOffset> offsets = schedule.timeZone().getRules().getValidOffsets(local);
    return offsets.stream().findFirst().map(local::toInstant);
  }
}
