package dev.handrail.testkit.event.saved;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import dev.handrail.testkit.internal.json.JsonText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Walks through an expected and an actual document at once. */
final class Comparison {

  private static final Pattern SIMPLE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  /** More digits than any number has that is meant as one; and reading them takes long. */
  private static final int MAX_DIGITS = 1000;

  private final List<Difference> differences = new ArrayList<>();

  private Comparison() {}

  static List<Difference> of(JsonValue expected, JsonValue actual) {
    Comparison comparison = new Comparison();
    comparison.compare("$", expected, actual);
    return List.copyOf(comparison.differences);
  }

  /** The members by name, in the document's order; of equal names the last, as in the runtime. */
  static Map<String, JsonValue> members(JsonValue object) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (JsonValue member = object.first(); member != null; member = member.next()) {
      members.put(Objects.requireNonNull(member.name()), member);
    }
    return members;
  }

  static List<JsonValue> elements(JsonValue array) {
    List<JsonValue> elements = new ArrayList<>();
    for (JsonValue element = array.first(); element != null; element = element.next()) {
      elements.add(element);
    }
    return elements;
  }

  /** Whether a scalar is as expected. */
  static boolean isScalarExpected(JsonValue expected, JsonValue actual) {
    return switch (expected.kind()) {
      case STRING -> ExpectedText.of(expected.asString()).matches(actual);
      case NUMBER ->
          actual.kind() == JsonValue.Kind.NUMBER
              && isSameNumber(expected.toString(), actual.toString());
      default -> expected.equals(actual); // true, false and null are always written alike
    };
  }

  private void compare(String path, JsonValue expected, JsonValue actual) {
    if (expected.isObject() && actual.isObject()) {
      compareMembers(path, members(expected), members(actual));
    } else if (expected.isArray() && actual.isArray()) {
      compareElements(path, elements(expected), elements(actual));
    } else if (expected.isObject() || expected.isArray()) {
      compareHeld(path, expected, heldIn(actual), actual);
    } else if (!isScalarExpected(expected, actual)) {
      differences.add(new Difference(path, json(expected), json(actual)));
    }
  }

  /** Compares with the document in a text, such as the body of a proxy response. */
  private void compareHeld(
      String path, JsonValue expected, @Nullable JsonValue held, JsonValue actual) {
    if (held == null) {
      differences.add(new Difference(path, json(expected), json(actual)));
    } else {
      compare(path, expected, held);
    }
  }

  /** The object or array that a text holds; null if the value is no text, or holds none. */
  static @Nullable JsonValue heldIn(JsonValue value) {
    String text = value.kind() == JsonValue.Kind.STRING ? value.asString().strip() : "";
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return null; // a cheap look first: most texts hold none
    }
    try {
      return JsonValue.parse(text.getBytes(UTF_8));
    } catch (InvalidJsonException justText) {
      return null;
    }
  }

  private void compareMembers(
      String path, Map<String, JsonValue> expected, Map<String, JsonValue> actual) {
    expected.forEach(
        (name, value) -> {
          JsonValue found = actual.get(name);
          if (found == null) {
            differences.add(new Difference(member(path, name), json(value), null));
          } else {
            compare(member(path, name), value, found);
          }
        });
    actual.forEach(
        (name, value) -> {
          if (!expected.containsKey(name)) {
            differences.add(new Difference(member(path, name), null, json(value)));
          }
        });
  }

  private void compareElements(String path, List<JsonValue> expected, List<JsonValue> actual) {
    int both = Math.min(expected.size(), actual.size());
    for (int i = 0; i < both; i++) {
      compare(element(path, i), expected.get(i), actual.get(i));
    }
    for (int i = both; i < expected.size(); i++) {
      differences.add(new Difference(element(path, i), json(expected.get(i)), null));
    }
    for (int i = both; i < actual.size(); i++) {
      differences.add(new Difference(element(path, i), null, json(actual.get(i))));
    }
  }

  @SuppressWarnings("BigDecimalEquals") // neither has zeros at its end
  private static boolean isSameNumber(String expected, String actual) {
    if (expected.equals(actual)) {
      return true;
    }
    if (expected.length() > MAX_DIGITS || actual.length() > MAX_DIGITS) {
      return false;
    }
    try {
      // Not compareTo, which would write out the zeros of 1e999999999.
      return stripped(expected).equals(stripped(actual));
    } catch (NumberFormatException | ArithmeticException beyondBigDecimal) {
      return false;
    }
  }

  private static BigDecimal stripped(String number) {
    return new BigDecimal(number).stripTrailingZeros();
  }

  static String member(String path, String name) {
    return SIMPLE_NAME.matcher(name).matches()
        ? path + "." + name
        : path + "[" + JsonText.quote(name) + "]";
  }

  static String element(String path, int index) {
    return path + "[" + index + "]";
  }

  private static String json(JsonValue value) {
    return JsonText.compact(value);
  }
}
