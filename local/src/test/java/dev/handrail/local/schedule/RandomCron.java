package dev.handrail.local.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A random cron expression and, written without any of the parser's or the library's code, what it
 * means: both come from the same throws of the dice.
 */
record RandomCron(String text, Predicate<LocalDate> day, IntPredicate hour, IntPredicate minute) {

  private static final List<String> WEEKDAYS =
      List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
  private static final List<String> MONTHS =
      List.of(
          "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

  boolean runsAt(LocalDateTime time) {
    return day.test(time.toLocalDate()) && hour.test(time.getHour()) && minute.test(time.getMinute());
  }

  static RandomCron of(Random random) {
    Field minute = numbers(random, 0, 59, List.of());
    Field hour = numbers(random, 0, 23, List.of());
    Field month = numbers(random, 1, 12, MONTHS);
    Field year = random.nextInt(3) > 0 ? Field.all() : years(random);
    boolean byWeekday = random.nextBoolean();
    Day day = byWeekday ? weekdays(random) : days(random);
    String text =
        String.join(
            " ",
            minute.text,
            hour.text,
            byWeekday ? "?" : day.text,
            month.text,
            byWeekday ? day.text : "?",
            year.text);
    return new RandomCron(
        "cron(" + text + ")",
        date ->
            year.matches.test(date.getYear())
                && month.matches.test(date.getMonthValue())
                && day.matches.test(date),
        hour.matches,
        minute.matches);
  }

  private record Field(String text, IntPredicate matches) {

    static Field all() {
      return new Field("*", value -> true);
    }
  }

  private record Day(String text, Predicate<LocalDate> matches) {}

  private static Field years(Random random) {
    int first = 2018 + random.nextInt(12);
    int last = first + random.nextInt(5);
    int step = 1 + random.nextInt(3);
    return new Field(
        first + "-" + last + "/" + step,
        year -> year >= first && year <= last && (year - first) % step == 0);
  }

  private static Field numbers(Random random, int min, int max, List<String> names) {
    if (random.nextInt(4) == 0) {
      return Field.all();
    }
    List<String> texts = new ArrayList<>();
    IntPredicate any = value -> false;
    for (int i = random.nextInt(3); i >= 0; i--) {
      Field part = part(random, min, max, names);
      texts.add(part.text);
      any = any.or(part.matches);
    }
    return new Field(String.join(",", texts), any);
  }

  private static Field part(Random random, int min, int max, List<String> names) {
    int size = max - min + 1;
    int first = min + random.nextInt(size);
    int last = min + random.nextInt(size);
    int step = 1 + random.nextInt(size);
    String from = name(random, first, min, names);
    String to = name(random, last, min, names);
    return switch (random.nextInt(5)) {
      case 0 -> new Field("*/" + step, value -> (value - min) % step == 0);
      case 1 ->
          new Field(
              from + "/" + step, value -> value >= first && (value - first) % step == 0);
      case 2 -> new Field(from + "-" + to, value -> within(value, first, last));
      case 3 ->
          new Field(
              from + "-" + to + "/" + step,
              value ->
                  within(value, first, last) && Math.floorMod(value - first, size) % step == 0);
      default -> new Field(from, value -> value == first);
    };
  }

  private static boolean within(int value, int first, int last) {
    return first <= last
        ? value >= first && value <= last
        : value >= first || value <= last; // goes round
  }

  private static String name(Random random, int value, int min, List<String> names) {
    return names.isEmpty() || random.nextBoolean() ? "" + value : names.get(value - min);
  }

  private static Day weekdays(Random random) {
    int weekday = 1 + random.nextInt(7);
    String name = name(random, weekday, 1, WEEKDAYS);
    DayOfWeek iso = DayOfWeek.of((weekday + 5) % 7 + 1);
    int nth = 1 + random.nextInt(5);
    Field field = numbers(random, 1, 7, WEEKDAYS);
    Day plain = new Day(field.text, date -> field.matches.test(date.getDayOfWeek().getValue() % 7 + 1));
    return switch (random.nextInt(5)) {
      case 0 ->
          new Day(
              name + "L",
              date -> date.equals(date.with(TemporalAdjusters.lastInMonth(iso))));
      case 1 -> new Day(name + "#" + nth, date -> isNth(date, iso, nth));
      case 2 ->
          new Day(
              plain.text + "," + name + "#" + nth,
              plain.matches.or(date -> isNth(date, iso, nth)));
      default -> plain;
    };
  }

  private static boolean isNth(LocalDate date, DayOfWeek weekday, int nth) {
    return date.getDayOfWeek() == weekday && (date.getDayOfMonth() - 1) / 7 + 1 == nth;
  }

  private static Day days(Random random) {
    int day = 1 + random.nextInt(31);
    int before = 1 + random.nextInt(30);
    Field field = numbers(random, 1, 31, List.of());
    Day plain = new Day(field.text, date -> field.matches.test(date.getDayOfMonth()));
    Day last = new Day("L", date -> date.getDayOfMonth() == date.lengthOfMonth());
    Day nearest = new Day(day + "W", date -> isNearest(date, day));
    return switch (random.nextInt(8)) {
      case 0 -> last;
      case 1 -> nearest;
      case 2 -> new Day("LW", date -> isNearest(date, date.lengthOfMonth()));
      case 3 ->
          new Day("L-" + before, date -> date.getDayOfMonth() == date.lengthOfMonth() - before);
      case 4 -> both(nearest, last);
      case 5 -> both(plain, nearest);
      default -> plain;
    };
  }

  private static Day both(Day one, Day other) {
    return new Day(one.text + "," + other.text, one.matches.or(other.matches));
  }

  /** Of the weekdays of the same month, the one with the least distance to that day. */
  private static boolean isNearest(LocalDate date, int day) {
    if (day > date.lengthOfMonth()) {
      return false;
    }
    int best =
        IntStream.rangeClosed(1, date.lengthOfMonth())
            .filter(each -> date.withDayOfMonth(each).getDayOfWeek().getValue() <= 5)
            .boxed()
            .min((a, b) -> Math.abs(a - day) - Math.abs(b - day))
            .orElseThrow();
    return date.getDayOfMonth() == best;
  }
}
