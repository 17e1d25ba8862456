package dev.handrail.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Compares what the scanner found with Gson's tree. */
final class Trees {

  private Trees() {}

  /** Gson's tree of a scanned value; its numbers are texts, which must come back as they are. */
  static JsonElement of(JsonValue value) {
    return switch (value.kind()) {
      case OBJECT -> object(value);
      case ARRAY -> array(value);
      case STRING -> new JsonPrimitive(value.asString());
      case NUMBER -> new JsonPrimitive("number " + value);
      case BOOLEAN -> new JsonPrimitive(value.asBoolean());
      case NULL -> JsonNull.INSTANCE;
    };
  }

  private static JsonObject object(JsonValue value) {
    JsonObject object = new JsonObject();
    for (JsonValue member = value.first(); member != null; member = member.next()) {
      object.add(member.name(), of(member));
    }
    return object;
  }

  private static JsonArray array(JsonValue value) {
    JsonArray array = new JsonArray();
    for (JsonValue element = value.first(); element != null; element = element.next()) {
      array.add(of(element));
    }
    return array;
  }

  /** The same tree with numbers as texts: Gson compares numbers by what they are rounded to. */
  static JsonElement numbersAsText(JsonElement tree) {
    if (tree instanceof JsonObject object) {
      JsonObject copy = new JsonObject();
      object.asMap().forEach((name, value) -> copy.add(name, numbersAsText(value)));
      return copy;
    }
    if (tree instanceof JsonArray array) {
      JsonArray copy = new JsonArray();
      array.forEach(element -> copy.add(numbersAsText(element)));
      return copy;
    }
    return tree instanceof JsonPrimitive primitive && primitive.isNumber()
        ? new JsonPrimitive("number " + primitive.getAsString())
        : tree;
  }
}
