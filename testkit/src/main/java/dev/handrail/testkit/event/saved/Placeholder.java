package dev.handrail.testkit.event.saved;

import dev.handrail.json.JsonValue;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What a value may be that differs from one invocation to the next. */
final class Placeholder {

  static final String KNOWN =
      "${any}, ${any-string}, ${any-number}, ${any-boolean}, ${uuid}, ${instant}, ${regex:...}";

  private static final String REGEX = "regex:";
  private static final String NUMBER = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?";
  static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
  static final String INSTANT =
      "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]"
          + "(:[0-5][0-9]([.,][0-9]{1,9})?)?(Z|[+-][0-9]{2}:?[0-9]{2})";

  private final String name;
  private final String regex;

  private Placeholder(String name, String regex) {
    this.name = name;
    this.regex = regex;
  }

  /**
   * Finds one by what stands between the braces.
   *
   * @throws IllegalArgumentException if there is no such placeholder
   */
  static Placeholder named(String name) {
    if (name.startsWith(REGEX)) {
      return new Placeholder(name, checked(name.substring(REGEX.length())));
    }
    return switch (name) {
      case "any", "any-string" -> new Placeholder(name, "[\\s\\S]*");
      case "any-number" -> new Placeholder(name, NUMBER);
      case "any-boolean" -> new Placeholder(name, "true|false");
      case "uuid" -> new Placeholder(name, UUID);
      case "instant" -> new Placeholder(name, INSTANT);
      default ->
          throw new IllegalArgumentException(
              "no placeholder ${"
                  + name
                  + "}; there are "
                  + KNOWN
                  + ". For these very characters write $${"
                  + name
                  + "}");
    };
  }

  private static String checked(String regex) {
    try {
      return Pattern.compile(regex).pattern();
    } catch (PatternSyntaxException malformed) {
      throw new IllegalArgumentException(
          "the regular expression in ${regex:...}: " + malformed.getMessage(), malformed);
    }
  }

  /** The expression for a part of a text. */
  String regex() {
    return regex;
  }

  /** Whether it stands for a value, where it is all of an expected text. */
  boolean matches(JsonValue value) {
    return switch (name) {
      case "any" -> true;
      case "any-number" -> value.kind() == JsonValue.Kind.NUMBER;
      case "any-boolean" -> value.kind() == JsonValue.Kind.BOOLEAN;
      default -> value.kind() == JsonValue.Kind.STRING && Pattern.matches(regex, value.asString());
    };
  }
}
