package dev.handrail.testkit.assertj;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document, written as differences show it: {@code $.items[0].price}, {@code $["odd
 * name"]}. Nothing that could mean several places. Immutable.
 */
final class JsonPath {

  private static final Pattern STEP =
      Pattern.compile("\\.([A-Za-z_][A-Za-z0-9_-]*)|\\[(\\d{1,9})]|\\[(\"(?:[^\"\\\\]|\\\\.)*\")]");

  /** A member's name, or an element's index where there is no name. */
  private record Step(String text, @Nullable String name, int index) {

    @Nullable JsonValue from(JsonValue value) {
      return name == null ? element(value) : value.isObject() ? value.get(name) : null;
    }

    private @Nullable JsonValue element(JsonValue value) {
      JsonValue element = value.isArray() ? value.first() : null;
      for (int i = 0; i < index && element != null; i++) {
        element = element.next();
      }
      return element;
    }
  }

  /**
   * What is at a path, or how far it went.
   *
   * @param value null for nothing
   * @param reached the path of the last value that was there
   * @param last that value
   */
  record Found(@Nullable JsonValue value, String reached, JsonValue last) {}

  private final List<Step> steps;

  private JsonPath(List<Step> steps) {
    this.steps = steps;
  }

  static JsonPath parse(String path) {
    if (!path.startsWith("$")) {
      throw malformed(path);
    }
    List<Step> steps = new ArrayList<>();
    Matcher step = STEP.matcher(path);
    int end = 1;
    while (end < path.length()) {
      if (!step.find(end) || step.start() != end) {
        throw malformed(path);
      }
      steps.add(step(path, step));
      end = step.end();
    }
    return new JsonPath(steps);
  }

  private static Step step(String path, Matcher step) {
    String index = step.group(2);
    if (index != null) {
      return new Step(step.group(), null, Integer.parseInt(index));
    }
    String quoted = step.group(3);
    try {
      String name =
          quoted == null ? step.group(1) : JsonValue.parse(quoted.getBytes(UTF_8)).asString();
      return new Step(step.group(), name, 0);
    } catch (InvalidJsonException escape) {
      throw malformed(path);
    }
  }

  Found in(JsonValue root) {
    JsonValue value = root;
    StringBuilder reached = new StringBuilder("$");
    for (Step step : steps) {
      JsonValue next = step.from(value);
      if (next == null) {
        return new Found(null, reached.toString(), value);
      }
      value = next;
      reached.append(step.text());
    }
    return new Found(value, reached.toString(), value);
  }

  private static IllegalArgumentException malformed(String path) {
    return new IllegalArgumentException(
        "Expected a path such as $.items[0].price or $[\"odd name\"], got " + path);
  }
}
