package dev.handrail.testkit.event;

import dev.handrail.testkit.internal.names.NearNames;
import java.util.Collection;
import java.util.List;

/** What somebody may have meant who wrote a name that is not known. */
final class NearMatches {

  private NearMatches() {}

  /** A sentence: the nearest names, or all of them if none is near. */
  static String hint(String typed, Collection<String> names) {
    List<String> near = NearNames.of(typed, names);
    return near.isEmpty()
        ? "Known are: " + String.join(", ", names) + "."
        : "Did you mean " + String.join(", ", near) + "?";
  }
}
