package dev.handrail.testkit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** Names, nesting and types of a document, one line each; packed documents are looked into. */
final class JsonShape {

  private final SortedSet<String> lines = new TreeSet<>();

  static SortedSet<String> of(String json) {
    JsonShape shape = new JsonShape();
    shape.add("$", JsonParser.parseString(json));
    return shape.lines;
  }

  private void add(String path, JsonElement value) {
    if (value instanceof JsonObject object) {
      lines.add(path + " object");
      object.entrySet().forEach(member -> add(path + "." + member.getKey(), member.getValue()));
    } else if (value instanceof JsonArray array) {
      lines.add(path + " array of " + array.size());
      for (int i = 0; i < array.size(); i++) {
        add(path + "[" + i + "]", array.get(i));
      }
    } else {
      lines.add(path + " " + kind(value));
      addPacked(path, value);
    }
  }

  private void addPacked(String path, JsonElement value) {
    if (value instanceof JsonPrimitive text && text.isString()) {
      String unpacked = unzipped(text.getAsString());
      if (unpacked.startsWith("{")) {
        try {
          add(path + " holds ", JsonParser.parseString(unpacked));
        } catch (JsonParseException plainText) {
          lines.add(path + " text in braces");
        }
      }
    }
  }

  private static String unzipped(String text) {
    if (!text.startsWith("H4sI")) {
      return text;
    }
    byte[] packed = Base64.getDecoder().decode(text);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new AssertionError(text, broken);
    }
  }

  private static String kind(JsonElement value) {
    if (value == JsonNull.INSTANCE) {
      return "null";
    }
    JsonPrimitive primitive = value.getAsJsonPrimitive();
    if (primitive.isString()) {
      return "string";
    }
    return primitive.isBoolean() ? "boolean" : "number";
  }
}
