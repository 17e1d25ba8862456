package dev.handrail.local.schedule;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/**
 * {@code at(yyyy-mm-ddThh:mm:ss)}: once, at that time of the schedule's zone.
 *
 * @param time on the zone's clocks
 */
record AtExpression(LocalDateTime time) implements ScheduleExpression {

  private static final Pattern FORM =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}");

  static AtExpression parse(String inner) throws InvalidExpressionException {
    if (!FORM.matcher(inner).matches()) {
      throw new InvalidExpressionException(
          "at("
              + inner
              + "): expected a date and a time without zone, as in at(2026-11-20T13:00:00);"
              + " the zone is ScheduleExpressionTimezone");
    }
    try {
      return new AtExpression(LocalDateTime.parse(inner));
    } catch (DateTimeException noSuchTime) {
      throw new InvalidExpressionException("at(" + inner + "): there is no such date or time");
    }
  }
}
