package dev.handrail.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.Schedule;
import dev.handrail.local.Schedule.Service;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The next runs, to the second; 2026-01-01 is a Thursday. */
class NextRunsTest {

  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cron(0/15 * * * ? *)           | 2026-01-01T00:00 2026-01-01T00:15 2026-01-01T00:30
          cron(1/10 * * * ? *)           | 2026-01-01T00:01 2026-01-01T00:11 2026-01-01T00:21
          cron(5,35 14 * * ? *)          | 2026-01-01T14:05 2026-01-01T14:35 2026-01-02T14:05
          cron(0 2 ? * SAT *)            | 2026-01-03T02:00 2026-01-10T02:00 2026-01-17T02:00
          cron(0 2 ? * 7 *)              | 2026-01-03T02:00 2026-01-10T02:00 2026-01-17T02:00
          cron(0 2 ? * L *)              | 2026-01-03T02:00 2026-01-10T02:00 2026-01-17T02:00
          cron(0 2 ? * SAT#3 *)          | 2026-01-17T02:00 2026-02-21T02:00 2026-03-21T02:00
          cron(0 2 ? * 3#2 *)            | 2026-01-13T02:00 2026-02-10T02:00 2026-03-10T02:00
          cron(0 2 ? * 6L *)             | 2026-01-30T02:00 2026-02-27T02:00 2026-03-27T02:00
          cron(0 2 ? * 2#5 *)            | 2026-03-30T02:00 2026-06-29T02:00 2026-08-31T02:00
          cron(0/5 5 ? JAN 1-5 2027)     | 2027-01-03T05:00 2027-01-03T05:05 2027-01-03T05:10
          cron(0 8 1 * ? *)              | 2026-01-01T08:00 2026-02-01T08:00 2026-03-01T08:00
          cron(0/30 20-23 ? * MON-FRI *) | 2026-01-01T20:00 2026-01-01T20:30 2026-01-01T21:00
          cron(0 22-1 ? * FRI *)         | 2026-01-02T00:00 2026-01-02T01:00 2026-01-02T22:00
          cron(0 0 ? * FRI-MON *)        | 2026-01-02T00:00 2026-01-03T00:00 2026-01-04T00:00
          cron(0 9 3W * ? *)             | 2026-01-02T09:00 2026-02-03T09:00 2026-03-03T09:00
          cron(0 9 1W * ? *)             | 2026-01-01T09:00 2026-02-02T09:00 2026-03-02T09:00
          cron(0 9 31W * ? *)            | 2026-01-30T09:00 2026-03-31T09:00 2026-05-29T09:00
          cron(0 9 L * ? *)              | 2026-01-31T09:00 2026-02-28T09:00 2026-03-31T09:00
          cron(0 9 LW * ? *)             | 2026-01-30T09:00 2026-02-27T09:00 2026-03-31T09:00
          cron(0 9 1,L * ? *)            | 2026-01-01T09:00 2026-01-31T09:00 2026-02-01T09:00
          cron(0 0 29 2 ? *)             | 2028-02-29T00:00 2032-02-29T00:00 2036-02-29T00:00
          cron(0 0 31 4,5 ? *)           | 2026-05-31T00:00 2027-05-31T00:00 2028-05-31T00:00
          cron(59 23 31 12 ? 2198-2199)  | 2198-12-31T23:59 2199-12-31T23:59 none
          cron(0 12 1 1 ? 2199)          | 2199-01-01T12:00 none
          cron(15 10 ? * 6L 2002-2005)   | none
          cron(0 0 29 2 ? 2197-2199)     | none
          cron(0 0 30 FEB ? *)           | none
          rate(1 minute)                 | 2026-01-01T00:01 2026-01-01T00:02 2026-01-01T00:03
          rate(5 hours)                  | 2026-01-01T05:00 2026-01-01T10:00 2026-01-01T15:00
          rate(2 days)                   | 2026-01-03T00:00 2026-01-05T00:00 2026-01-07T00:00
          """)
  void fact24_a_rule_runs_in_UTC(String expression, String runs) {
    assertRuns(Schedule.rule("r", expression), runs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cron(*/15 * * * ? *)         | 2026-01-01T00:00 2026-01-01T00:15 2026-01-01T00:30
          cron(0-59/10 0-23/2 ? * * *) | 2026-01-01T00:00 2026-01-01T00:10 2026-01-01T00:20
          cron(1-31/30 1-1 ? * 1,7 *)  | 2026-01-03T01:01 2026-01-03T01:31 2026-01-04T01:01
          rate(1 days)                 | 2026-01-01T00:00 2026-01-02T00:00 2026-01-03T00:00
          at(2026-11-20T13:00:01)      | 2026-11-20T13:00:01 none
          at(2025-11-20T13:00:00)      | none
          """)
  void a_schedule_of_the_scheduler_runs_in_UTC_by_default(String expression, String runs) {
    assertRuns(scheduler(expression, "UTC", null, null), runs);
  }

  private static void assertRuns(Schedule schedule, String text) {
    List<String> runs = Arrays.asList(text.split(" ", -1));
    List<Instant> found = Timetable.nextRuns(schedule, NEW_YEAR, 3);
    assertThat(found)
        .isEqualTo(
            runs.stream()
                .filter(run -> !run.equals("none"))
                .map(run -> Instant.parse(run.length() == 16 ? run + ":00Z" : run + "Z"))
                .toList());
  }

  @Test
  void ten_runs_are_listed_from_within_a_minute() {
    List<Instant> runs =
        Timetable.nextRuns(
            Schedule.rule("r", "cron(* * * * ? *)"), NEW_YEAR.plusMillis(59_999), 10);
    assertThat(runs).hasSize(10).startsWith(NEW_YEAR.plusSeconds(60));
    assertThat(runs.get(9)).isEqualTo(NEW_YEAR.plusSeconds(600));
  }

  @Test
  void a_rate_of_the_scheduler_starts_at_its_start_date_and_ends_with_its_end_date() {
    Instant start = Instant.parse("2025-12-31T22:30:00Z");
    Instant end = Instant.parse("2026-01-01T02:30:00Z");
    assertThat(Timetable.nextRuns(scheduler("rate(1 hour)", "UTC", start, end), NEW_YEAR, 10))
        .containsExactly(
            Instant.parse("2026-01-01T00:30:00Z"),
            Instant.parse("2026-01-01T01:30:00Z"),
            Instant.parse("2026-01-01T02:30:00Z"));
    Instant later = Instant.parse("2026-05-05T05:05:05Z");
    assertThat(Timetable.nextRuns(scheduler("rate(1 hour)", "UTC", later, null), NEW_YEAR, 2))
        .containsExactly(later, later.plusSeconds(3_600));
  }

  @Test
  void a_cron_schedule_keeps_to_its_start_and_end_and_a_one_time_schedule_has_none() {
    Instant start = Instant.parse("2026-02-01T12:00:00Z");
    Instant end = Instant.parse("2026-02-03T12:00:00Z");
    assertThat(Timetable.nextRuns(scheduler("cron(0 12 * * ? *)", "UTC", start, end), NEW_YEAR, 10))
        .containsExactly(start, start.plusSeconds(86_400), end);
    assertThat(
            Timetable.nextRuns(
                scheduler("at(2026-01-02T00:00:00)", "UTC", start, end), NEW_YEAR, 10))
        .containsExactly(Instant.parse("2026-01-02T00:00:00Z"));
  }

  @Test
  void a_time_that_spring_skips_has_no_run() {
    Instant saturday = Instant.parse("2026-03-07T00:00:00Z");
    assertThat(
            Timetable.nextRuns(
                scheduler("cron(30 2 * * ? *)", "America/New_York", null, null), saturday, 3))
        .containsExactly(
            Instant.parse("2026-03-07T07:30:00Z"),
            // On the 8th clocks go from 02:00 to 03:00.
            Instant.parse("2026-03-09T06:30:00Z"),
            Instant.parse("2026-03-10T06:30:00Z"));
    assertThat(
            Timetable.nextRuns(
                scheduler("at(2026-03-08T02:30:00)", "America/New_York", null, null), saturday, 3))
        .isEmpty();
  }

  @Test
  void a_time_that_autumn_repeats_has_one_run() {
    Instant day = Instant.parse("2026-11-01T04:00:00Z"); // midnight in New York
    assertThat(
            Timetable.nextRuns(
                scheduler("cron(30 1 * * ? *)", "America/New_York", null, null), day, 2))
        .containsExactly(
            Instant.parse("2026-11-01T05:30:00Z"), Instant.parse("2026-11-02T06:30:00Z"));
    Instant secondPass = Instant.parse("2026-11-01T06:10:00Z");
    assertThat(
            Timetable.nextRuns(
                scheduler("cron(0/30 * * * ? *)", "America/New_York", null, null), secondPass, 1))
        .containsExactly(Instant.parse("2026-11-01T07:00:00Z"));
  }

  @Test
  void a_day_of_a_rate_has_24_hours_when_clocks_change() {
    Instant created = Instant.parse("2026-03-07T17:00:00Z");
    assertThat(
            Timetable.nextRuns(
                scheduler("rate(1 day)", "America/New_York", null, null), created, 3))
        .containsExactly(created, created.plusSeconds(86_400), created.plusSeconds(172_800));
  }

  @Test
  void a_schedule_that_a_zone_always_skips_ends_the_search() {
    assertThat(
            Timetable.nextRuns(
                scheduler("cron(30 2 ? 3 SUN#2 *)", "America/New_York", null, null), NEW_YEAR, 1))
        .isEmpty();
  }

  @Test
  void times_before_1970_and_after_2199_are_no_runs() {
    Schedule daily = Schedule.rule("r", "cron(0 0 * * ? *)");
    assertThat(Timetable.nextRuns(daily, Instant.parse("1912-06-23T00:00:00Z"), 1))
        .containsExactly(Instant.EPOCH);
    assertThat(Timetable.nextRuns(daily, Instant.parse("2199-12-31T00:00:00Z"), 5))
        .containsExactly(Instant.parse("2199-12-31T00:00:00Z"));
    assertThat(Timetable.nextRuns(daily, Instant.parse("2300-01-01T00:00:00Z"), 5)).isEmpty();
  }

  @Test
  void a_zone_with_no_daylight_saving_shifts_every_run() {
    assertThat(
            Timetable.nextRuns(
                scheduler("cron(0 0 1 * ? *)", "Asia/Kolkata", null, null), NEW_YEAR, 1))
        .containsExactly(Instant.parse("2026-01-31T18:30:00Z"));
  }

  private static Schedule scheduler(
      String expression, String zone, @Nullable Instant start, @Nullable Instant end) {
    ZoneId id = zone.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(zone);
    return new Schedule("s", Service.SCHEDULER, expression, id, null, true, start, end);
  }
}
