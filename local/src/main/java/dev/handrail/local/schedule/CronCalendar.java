package dev.handrail.local.schedule;

import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * On which local dates and times a cron expression runs, by cron-utils.
 *
 * <p>cron-utils gets plain expressions only, one for the numbers of the day and one for each rule,
 * and the earliest of their times counts: in a list with an {@code L} or a {@code W} it forgets
 * other members, it stops ranges that go round at their first value, it throws at a {@code 31W} in
 * February, and it does not find a year that is far away. Zones are not its business either: it
 * sees local times as if in UTC.
 */
final class CronCalendar {

  private static final CronParser PARSER = new CronParser(definition());
  private static final int SHORTEST_MONTH = 28;

  private final SortedSet<Integer> years;
  private final List<ExecutionTime> parts;

  private CronCalendar(SortedSet<Integer> years, List<ExecutionTime> parts) {
    this.years = years;
    this.parts = parts;
  }

  static CronCalendar of(CronExpression cron) {
    CronValues days = cron.byDayOfWeek() ? cron.dayOfWeek() : cron.dayOfMonth();
    List<ExecutionTime> parts = new ArrayList<>();
    if (!days.numbers().isEmpty()) {
      CronField field = cron.byDayOfWeek() ? CronField.DAY_OF_WEEK : CronField.DAY_OF_MONTH;
      parts.add(part(cron, text(days.numbers(), field), cron.month().numbers(), years(cron)));
    }
    for (String rule : days.rules()) {
      addRule(cron, rule, parts);
    }
    return new CronCalendar(years(cron), List.copyOf(parts));
  }

  /**
   * The first time at or after another.
   *
   * @param from any
   * @return at a full minute; empty if there is none up to the year 2199
   */
  Optional<LocalDateTime> atOrAfter(LocalDateTime from) {
    SortedSet<Integer> left = years.tailSet(from.getYear());
    if (left.isEmpty()) {
      return Optional.empty();
    }
    LocalDateTime newYear = LocalDateTime.of(left.first(), 1, 1, 0, 0);
    LocalDateTime start = from.isBefore(newYear) ? newYear : from;
    ZonedDateTime before = start.minusNanos(1).atZone(ZoneOffset.UTC);
    return parts.stream()
        .map(part -> part.nextExecution(before))
        .flatMap(Optional::stream)
        .map(ZonedDateTime::toLocalDateTime)
        .filter(next -> years.contains(next.getYear()))
        .min(LocalDateTime::compareTo);
  }

  /** Leaves out the months that have no such day. */
  private static void addRule(CronExpression cron, String rule, List<ExecutionTime> parts) {
    int days = daysNeeded(rule);
    SortedSet<Integer> months = new TreeSet<>(cron.month().numbers());
    if (days > SHORTEST_MONTH) {
      boolean february = months.remove(Month.FEBRUARY.getValue());
      SortedSet<Integer> leapYears = new TreeSet<>(years(cron));
      leapYears.removeIf(year -> !Year.isLeap(year));
      if (february && days == Month.FEBRUARY.maxLength() && !leapYears.isEmpty()) {
        parts.add(part(cron, rule, new TreeSet<>(List.of(Month.FEBRUARY.getValue())), leapYears));
      }
      months.removeIf(month -> Month.of(month).maxLength() < days);
    }
    if (!months.isEmpty()) {
      parts.add(part(cron, rule, months, years(cron)));
    }
  }

  /** How many days a month must have for {@code 31W} or {@code L-30}. */
  private static int daysNeeded(String rule) {
    if (rule.startsWith("L-")) {
      return Integer.parseInt(rule.substring(2)) + 1;
    }
    boolean nearest = rule.endsWith("W") && !rule.equals("LW");
    return nearest ? Integer.parseInt(rule.substring(0, rule.length() - 1)) : 1;
  }

  private static ExecutionTime part(
      CronExpression cron, String days, SortedSet<Integer> months, SortedSet<Integer> years) {
    boolean byDayOfWeek = cron.byDayOfWeek();
    return ExecutionTime.forCron(
        PARSER.parse(
            String.join(
                " ",
                text(cron.minutes().numbers(), CronField.MINUTES),
                text(cron.hours().numbers(), CronField.HOURS),
                byDayOfWeek ? "?" : days,
                text(months, CronField.MONTH),
                byDayOfWeek ? days : "?",
                text(years, CronField.YEAR))));
  }

  private static SortedSet<Integer> years(CronExpression cron) {
    return cron.year().numbers();
  }

  private static String text(SortedSet<Integer> numbers, CronField field) {
    if (numbers.size() == field.max() - field.min() + 1) {
      return "*";
    }
    return numbers.stream().map(Object::toString).collect(Collectors.joining(","));
  }

  private static CronDefinition definition() {
    int monday = 2;
    return CronDefinitionBuilder.defineCron()
        .withMinutes()
        .withValidRange(CronField.MINUTES.min(), CronField.MINUTES.max())
        .and()
        .withHours()
        .withValidRange(CronField.HOURS.min(), CronField.HOURS.max())
        .and()
        .withDayOfMonth()
        .withValidRange(CronField.DAY_OF_MONTH.min(), CronField.DAY_OF_MONTH.max())
        .supportsL()
        .supportsW()
        .supportsLW()
        .supportsQuestionMark()
        .and()
        .withMonth()
        .withValidRange(CronField.MONTH.min(), CronField.MONTH.max())
        .and()
        .withDayOfWeek()
        .withValidRange(CronField.DAY_OF_WEEK.min(), CronField.DAY_OF_WEEK.max())
        .withMondayDoWValue(monday)
        .supportsHash()
        .supportsL()
        .supportsQuestionMark()
        .and()
        .withYear()
        .withValidRange(CronField.YEAR.min(), CronField.YEAR.max())
        .and()
        .instance();
  }
}
