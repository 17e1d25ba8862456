package dev.handrail.local.api.usage;

import dev.handrail.local.api.QuotaSettings;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/**
 * Counts the requests of a key in a period.
 *
 * <p>Instances are safe for use by many threads.
 */
final class QuotaCounter {

  private final Instant started;

  // Both guarded by this.
  private LocalDate period = LocalDate.MIN;
  private long used;

  /**
   * Counts from 0.
   *
   * @param started in which period the offset counts
   */
  QuotaCounter(Instant started) {
    this.started = started;
  }

  /** Whether there is something left of the quota; takes nothing of it. */
  synchronized boolean isLeft(QuotaSettings settings, Instant now) {
    LocalDate current = begin(settings.period(), now);
    long usedNow = current.equals(period) ? used : 0;
    boolean initial = current.equals(begin(settings.period(), started));
    return usedNow < settings.limit() - (initial ? settings.offset() : 0);
  }

  /** Takes one request of the quota; false if nothing is left. */
  synchronized boolean take(QuotaSettings settings, Instant now) {
    if (!isLeft(settings, now)) {
      return false;
    }
    LocalDate current = begin(settings.period(), now);
    used = current.equals(period) ? used + 1 : 1;
    period = current;
    return true;
  }

  private static LocalDate begin(QuotaSettings.Period period, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return switch (period) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }
}
