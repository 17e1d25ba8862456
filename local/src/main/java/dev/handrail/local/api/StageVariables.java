package dev.handrail.local.api;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What API Gateway takes as stage variables, also as those of a canary. */
final class StageVariables {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9-._~:/?#&=,]{1,512}");

  private StageVariables() {}

  /**
   * A copy.
   *
   * @throws IllegalArgumentException naming what was expected; it shows no value
   */
  static Map<String, String> copy(Map<String, String> variables) {
    new TreeMap<>(variables).forEach(StageVariables::require);
    return Map.copyOf(variables);
  }

  private static void require(String name, String value) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "variables: expected a name of 1 to 64 letters, digits and _, got '" + name + "'");
    }
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "variables: expected as value of "
              + name
              + " 1 to 512 letters, digits and -._~:/?#&=, got others");
    }
  }
}
