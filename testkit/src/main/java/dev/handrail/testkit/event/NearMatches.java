package dev.handrail.testkit.event;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant who wrote a name that is not known. */
final class NearMatches {

  private static final int SHOWN = 3;

  private NearMatches() {}

  /** A sentence: the nearest names, or all of them if none is near. */
  static String hint(String typed, Collection<String> names) {
    List<String> near = near(typed.toLowerCase(Locale.ROOT), names);
    return near.isEmpty()
        ? "Known are: " + String.join(", ", names) + "."
        : "Did you mean " + String.join(", ", near) + "?";
  }

  private static List<String> near(String typed, Collection<String> names) {
    return names.stream()
        .filter(name -> isNear(typed, name.toLowerCase(Locale.ROOT)))
        .sorted(Comparator.comparingInt(name -> distance(typed, name)))
        .limit(SHOWN)
        .toList();
  }

  private static boolean isNear(String typed, String name) {
    boolean isPart = typed.length() > 2 && (name.contains(typed) || typed.contains(name));
    return isPart || distance(typed, name) <= Math.max(1, typed.length() / 3);
  }

  /** How many letters to insert, remove or replace (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
