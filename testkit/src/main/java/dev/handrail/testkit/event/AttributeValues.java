package dev.handrail.testkit.event;

import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes items of DynamoDB with the types of their attributes. */
final class AttributeValues {

  private AttributeValues() {}

  static JsonValue item(Map<String, ?> attributes) {
    JsonBuilder out = new JsonBuilder();
    writeItem(attributes, out);
    return JsonValue.parse(out.toByteArray());
  }

  private static void writeItem(Map<?, ?> attributes, JsonBuilder out) {
    out.beginObject();
    attributes.forEach((name, value) -> write(value, out.name(String.valueOf(name))));
    out.endObject();
  }

  private static void write(@Nullable Object value, JsonBuilder out) {
    out.beginObject();
    if (value == null) {
      out.name("NULL").value(true);
    } else if (value instanceof Boolean flag) {
      out.name("BOOL").value(flag);
    } else if (value instanceof Map<?, ?> map) {
      writeItem(map, out.name("M"));
    } else if (value instanceof Set<?> set) {
      writeSet(set, out);
    } else if (value instanceof List<?> list) {
      out.name("L").beginArray();
      list.forEach(element -> write(element, out));
      out.endArray();
    } else {
      out.name(type(value)).value(text(value));
    }
    out.endObject();
  }

  private static void writeSet(Collection<?> set, JsonBuilder out) {
    List<String> types = set.stream().map(AttributeValues::type).distinct().toList();
    if (types.size() != 1) {
      throw new IllegalArgumentException(
          "A set of DynamoDB has elements of one type, S, N or B, and at least one; got "
              + (types.isEmpty() ? "none" : types));
    }
    out.name(types.get(0) + "S").beginArray();
    set.stream().map(AttributeValues::text).sorted().forEach(out::value);
    out.endArray();
  }

  private static String type(Object value) {
    if (value instanceof CharSequence) {
      return "S";
    }
    if (value instanceof Number) {
      return "N";
    }
    if (value instanceof byte[]) {
      return "B";
    }
    throw new IllegalArgumentException(
        "DynamoDB has no attribute type for "
            + value.getClass().getName()
            + "; it has those for text, Number, Boolean, byte[], List, Map, Set and null");
  }

  private static String text(Object value) {
    return value instanceof byte[] bytes ? Encodings.base64(bytes) : value.toString();
  }
}
