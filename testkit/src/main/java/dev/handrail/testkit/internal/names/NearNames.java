package dev.handrail.testkit.internal.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant who wrote a name that is not known. */
public final class NearNames {

  private static final int MOST = 3;

  /** Shorter texts are a part of too much. */
  private static final int SHORTEST_PART = 3;

  private NearNames() {}

  /**
   * The names that are nearest, in letters of any case.
   *
   * @param typed what was written
   * @param names those that there are
   * @return at most three, the nearest first; empty if none is near
   */
  public static List<String> of(String typed, Collection<String> names) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(name -> isNear(lower, name.toLowerCase(Locale.ROOT)))
        .sorted(
            Comparator.comparingInt(
                (String name) -> distance(lower, name.toLowerCase(Locale.ROOT))))
        .limit(MOST)
        .toList();
  }

  private static boolean isNear(String typed, String name) {
    boolean isPart =
        typed.length() >= SHORTEST_PART && (name.contains(typed) || typed.contains(name));
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
