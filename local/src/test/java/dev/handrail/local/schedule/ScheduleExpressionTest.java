package dev.handrail.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.handrail.local.Schedule.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each service accepts and refuses; most samples were tried on AWS (lambda.md section 8). */
class ScheduleExpressionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate(1 minute)",
        "rate(10 minutes)",
        "rate(1 hour)",
        "rate(12 hours)",
        "rate(1 day)",
        "rate(7 days)",
        "cron(0 2 ? * SAT *)",
        "cron(0 12 * * ? *)",
        "cron(5,35 14 * * ? *)",
        "cron(15 10 ? * 6L 2002-2005)",
        "cron(0 2 ? * SAT#3 *)",
        "cron(* * ? * SAT#3 *)",
        "cron(0/5 5 ? JAN 1-5 2022)",
        "cron(0 10 * * ? *)",
        "cron(15 12 * * ? *)",
        "cron(0 18 ? * MON-FRI *)",
        "cron(0 8 1 * ? *)",
        "cron(0/15 * * * ? *)",
        "cron(0/10 * ? * MON-FRI *)",
        "cron(0/5 8-17 ? * MON-FRI *)",
        "cron(0/30 20-23 ? * MON-FRI *)",
        "cron(0/30 0-2 ? * MON-FRI *)",
        "cron(0 9 3W * ? *)",
        "cron(0 9 ? * 3#2 *)",
        "cron(1/10 * * * ? *)",
        "cron(0 0 L * ? *)",
        "cron(0 0 LW JAN,JUL ? 1970-2199)"
      })
  void rules_and_the_scheduler_accept_what_AWS_accepts(String expression) {
    assertThatNoException()
        .isThrownBy(() -> ScheduleExpression.parse(expression, Service.EVENTS));
    assertThatNoException()
        .isThrownBy(() -> ScheduleExpression.parse(expression, Service.SCHEDULER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate(10 seconds)",
        "rate(10 years)",
        "rate(1 minutes)",
        "rate(1 hours)",
        "rate(1 days)",
        "rate(10 minute)",
        "rate(10 hour)",
        "rate(10 day)",
        "rate()",
        "rate(10)",
        "rate(10 minutess)",
        "rate(foo minutes)",
        "rate(0 minutes)",
        "rate(-10 minutes)",
        "rate(10 MINUTES)",
        "rate( 10 minutes )",
        " rate(10 minutes)",
        "cron(0 1 * * * *)",
        "cron(7 20 * * NOT *)",
        "cron(INVALID)",
        "cron(0 dummy ? * MON-FRI *)",
        "cron(71 8 1 * ? *)",
        "cron(0 8 ? * ? *)",
        "cron(0 8 ? * 2#1,3#2 *)",
        "at(2026-11-20T13:00:00)",
        "rate(99999999999999 minutes)",
        "RATE(1 minute)",
        "cron",
        ""
      })
  void fact24_rules_refuse_what_AWS_refuses_with_its_message(String expression) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScheduleExpression.parse(expression, Service.EVENTS))
        .satisfies(
            refused ->
                assertThat(refused.getMessage().lines())
                    .hasSize(2)
                    .startsWith("Parameter ScheduleExpression is not valid."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cron(*/15 * * * ? *)",
        "cron(0-59/10 0-23/2 ? * * *)",
        "cron(1-31/30 1-1 ? * 1,7 *)",
        "rate(1 days)",
        "rate(5 minute)",
        "rate(10 MINUTES)",
        "at(2026-11-20T13:00:00)",
        "at(2024-02-29T23:59:59)"
      })
  void the_scheduler_accepts_what_AWS_accepts(String expression) {
    assertThatNoException()
        .isThrownBy(() -> ScheduleExpression.parse(expression, Service.SCHEDULER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate(10 seconds)",
        "rate(10 years)",
        "rate()",
        "rate(-10 minutes)",
        "rate(0 minutes)",
        "rate( 10 minutes )",
        " rate(10 minutes)",
        "at(2026-11-20T13:00:00Z)",
        "at(2026-11-20)",
        "at(2026-02-30T13:00:00)",
        "at(2026-11-20T24:00:01)",
        "at()",
        "cron(0 1 * * * *)",
        "cron(INVALID)",
        ""
      })
  void the_scheduler_refuses_what_AWS_refuses_with_its_message(String expression) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScheduleExpression.parse(expression, Service.SCHEDULER))
        .satisfies(
            refused ->
                assertThat(refused.getMessage().lines())
                    .hasSize(2)
                    .startsWith("Invalid Schedule Expression " + expression + "."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          rate(1 minutes)          | rate(1 minutes): write rate(1 minute)
          rate(10 HOUR)            | the unit is minute, minutes, hour, hours, day or days, not HOUR
          rate(10 day)             | write rate(10 days)
          rate(0 minutes)          | the least is rate(1 minute)
          rate(5minutes)           | expected a whole number and a unit, as in rate(5 minutes)
          at(2026-11-20T13:00:00)  | write rate(...) or cron(...); at(...) is the Scheduler's
          every day                | 'every day' is no rate(...) or cron(...)
          cron(0 12 * * ?)         | expected six fields
          cron(0 12 * * * *)       | exactly one of day-of-month, here *, and day-of-week, here *
          cron(0 12 ? * ? *)       | exactly one of day-of-month, here ?, and day-of-week, here ?
          cron(60 12 * * ? *)      | minutes '60': expected 0-59, with , - * /
          cron(0 24 * * ? *)       | hours '24': expected 0-23
          cron(? 12 * * ? *)       | minutes '?': expected 0-59
          cron(0 12 32 * ? *)      | day-of-month '32': expected 1-31, with , - * ? / L W
          cron(0 12 32W * ? *)     | day-of-month '32W'
          cron(0 12 0W * ? *)      | day-of-month '0W'
          cron(0 12 L-31 * ? *)    | day-of-month 'L-31'
          cron(0 12 1 13 ? *)      | month '13': expected 1-12 or JAN-DEC
          cron(0 12 1 1JAN ? *)    | month '1JAN'
          cron(0 12 1 JANUARY ? *) | month 'JANUARY'
          cron(0 12 1 FRI ? *)     | month 'FRI'
          cron(0 12 ? * 0 *)       | day-of-week '0': expected 1-7 or SUN-SAT (1 is SUN)
          cron(0 12 ? * 2#6 *)     | day-of-week '2#6'
          cron(0 12 ? * 15W *)     | day-of-week '15W'
          cron(0 12 ? * 1#1,2#1 *) | only one # may be in the field
          cron(0 12 * * ? 1969)    | year '1969': expected 1970-2199
          cron(0 12 * * ? 2200)    | year '2200'
          cron(0 12 * * ? 2030-26) | year '2030-26': expected 1970-2199
          cron(0 12 * * ? 2030-2026) | a range of years goes up, as in 2026-2030
          cron(0/0 12 * * ? *)     | a step is 1 or more, as in 0/1
          cron(1,,2 12 * * ? *)    | minutes '1,,2'
          cron(5- 12 * * ? *)      | minutes '5-'
          """)
  void the_second_line_says_what_is_wrong_and_what_to_write(String expression, String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScheduleExpression.parse(expression, Service.EVENTS))
        .withMessageContaining(words);
  }
}
