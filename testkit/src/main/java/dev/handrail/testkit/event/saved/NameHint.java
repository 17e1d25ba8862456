package dev.handrail.testkit.event.saved;

import dev.handrail.testkit.internal.names.NearNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What somebody may have meant. */
final class NameHint {

  private NameHint() {}

  /**
   * The end of a message.
   *
   * @return a sentence with a blank in front; empty when there is nothing to say
   */
  static String sentence(String wanted, Collection<String> names) {
    if (names.isEmpty()) {
      return "";
    }
    List<String> near = NearNames.of(wanted, names);
    if (!near.isEmpty()) {
      return " Did you mean " + String.join(" or ", near) + "?";
    }
    List<String> some = new ArrayList<>(names).subList(0, Math.min(names.size(), 10));
    return " There is " + String.join(", ", some) + (names.size() > 10 ? ", ..." : "") + ".";
  }
}
