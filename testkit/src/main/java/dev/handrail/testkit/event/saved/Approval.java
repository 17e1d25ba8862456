package dev.handrail.testkit.event.saved;

import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import dev.handrail.testkit.internal.json.JsonText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes an expected answer of a received one. What is still as expected keeps the words of the old
 * one, its placeholders above all, and members keep its order: the change that git shows is small.
 */
final class Approval {

  private final JsonBuilder out = new JsonBuilder();

  /** Whether the answer is an error document. */
  private final boolean error;

  private Approval(boolean error) {
    this.error = error;
  }

  static String text(@Nullable JsonValue expected, JsonValue actual, boolean error) {
    Approval approval = new Approval(error);
    approval.merge(expected, actual);
    return JsonText.pretty(JsonValue.parse(approval.out.toByteArray()));
  }

  private void merge(@Nullable JsonValue expected, JsonValue actual) {
    if (actual.isObject() && !isExpected(expected, actual)) {
      mergeMembers(
          expected != null && expected.isObject() ? Comparison.members(expected) : Map.of(),
          Comparison.members(actual));
    } else if (actual.isArray() && !isExpected(expected, actual)) {
      mergeElements(
          expected != null && expected.isArray() ? Comparison.elements(expected) : List.of(),
          Comparison.elements(actual));
    } else if (expected != null && isExpected(expected, actual)) {
      out.value(expected);
    } else if (actual.kind() == JsonValue.Kind.STRING) {
      out.value(ExpectedText.escape(actual.asString()));
    } else {
      out.value(actual);
    }
  }

  /** Whether a scalar, such as a placeholder for any value, is what is there. */
  private static boolean isExpected(@Nullable JsonValue expected, JsonValue actual) {
    return expected != null
        && !expected.isObject()
        && !expected.isArray()
        && Comparison.isScalarExpected(expected, actual);
  }

  private void mergeMembers(Map<String, JsonValue> expected, Map<String, JsonValue> actual) {
    out.beginObject();
    expected.forEach(
        (name, value) -> {
          JsonValue found = actual.get(name);
          if (found != null) {
            mergeMember(name, value, found);
          }
        });
    actual.forEach(
        (name, value) -> {
          if (!expected.containsKey(name)) {
            mergeMember(name, null, value);
          }
        });
    out.endObject();
  }

  private void mergeMember(String name, @Nullable JsonValue expected, JsonValue actual) {
    out.name(name);
    if (error && name.equals("stackTrace") && !isExpected(expected, actual)) {
      out.value("${any}");
    } else {
      merge(expected, actual);
    }
  }

  private void mergeElements(List<JsonValue> expected, List<JsonValue> actual) {
    out.beginArray();
    for (int i = 0; i < actual.size(); i++) {
      merge(i < expected.size() ? expected.get(i) : null, actual.get(i));
    }
    out.endArray();
  }
}
