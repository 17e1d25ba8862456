package dev.handrail.local.schedule;

import dev.handrail.local.Schedule.Service;
import java.util.List;

/** What a schedule's expression says, once AWS's rules accepted it. */
public sealed interface ScheduleExpression permits RateExpression, CronExpression, AtExpression {

  /**
   * Reads an expression as the service does that has the schedule.
   *
   * @param text {@code rate(...)}, {@code cron(...)}, for the Scheduler also {@code at(...)}
   * @param service whose rules count
   * @return what it says
   * @throws IllegalArgumentException with the service's own message, and in a second line what is
   *     wrong and what to write
   */
  static ScheduleExpression parse(String text, Service service) {
    try {
      return read(text, service);
    } catch (InvalidExpressionException mistake) {
      String message =
          service == Service.EVENTS
              ? "Parameter ScheduleExpression is not valid."
              : "Invalid Schedule Expression " + text + ".";
      throw new IllegalArgumentException(message + "\n" + mistake.getMessage(), mistake);
    }
  }

  private static ScheduleExpression read(String text, Service service)
      throws InvalidExpressionException {
    int open = text.indexOf('(');
    if (open < 0 || !text.endsWith(")")) {
      throw new InvalidExpressionException(
          "'" + text + "' is no " + forms(service) + "; nothing may be before or after it");
    }
    String inner = text.substring(open + 1, text.length() - 1);
    String form = text.substring(0, open);
    if (form.equals("rate")) {
      return RateExpression.parse(inner, service);
    }
    if (form.equals("cron")) {
      return CronExpression.parse(inner);
    }
    if (form.equals("at") && service == Service.SCHEDULER) {
      return AtExpression.parse(inner);
    }
    throw new InvalidExpressionException(
        "'"
            + form
            + "' before the parenthesis: write "
            + forms(service)
            + (form.equals("at") ? "; at(...) is the Scheduler's, ScheduleV2 in SAM" : ""));
  }

  private static String forms(Service service) {
    List<String> forms =
        service == Service.EVENTS
            ? List.of("rate(...)", "cron(...)")
            : List.of("rate(...)", "cron(...)", "at(...)");
    return String.join(" or ", forms);
  }
}
