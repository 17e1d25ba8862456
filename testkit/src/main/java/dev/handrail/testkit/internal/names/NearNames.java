package dev.handrail.testkit.internal.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody may have meant who wrote a name that is not known. */
public final class NearNames {

  private static final int MOST = 3;

  /** Shorter texts are a part of too much. */
  private static final int SHORTEST_PART = 3;

  private static final int MOST_TYPOS = 2;

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

  /**
   * The name that was misspelled: one or two letters are wrong, missing or too many, and letters of
   * any case are alike.
   *
   * @param typed what was written
   * @param names those that there are
   * @return the nearest; null if there is none, or it is one of them
   */
  public static @Nullable String misspelled(String typed, Collection<String> names) {
    String lower = typed.toLowerCase(Locale.ROOT);
    String nearest = null;
    int least = Math.min(MOST_TYPOS, typed.length() / 3) + 1;
    for (String name : names) {
      int distance = distance(lower, name.toLowerCase(Locale.ROOT));
      if (name.equals(typed)) {
        return null;
      }
      if (distance < least
          || (distance == least && nearest != null && name.compareTo(nearest) < 0)) {
        least = distance;
        nearest = name;
      }
    }
    return nearest;
  }

  private static boolean isNear(String typed, String name) {
    boolean isPart =
        typed.length() >= SHORTEST_PART && (name.contains(typed) || typed.contains(name));
    return isPart || distance(typed, name) <= Math.max(1, typed.length() / 3);
  }

  /** How many letters to insert, remove, replace, or swap with the next one. */
  private static int distance(String a, String b) {
    int[][] costs = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      costs[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      costs[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int replaced = costs[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        costs[i][j] = Math.min(replaced, 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
        if (areSwapped(a, i, b, j)) {
          costs[i][j] = Math.min(costs[i][j], 1 + costs[i - 2][j - 2]);
        }
      }
    }
    return costs[a.length()][b.length()];
  }

  private static boolean areSwapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
