package dev.handrail.testkit.event.saved;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant. */
final class NearNames {

  private static final int MOST = 3;

  private NearNames() {}

  /**
   * The end of a message.
   *
   * @return a sentence with a blank in front; empty when there is nothing to say
   */
  static String sentence(String wanted, Collection<String> names) {
    if (names.isEmpty()) {
      return "";
    }
    List<String> near = near(wanted, names);
    if (!near.isEmpty()) {
      return " Did you mean " + String.join(" or ", near) + "?";
    }
    List<String> some = new ArrayList<>(names).subList(0, Math.min(names.size(), 10));
    return " There is " + String.join(", ", some) + (names.size() > 10 ? ", ..." : "") + ".";
  }

  private static List<String> near(String wanted, Collection<String> names) {
    int limit = 1 + wanted.length() / 4;
    List<String> near = new ArrayList<>();
    for (String name : names) {
      if (distance(wanted, name) <= limit) {
        near.add(name);
      }
    }
    near.sort(Comparator.comparingInt(name -> distance(wanted, name)));
    return near.subList(0, Math.min(MOST, near.size()));
  }

  /** How many characters must be added, removed or changed (Levenshtein), whatever their case. */
  private static int distance(String wanted, String name) {
    String a = wanted.toLowerCase(Locale.ROOT);
    String b = name.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
