package dev.handrail.local.template;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON schema of a template as JSON. Scalars of a template are text, whatever they were: the
 * schema's keywords tell which are numbers and which are true or false.
 */
final class SchemaText {

  private static final Set<String> NUMBERS =
      Set.of(
          "maxItems",
          "maxLength",
          "maxProperties",
          "maximum",
          "minItems",
          "minLength",
          "minProperties",
          "minimum",
          "multipleOf");

  private static final Set<String> BOOLEANS =
      Set.of(
          "additionalItems",
          "additionalProperties",
          "exclusiveMaximum",
          "exclusiveMinimum",
          "uniqueItems");

  /** Values of the kind that the schema's type says. */
  private static final Set<String> OF_TYPE = Set.of("default", "enum");

  /** How models of one OpenAPI document refer to each other. */
  private static final Pattern REFERENCE =
      Pattern.compile("#/(?:definitions|components/schemas)/([A-Za-z0-9]+)");

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");

  private SchemaText() {}

  static String of(Node.Members schema) {
    return object(schema, schema).toString();
  }

  private static JsonObject object(Node.Members map, Node.Members root) {
    String type = map.get("type") instanceof Node.Text text ? text.value() : null;
    JsonObject object = new JsonObject();
    for (Node.Member member : map.members().values()) {
      object.add(member.key(), value(member.key(), member.value(), type, root));
    }
    return object;
  }

  private static JsonElement value(
      String key, Node value, @Nullable String type, Node.Members root) {
    if (value instanceof Node.Members map) {
      return object(map, root);
    }
    if (value instanceof Node.Items list) {
      JsonArray array = new JsonArray();
      list.items().forEach(item -> array.add(value(key, item, type, root)));
      return array;
    }
    return value instanceof Node.Text text
        ? scalar(key, text.value(), type, root)
        : JsonNull.INSTANCE;
  }

  private static JsonElement scalar(
      String key, String text, @Nullable String type, Node.Members root) {
    String kind = OF_TYPE.contains(key) ? type : null;
    boolean number = NUMBERS.contains(key) || "number".equals(kind) || "integer".equals(kind);
    if (number && NUMBER.matcher(text).matches()) {
      return new JsonPrimitive(new BigDecimal(text));
    }
    boolean truth = BOOLEANS.contains(key) || "boolean".equals(kind);
    if (truth && (text.equals("true") || text.equals("false"))) {
      return new JsonPrimitive(text.equals("true"));
    }
    return new JsonPrimitive(key.equals("$ref") ? reference(text, root) : text);
  }

  private static String reference(String text, Node.Members root) {
    Matcher model = REFERENCE.matcher(text);
    boolean own =
        model.matches()
            && root.get("definitions") instanceof Node.Members definitions
            && definitions.get(model.group(1)) != null;
    return model.matches() && !own
        ? "https://apigateway.amazonaws.com/restapis/local/models/" + model.group(1)
        : text;
  }
}
