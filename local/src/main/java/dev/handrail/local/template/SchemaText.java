package dev.handrail.local.template;

import dev.handrail.local.json.JsonText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    return JsonText.object(object(schema, schema));
  }

  /** Whether a part of it is not known, which is told already. */
  static boolean unresolved(Node schema) {
    if (schema instanceof Node.Members map) {
      return map.members().values().stream().anyMatch(member -> unresolved(member.value()));
    }
    return schema instanceof Node.Items list
        ? list.items().stream().anyMatch(SchemaText::unresolved)
        : schema instanceof Node.Unknown;
  }

  private static Map<String, @Nullable Object> object(Node.Members map, Node.Members root) {
    String type = map.get("type") instanceof Node.Text text ? text.value() : null;
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (Node.Member member : map.members().values()) {
      object.put(member.key(), value(member.key(), member.value(), type, root));
    }
    return object;
  }

  private static @Nullable Object value(
      String key, Node value, @Nullable String type, Node.Members root) {
    if (value instanceof Node.Members map) {
      return object(map, root);
    }
    if (value instanceof Node.Items list) {
      List<@Nullable Object> array = new ArrayList<>();
      list.items().forEach(item -> array.add(value(key, item, type, root)));
      return array;
    }
    return value instanceof Node.Text text ? scalar(key, text.value(), type, root) : null;
  }

  private static Object scalar(String key, String text, @Nullable String type, Node.Members root) {
    String kind = OF_TYPE.contains(key) ? type : null;
    boolean number = NUMBERS.contains(key) || "number".equals(kind) || "integer".equals(kind);
    if (number && NUMBER.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    boolean truth = BOOLEANS.contains(key) || "boolean".equals(kind);
    if (truth && (text.equals("true") || text.equals("false"))) {
      return text.equals("true");
    }
    return key.equals("$ref") ? reference(text, root) : text;
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
