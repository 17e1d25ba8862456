package dev.handrail.testkit.event.saved;

import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import dev.handrail.testkit.internal.json.JsonText;
import java.util.ArrayList;
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

  /** The event that was answered: what comes from it does not change. */
  private final String event;

  /** Where values were replaced because they are another each time. */
  private final List<String> replaced = new ArrayList<>();

  /** The path of a text that is written as the document in it; empty for none. */
  private final String body;

  private Approval(boolean error, String event, String body) {
    this.error = error;
    this.event = event;
    this.body = body;
  }

  /** Makes an approval of all of an answer. */
  static Approval of(@Nullable JsonValue expected, JsonValue actual, boolean error, String event) {
    Approval approval = new Approval(error, event, isProxyResponse(actual) ? "$.body" : "");
    approval.merge("$", expected, actual);
    return approval;
  }

  /** The expected answer, for a person to read. */
  String text() {
    return JsonText.pretty(JsonValue.parse(out.toByteArray()));
  }

  /** The paths of the texts in which a placeholder now stands for what was received. */
  List<String> replaced() {
    return List.copyOf(replaced);
  }

  private void merge(String path, @Nullable JsonValue expected, JsonValue actual) {
    if (actual.isObject() && !isExpected(expected, actual)) {
      mergeMembers(
          path,
          expected != null && expected.isObject() ? Comparison.members(expected) : Map.of(),
          Comparison.members(actual));
    } else if (actual.isArray() && !isExpected(expected, actual)) {
      mergeElements(
          path,
          expected != null && expected.isArray() ? Comparison.elements(expected) : List.of(),
          Comparison.elements(actual));
    } else if (expected != null && isExpected(expected, actual)) {
      out.value(expected);
    } else if (actual.kind() == JsonValue.Kind.STRING) {
      mergeText(path, expected, actual);
    } else {
      out.value(actual);
    }
  }

  /** A document in a text is written as one where it was before, or is a body. */
  private void mergeText(String path, @Nullable JsonValue expected, JsonValue actual) {
    boolean wasDocument = expected != null && (expected.isObject() || expected.isArray());
    JsonValue held = wasDocument || path.equals(body) ? Comparison.heldIn(actual) : null;
    if (held != null) {
      JsonValue before = expected == null || wasDocument ? expected : Comparison.heldIn(expected);
      merge(path, before, held);
      return;
    }
    String text = actual.asString();
    String expect = VolatileText.expect(text, event);
    if (!expect.equals(ExpectedText.escape(text))) {
      replaced.add(path);
    }
    out.value(expect);
  }

  private static boolean isProxyResponse(JsonValue answer) {
    JsonValue status = answer.isObject() ? Comparison.members(answer).get("statusCode") : null;
    return status != null && status.kind() == JsonValue.Kind.NUMBER;
  }

  /** Whether a scalar, such as a placeholder for any value, is what is there. */
  private static boolean isExpected(@Nullable JsonValue expected, JsonValue actual) {
    return expected != null
        && !expected.isObject()
        && !expected.isArray()
        && Comparison.isScalarExpected(expected, actual);
  }

  private void mergeMembers(
      String path, Map<String, JsonValue> expected, Map<String, JsonValue> actual) {
    out.beginObject();
    expected.forEach(
        (name, value) -> {
          JsonValue found = actual.get(name);
          if (found != null) {
            mergeMember(path, name, value, found);
          }
        });
    actual.forEach(
        (name, value) -> {
          if (!expected.containsKey(name)) {
            mergeMember(path, name, null, value);
          }
        });
    out.endObject();
  }

  private void mergeMember(
      String path, String name, @Nullable JsonValue expected, JsonValue actual) {
    out.name(name);
    if (error && name.equals("stackTrace") && !isExpected(expected, actual)) {
      out.value("${any}");
    } else {
      merge(Comparison.member(path, name), expected, actual);
    }
  }

  private void mergeElements(String path, List<JsonValue> expected, List<JsonValue> actual) {
    out.beginArray();
    for (int i = 0; i < actual.size(); i++) {
      merge(
          Comparison.element(path, i), i < expected.size() ? expected.get(i) : null, actual.get(i));
    }
    out.endArray();
  }
}
