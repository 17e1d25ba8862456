package dev.handrail.local.schedule;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * When a field of a cron expression matches: at one of the numbers, or by one of the rules that
 * depend on the month. Both are empty for {@code ?}.
 *
 * @param numbers in the field's range
 * @param rules {@code L}, {@code L-3}, {@code LW}, {@code 15W}, {@code 6L}, {@code 3#2}; weekdays
 *     as numbers
 */
record CronValues(SortedSet<Integer> numbers, List<String> rules) {

  CronValues {
    numbers = new TreeSet<>(numbers);
    rules = List.copyOf(rules);
  }

  boolean isEmpty() {
    return numbers.isEmpty() && rules.isEmpty();
  }
}
