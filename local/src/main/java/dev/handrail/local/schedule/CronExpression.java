package dev.handrail.local.schedule;

import java.util.regex.Pattern;

/**
 * {@code cron(minutes hours day-of-month month day-of-week year)}, its fields read and in range.
 *
 * <p>The rules are those of EventBridge's "Cron expressions reference". What it leaves open is
 * taken as Quartz has it, from which the form comes: a range may go round ({@code 22-2}, {@code
 * FRI-MON}), names may be in small letters, {@code LW} is the last weekday of a month and {@code
 * L-3} the third day before its last.
 */
record CronExpression(
    CronValues minutes,
    CronValues hours,
    CronValues dayOfMonth,
    CronValues month,
    CronValues dayOfWeek,
    CronValues year)
    implements ScheduleExpression {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int FIELDS = 6;
  private static final String ANY = "?";

  @SuppressWarnings("EnumOrdinal") // fields are written in the order of the constants
  static CronExpression parse(String inner) throws InvalidExpressionException {
    String[] fields = BLANKS.split(inner, -1);
    if (fields.length != FIELDS || !inner.equals(inner.strip())) {
      throw new InvalidExpressionException(
          "cron("
              + inner
              + "): expected six fields with a blank between, minutes hours day-of-month month"
              + " day-of-week year, as in cron(0 12 * * ? *)");
    }
    String day = fields[CronField.DAY_OF_MONTH.ordinal()];
    String weekday = fields[CronField.DAY_OF_WEEK.ordinal()];
    if (day.equals(ANY) == weekday.equals(ANY)) {
      throw new InvalidExpressionException(
          "cron("
              + inner
              + "): exactly one of day-of-month, here "
              + day
              + ", and day-of-week, here "
              + weekday
              + ", must be ?");
    }
    return new CronExpression(
        CronField.MINUTES.parse(fields),
        CronField.HOURS.parse(fields),
        CronField.DAY_OF_MONTH.parse(fields),
        CronField.MONTH.parse(fields),
        CronField.DAY_OF_WEEK.parse(fields),
        CronField.YEAR.parse(fields));
  }

  /** Whether the day of the week decides, and not the day of the month. */
  boolean byDayOfWeek() {
    return dayOfMonth.isEmpty();
  }
}
