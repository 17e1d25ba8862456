package dev.handrail.gateway.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import java.util.List;

/** JSON for tests: as Gson's trees to change it, and in one spelling to compare it. */
final class Json {

  private static final Gson WITH_NULLS =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private Json() {}

  static JsonValue parse(String json) {
    return JsonValue.parse(json.getBytes(UTF_8));
  }

  static JsonObject tree(byte[] json) {
    return JsonParser.parseString(new String(json, UTF_8)).getAsJsonObject();
  }

  /** A copy of the document with something else at a path of names; null to remove it. */
  static byte[] with(byte[] json, List<String> path, JsonElement value) {
    JsonObject root = tree(json);
    JsonObject parent = root;
    for (String name : path.subList(0, path.size() - 1)) {
      parent = parent.getAsJsonObject(name);
    }
    String last = path.get(path.size() - 1);
    if (value == null) {
      parent.remove(last);
    } else {
      parent.add(last, value);
    }
    return bytes(root);
  }

  static byte[] bytes(JsonElement tree) {
    return WITH_NULLS.toJson(tree).getBytes(UTF_8);
  }

  /** Without white space, escapes only where they must be; order and numbers as they stand. */
  static String normal(byte[] json) {
    JsonBuilder out = new JsonBuilder();
    write(JsonValue.parse(json), out);
    return new String(out.toByteArray(), UTF_8);
  }

  private static void write(JsonValue value, JsonBuilder out) {
    switch (value.kind()) {
      case OBJECT -> {
        out.beginObject();
        for (JsonValue member = value.first(); member != null; member = member.next()) {
          write(member, out.name(member.name()));
        }
        out.endObject();
      }
      case ARRAY -> {
        out.beginArray();
        for (JsonValue element = value.first(); element != null; element = element.next()) {
          write(element, out);
        }
        out.endArray();
      }
      case STRING -> out.value(value.asString());
      default -> out.value(value);
    }
  }
}
