package dev.handrail.testkit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A template, or a record of one, with what a builder chose. Immutable. */
record Sample(JsonValue document, Map<String, String> values, Edits edits) {

  /** A whole event, out of the file of a service. */
  static Sample of(String file, String event) {
    EventTemplate template = Templates.of(file).get(event);
    if (template == null) {
      throw new IllegalStateException("There is no template " + event + " in " + file);
    }
    return new Sample(template.document(), template.filled(Map.of()), Edits.NONE);
  }

  /** A record of an event that is a list of {@code Records}. */
  static Sample recordOf(String file, String event, int index) {
    Sample whole = of(file, event);
    JsonValue records = whole.document.get("Records");
    JsonValue found = records == null ? null : records.first();
    for (int i = 0; i < index && found != null; i++) {
      found = found.next();
    }
    if (found == null) {
      throw new IllegalStateException("There is no record " + index + " in " + file + " " + event);
    }
    return new Sample(found, whole.values, Edits.NONE);
  }

  /** A copy with another value of a parameter of the template. */
  Sample with(String parameter, String value) {
    Map<String, String> changed = new HashMap<>(values);
    if (changed.put(parameter, value) == null) {
      throw new IllegalStateException("The template has no parameter " + parameter);
    }
    return new Sample(document, Map.copyOf(changed), edits);
  }

  /** A copy with another value of a member, or a further member of an object that is there. */
  Sample set(String path, JsonValue value) {
    requireParent(path);
    return new Sample(document, values, edits.with(path, value));
  }

  Sample set(String path, String text) {
    return set(path, JsonValues.text(text));
  }

  Sample without(String path) {
    return new Sample(document, values, edits.without(path));
  }

  /** The value that {@link #set} gave to a member, or null. */
  @Nullable JsonValue edited(String path) {
    Optional<JsonValue> edit = edits.byPath().get(path);
    return edit == null ? null : edit.orElse(null);
  }

  private void requireParent(String path) {
    int end = path.lastIndexOf(Edits.SEPARATOR);
    JsonValue parent = document;
    for (String name : path.substring(0, Math.max(end, 0)).split("/", -1)) {
      parent = name.isEmpty() || parent == null ? parent : parent.get(name);
    }
    if (parent == null || !parent.isObject()) {
      throw new IllegalArgumentException(
          "AWS sends no "
              + path.substring(0, end).replace('/', '.')
              + " in this event, so it can have no "
              + path.substring(end + 1)
              + " there");
    }
  }

  void writeTo(JsonBuilder out) {
    TemplateWriter.write(document, values, edits, out);
  }

  /** What was chosen, filled in. */
  JsonValue written() {
    JsonBuilder out = new JsonBuilder();
    writeTo(out);
    return JsonValue.parse(out.toByteArray());
  }

  String toJson() {
    return new String(written().toBytes(), UTF_8);
  }
}
