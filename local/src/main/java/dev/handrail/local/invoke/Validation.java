package dev.handrail.local.invoke;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with the parameters of a call, in the words of AWS's services, which tell
 * all of it at once.
 */
final class Validation {

  private static final int MAX_SHOWN = 512;

  private final List<String> problems = new ArrayList<>();

  void pattern(String name, String value, String pattern) {
    add(name, value, "Member must satisfy regular expression pattern: " + pattern);
  }

  void oneOf(String name, String value, List<String> allowed) {
    add(name, value, "Member must satisfy enum value set: " + allowed);
  }

  void maxLength(String name, String value, int max) {
    add(name, value, "Member must have length less than or equal to " + max);
  }

  void between(String name, String value, int min, int max) {
    add(name, value, "Member must have value between " + min + " and " + max);
  }

  private void add(String name, String value, String constraint) {
    String shown = value.length() > MAX_SHOWN ? value.substring(0, MAX_SHOWN) + "..." : value;
    problems.add(
        "Value '" + shown + "' at '" + name + "' failed to satisfy constraint: " + constraint);
  }

  /** Refuses the call if there was anything. */
  void check() {
    if (!problems.isEmpty()) {
      throw ApiException.validation(problems);
    }
  }
}
