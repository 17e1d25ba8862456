package dev.handrail.local.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON objects as maps that may be changed; {@link JsonText#object} writes them.
 *
 * <p>Thread-safe.
 */
public final class JsonMaps {

  private JsonMaps() {}

  /**
   * Reads an object.
   *
   * @param document a JSON object in UTF-8
   * @return members in their order: maps, lists, strings, booleans, {@code Long} for whole numbers,
   *     {@code Double} for others, null
   * @throws IllegalArgumentException if it is no object
   */
  public static Map<String, @Nullable Object> read(byte[] document) {
    JsonText.requireValid(document, "the document");
    JsonElement read = JsonParser.parseString(new String(document, StandardCharsets.UTF_8));
    if (!read.isJsonObject()) {
      throw new IllegalArgumentException("expected a JSON object, got another value");
    }
    return object(read);
  }

  private static Map<String, @Nullable Object> object(JsonElement object) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> member : object.getAsJsonObject().entrySet()) {
      members.put(member.getKey(), value(member.getValue()));
    }
    return members;
  }

  private static @Nullable Object value(JsonElement value) {
    if (value.isJsonObject()) {
      return object(value);
    }
    if (value.isJsonArray()) {
      List<@Nullable Object> items = new ArrayList<>();
      value.getAsJsonArray().forEach(item -> items.add(value(item)));
      return items;
    }
    return value.isJsonNull() ? null : scalar(value.getAsJsonPrimitive());
  }

  private static Object scalar(JsonPrimitive value) {
    if (value.isBoolean()) {
      return value.getAsBoolean();
    }
    if (!value.isNumber()) {
      return value.getAsString();
    }
    double number = value.getAsDouble();
    return number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE
        ? (Object) value.getAsLong()
        : (Object) number;
  }
}
