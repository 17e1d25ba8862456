package dev.handrail.local.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a cron expression, in their order, with what they take. */
enum CronField {
  MINUTES("minutes", 0, 59, "", CronField.NO_RULE),
  HOURS("hours", 0, 23, "", CronField.NO_RULE),
  DAY_OF_MONTH("day-of-month", 1, 31, "", "L|LW|L-\\d{1,2}|\\d{1,2}W"),
  MONTH("month", 1, 12, "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC", CronField.NO_RULE),
  DAY_OF_WEEK("day-of-week", 1, 7, "SUN MON TUE WED THU FRI SAT", "[1-7](L|#[1-5])"),
  YEAR("year", 1970, 2199, "", CronField.NO_RULE);

  /** Matches nothing. */
  private static final String NO_RULE = "(?!)";

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** A name may have an L or a # behind it, and no other letter or digit beside it. */
  private static final Pattern NAME = Pattern.compile("(?<![A-Z0-9])[A-Z]{3}(?=L?(?![A-Z0-9]))");

  private static final Pattern PART =
      Pattern.compile(
          "(?:(?<all>\\*)|(?<from>\\d{1,4})(?:-(?<to>\\d{1,4}))?)(?:/(?<step>\\d{1,4}))?");

  private final String title;
  private final int min;
  private final int max;
  private final String names;
  private final Pattern rule;

  CronField(String title, int min, int max, String names, String rule) {
    this.title = title;
    this.min = min;
    this.max = max;
    this.names = names;
    this.rule = Pattern.compile(rule);
  }

  int min() {
    return min;
  }

  int max() {
    return max;
  }

  /** Reads this field among all of an expression; {@code ?} has no values. */
  @SuppressWarnings("EnumOrdinal") // fields are written in the order of the constants
  CronValues parse(String[] fields) throws InvalidExpressionException {
    String field = fields[ordinal()];
    SortedSet<Integer> numbers = new TreeSet<>();
    List<String> rules = new ArrayList<>();
    if (field.equals("?") && (this == DAY_OF_MONTH || this == DAY_OF_WEEK)) {
      return new CronValues(numbers, rules);
    }
    for (String part : field.split(",", -1)) {
      String plain = withoutNames(part);
      if (rule.matcher(plain).matches()) {
        rules.add(inRange(plain, field));
      } else {
        addNumbers(plain, field, numbers);
      }
    }
    if (rules.stream().filter(each -> each.contains("#")).count() > 1) {
      throw mistake(field, "only one # may be in the field");
    }
    return new CronValues(numbers, rules);
  }

  /** {@code MON-FRI} is {@code 2-6}; an {@code L} for the last day of the week is a {@code 7}. */
  private String withoutNames(String part) {
    List<String> all = List.of(names.split(" ", -1));
    String plain =
        NAME.matcher(part.toUpperCase(Locale.ROOT))
            .replaceAll(
                name -> {
                  int index = all.indexOf(name.group());
                  return index < 0 ? name.group() : Integer.toString(min + index);
                });
    return this == DAY_OF_WEEK && plain.equals("L") ? Integer.toString(max) : plain;
  }

  private String inRange(String plain, String field) throws InvalidExpressionException {
    Matcher digits = NUMBER.matcher(plain);
    if (digits.find()) {
      int number = Integer.parseInt(digits.group());
      if (number < min || number > (plain.startsWith("L-") ? max - 1 : max)) {
        throw mistake(field, range());
      }
    }
    return plain;
  }

  private void addNumbers(String plain, String field, SortedSet<Integer> numbers)
      throws InvalidExpressionException {
    Matcher part = PART.matcher(plain);
    if (!part.matches()) {
      throw mistake(field, range());
    }
    String step = part.group("step");
    int from = part.group("all") == null ? number(part.group("from"), field) : min;
    int to = from;
    if (part.group("to") != null) {
      to = number(part.group("to"), field);
    } else if (part.group("all") != null || step != null) {
      to = max;
    }
    int by = step == null ? 1 : Integer.parseInt(step);
    if (by == 0) {
      throw mistake(field, "a step is 1 or more, as in " + min + "/1");
    }
    // A range that goes round, such as 22-2, ends in the next day, week or year.
    int size = max - min + 1;
    int last = to < from ? to + size : to;
    if (to < from && this == YEAR) {
      throw mistake(field, "a range of years goes up, as in " + to + "-" + from);
    }
    for (int value = from; value <= last; value += by) {
      numbers.add(min + (value - min) % size);
    }
  }

  private int number(String digits, String field) throws InvalidExpressionException {
    int number = Integer.parseInt(digits);
    if (number < min || number > max) {
      throw mistake(field, range());
    }
    return number;
  }

  private String range() {
    String numbers = "expected " + min + "-" + max;
    return switch (this) {
      case MONTH -> numbers + " or JAN-DEC, with , - * /";
      case DAY_OF_MONTH -> numbers + ", with , - * ? / L W";
      case DAY_OF_WEEK -> numbers + " or SUN-SAT (1 is SUN), with , - * ? / L, or one # as in 3#2";
      default -> numbers + ", with , - * /";
    };
  }

  private InvalidExpressionException mistake(String field, String expected) {
    return new InvalidExpressionException(title + " '" + field + "': " + expected);
  }
}
