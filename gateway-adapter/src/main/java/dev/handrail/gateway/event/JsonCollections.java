package dev.handrail.gateway.event;

import dev.handrail.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Objects and arrays as immutable collections in the document's order. */
final class JsonCollections {

  private JsonCollections() {}

  static Map<String, String> texts(JsonValue object) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (JsonValue value = firstMember(object); value != null; value = value.next()) {
      texts.put(nameOf(value), value.asString());
    }
    return Collections.unmodifiableMap(texts);
  }

  static Map<String, List<String>> textLists(JsonValue object) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (JsonValue value = firstMember(object); value != null; value = value.next()) {
      lists.put(nameOf(value), textList(value));
    }
    return Collections.unmodifiableMap(lists);
  }

  static Map<String, JsonValue> values(JsonValue object) {
    Map<String, JsonValue> values = new LinkedHashMap<>();
    for (JsonValue value = firstMember(object); value != null; value = value.next()) {
      values.put(nameOf(value), value);
    }
    return Collections.unmodifiableMap(values);
  }

  static List<String> textList(JsonValue array) {
    if (array.kind() != JsonValue.Kind.ARRAY) {
      throw array.mismatch("an array");
    }
    List<String> texts = new ArrayList<>();
    for (JsonValue element = array.first(); element != null; element = element.next()) {
      texts.add(element.asString());
    }
    return Collections.unmodifiableList(texts);
  }

  static String nameOf(JsonValue member) {
    return Objects.requireNonNull(member.name());
  }

  private static @Nullable JsonValue firstMember(JsonValue object) {
    if (!object.isObject()) {
      throw object.mismatch("an object");
    }
    return object.first();
  }
}
