package dev.handrail.gateway.server;

import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small maps and lists of events. */
final class EventMaps {

  private EventMaps() {}

  static JsonBuilder write(JsonBuilder out, Map<String, String> map) {
    out.beginObject();
    for (Map.Entry<String, String> entry : map.entrySet()) {
      out.name(entry.getKey()).value(entry.getValue());
    }
    return out.endObject();
  }

  static JsonBuilder writeOrNull(JsonBuilder out, @Nullable Map<String, String> map) {
    return map == null || map.isEmpty() ? out.nullValue() : write(out, map);
  }

  static JsonBuilder writeOrNull(JsonBuilder out, @Nullable List<String> list) {
    return list == null ? out.nullValue() : write(out, list);
  }

  static JsonBuilder write(JsonBuilder out, List<String> list) {
    out.beginArray();
    for (String element : list) {
      out.value(element);
    }
    return out.endArray();
  }

  /** A value as a string: the text of a string, the JSON of all else. */
  static String text(JsonValue value) {
    return value.kind() == JsonValue.Kind.STRING ? value.asString() : value.toString();
  }

  static String nameOf(JsonValue member) {
    String name = member.name();
    return name == null ? "" : name;
  }
}
