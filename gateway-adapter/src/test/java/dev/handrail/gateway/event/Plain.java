package dev.handrail.gateway.event;

import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import java.util.List;
import java.util.Map;

/** What the methods of events return, as JSON again. */
final class Plain {

  private Plain() {}

  static byte[] json(Object value) {
    JsonBuilder out = new JsonBuilder();
    write(value, out);
    return out.toByteArray();
  }

  private static void write(Object value, JsonBuilder out) {
    if (value instanceof String text) {
      out.value(text);
    } else if (value instanceof Long number) {
      out.value(number);
    } else if (value instanceof JsonValue json) {
      out.value(json);
    } else if (value instanceof JsonObjectView view) {
      out.value(view.document());
    } else if (value instanceof List<?> list) {
      out.beginArray();
      list.forEach(element -> write(element, out));
      out.endArray();
    } else if (value instanceof Map<?, ?> map) {
      out.beginObject();
      map.forEach((name, element) -> write(element, out.name((String) name)));
      out.endObject();
    } else {
      throw new AssertionError(value);
    }
  }
}
