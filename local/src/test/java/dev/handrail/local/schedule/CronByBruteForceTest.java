package dev.handrail.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.Schedule;
import dev.handrail.local.Schedule.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The next runs of random expressions are those that one finds by looking at every minute. More
 * rounds than fit an ordinary build: {@code -Dhandrail.fuzz.rounds=10000}.
 */
class CronByBruteForceTest {

  private static final int RUNS = 12;

  /** Fixed, so that a failure comes again. */
  private static final long SEED = 24;

  private static final int ROUNDS = Integer.getInteger("handrail.fuzz.rounds", 60);

  @Test
  void in_UTC_every_run_of_some_years_is_found() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      RandomCron cron = RandomCron.of(random);
      LocalDateTime from =
          LocalDateTime.of(2018 + random.nextInt(10), 1 + random.nextInt(12), 1, 0, 0)
              .plusMinutes(random.nextInt(40_000));
      LocalDate until = from.toLocalDate().plusYears(6);
      List<Instant> found =
          Timetable.nextRuns(
              Schedule.rule("r", cron.text()), from.toInstant(ZoneOffset.UTC), RUNS);
      List<Instant> expected = byMinutes(cron, from, until);
      assertThat(found.stream().filter(run -> run.isBefore(midnight(until))).toList())
          .as("%s from %s", cron.text(), from)
          .isEqualTo(expected);
    }
  }

  private static Instant midnight(LocalDate date) {
    return date.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static List<Instant> byMinutes(RandomCron cron, LocalDateTime from, LocalDate until) {
    List<Instant> runs = new ArrayList<>();
    for (LocalDate day = from.toLocalDate(); day.isBefore(until); day = day.plusDays(1)) {
      if (!cron.day().test(day)) {
        continue;
      }
      LocalDateTime end = day.plusDays(1).atStartOfDay();
      for (LocalDateTime time = day.atStartOfDay(); time.isBefore(end); time = time.plusMinutes(1)) {
        if (!time.isBefore(from) && cron.runsAt(time)) {
          runs.add(time.toInstant(ZoneOffset.UTC));
          if (runs.size() == RUNS) {
            return runs;
          }
        }
      }
    }
    return runs;
  }

  @Test
  void around_changes_of_the_clock_a_skipped_time_has_no_run_and_a_repeated_one_a_single_run() {
    Random random = new Random(SEED);
    List<String> zones =
        List.of("America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Africa/Cairo");
    for (int round = 0; round < ROUNDS; round++) {
      RandomCron cron = RandomCron.of(random);
      ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
      Instant change =
          zone.getRules()
              .nextTransition(Instant.parse("2024-01-15T00:00:00Z").plusSeconds(random.nextInt(90_000_000)))
              .getInstant();
      Instant from = change.minusSeconds(60L * random.nextInt(300));
      Instant until = change.plusSeconds(36 * 3_600);
      Schedule schedule =
          new Schedule("s", Service.SCHEDULER, cron.text(), zone, null, true, null, until);
      List<Instant> expected = byMinutes(cron, zone, from, until);
      assertThat(Timetable.nextRuns(schedule, from, 10_000))
          .as("%s in %s from %s", cron.text(), zone, from)
          .isEqualTo(expected);
    }
  }

  private static List<Instant> byMinutes(RandomCron cron, ZoneId zone, Instant from, Instant until) {
    List<Instant> runs = new ArrayList<>();
    for (Instant time = from; !time.isAfter(until); time = time.plusSeconds(60)) {
      ZonedDateTime local = time.atZone(zone);
      boolean first = local.withEarlierOffsetAtOverlap().equals(local);
      if (first && cron.runsAt(local.toLocalDateTime())) {
        runs.add(time);
      }
    }
    return runs;
  }
}
