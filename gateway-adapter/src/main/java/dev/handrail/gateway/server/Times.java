package dev.handrail.gateway.server;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Times in English, whatever the locale. */
final class Times {

  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final String DAYS = "MonTueWedThuFriSatSun";

  private Times() {}

  /** A time as logs and events have it, {@code 14/Apr/2025:22:11:01 +0000}. */
  static String commonLog(Instant time) {
    ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(26);
    two(text, utc.getDayOfMonth()).append('/').append(month(utc)).append('/');
    return clock(text.append(utc.getYear()).append(':'), utc).append(" +0000").toString();
  }

  /** A time as HTTP has it, {@code Mon, 14 Apr 2025 22:11:01 GMT}. */
  static String http(Instant time) {
    ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(29).append(day(utc.getDayOfWeek())).append(", ");
    two(text, utc.getDayOfMonth()).append(' ').append(month(utc)).append(' ');
    return clock(text.append(utc.getYear()).append(' '), utc).append(" GMT").toString();
  }

  private static StringBuilder clock(StringBuilder text, ZonedDateTime utc) {
    two(text, utc.getHour()).append(':');
    two(text, utc.getMinute()).append(':');
    return two(text, utc.getSecond());
  }

  private static String month(ZonedDateTime utc) {
    return MONTHS.substring(utc.getMonthValue() * 3 - 3, utc.getMonthValue() * 3);
  }

  private static String day(DayOfWeek day) {
    return DAYS.substring(day.getValue() * 3 - 3, day.getValue() * 3);
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
