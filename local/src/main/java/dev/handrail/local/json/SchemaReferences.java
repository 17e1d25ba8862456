package dev.handrail.local.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.function.UnaryOperator;

/**
 * Changes where JSON schemas lead to, and nothing else of them: numbers stay as they are written.
 *
 * <p>Thread-safe.
 */
public final class SchemaReferences {

  private SchemaReferences() {}

  /**
   * A schema without {@code $schema}, with other references.
   *
   * @param schema an object of JSON
   * @param replacement what is to be instead of a {@code $ref}
   * @return the schema as JSON
   */
  public static String replaced(String schema, UnaryOperator<String> replacement) {
    JsonObject root = JsonParser.parseString(schema).getAsJsonObject();
    root.remove("$schema");
    replace(root, replacement);
    return root.toString();
  }

  private static void replace(JsonElement element, UnaryOperator<String> replacement) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(item -> replace(item, replacement));
    }
    if (element.isJsonObject()) {
      JsonObject object = element.getAsJsonObject();
      object.entrySet().forEach(member -> replace(member.getValue(), replacement));
      JsonElement reference = object.get("$ref");
      if (reference != null && reference.isJsonPrimitive()) {
        object.addProperty("$ref", replacement.apply(reference.getAsString()));
      }
    }
  }
}
