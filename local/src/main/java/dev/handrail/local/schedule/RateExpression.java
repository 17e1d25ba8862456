package dev.handrail.local.schedule;

import dev.handrail.local.Schedule.Service;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code rate(value unit)}. EventBridge's rules want {@code 1 minute} and {@code 2 minutes}; the
 * Scheduler's guide itself writes {@code rate(1 days)}.
 *
 * @param period one minute or more
 */
record RateExpression(Duration period) implements ScheduleExpression {

  private static final Pattern FORM = Pattern.compile("(\\d{1,6}) +([A-Za-z]+)");
  private static final Pattern UNIT = Pattern.compile("(minute|hour|day)s?");

  static RateExpression parse(String inner, Service service) throws InvalidExpressionException {
    Matcher form = FORM.matcher(inner);
    if (!form.matches()) {
      throw new InvalidExpressionException(
          "rate("
              + inner
              + "): expected a whole number up to 999999 and a unit, as in rate(5 minutes)");
    }
    int value = Integer.parseInt(form.group(1));
    if (value == 0) {
      throw new InvalidExpressionException("rate(" + inner + "): the least is rate(1 minute)");
    }
    boolean strict = service == Service.EVENTS;
    String word = form.group(2);
    Matcher unit = UNIT.matcher(strict ? word : word.toLowerCase(Locale.ROOT));
    if (!unit.matches()) {
      throw new InvalidExpressionException(
          "rate("
              + inner
              + "): the unit is minute, minutes, hour, hours, day or days, not "
              + word);
    }
    String right = unit.group(1) + (value == 1 ? "" : "s");
    if (strict && !word.equals(right)) {
      throw new InvalidExpressionException(
          "rate(" + inner + "): write rate(" + value + " " + right + ")");
    }
    ChronoUnit chrono = ChronoUnit.valueOf(unit.group(1).toUpperCase(Locale.ROOT) + "S");
    return new RateExpression(chrono.getDuration().multipliedBy(value));
  }
}
