package dev.handrail.gateway;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * HTTP's form of a time, {@code Wed, 09 Jun 2021 10:18:14 GMT}. Not by {@code DateTimeFormatter}:
 * its own constant writes a day below ten with one digit, and it takes a cold start long to load.
 */
final class HttpDate {

  private static final String DAYS = "MonTueWedThuFriSatSun";
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  // The years 1601 to 9999 in seconds from 1970: browsers ignore an earlier date.
  private static final long MIN = -11_644_473_600L;
  private static final long MAX = 253_402_300_799L;

  private HttpDate() {}

  static String of(Instant time) {
    long seconds = time.getEpochSecond();
    if (seconds < MIN || seconds > MAX) {
      throw new IllegalArgumentException(
          "The time is out of HTTP's range. Expected one in the years 1601 to 9999.");
    }
    LocalDateTime utc = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    StringBuilder date = new StringBuilder(29);
    name(date, DAYS, utc.getDayOfWeek().getValue()).append(", ");
    digits(date, utc.getDayOfMonth()).append(' ');
    name(date, MONTHS, utc.getMonthValue()).append(' ').append(utc.getYear()).append(' ');
    digits(date, utc.getHour()).append(':');
    digits(date, utc.getMinute()).append(':');
    return digits(date, utc.getSecond()).append(" GMT").toString();
  }

  private static StringBuilder name(StringBuilder date, String names, int number) {
    return date.append(names, 3 * number - 3, 3 * number);
  }

  private static StringBuilder digits(StringBuilder date, int number) {
    return date.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
