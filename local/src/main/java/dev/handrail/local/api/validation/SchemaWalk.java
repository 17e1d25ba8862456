package dev.handrail.local.api.validation;

import dev.harrel.jsonschema.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Knows where in a schema there are schemas. */
final class SchemaWalk {

  private static final Set<String> OF_NAMES =
      Set.of("definitions", "dependencies", "patternProperties", "properties");
  private static final Set<String> OF_SCHEMAS =
      Set.of("additionalItems", "additionalProperties", "allOf", "anyOf", "items", "not", "oneOf");

  private SchemaWalk() {}

  /** Shows each schema with its pointer. */
  static void visit(@Nullable Object schema, String at, BiConsumer<String, Map<?, ?>> visitor) {
    if (!(schema instanceof Map<?, ?> members)) {
      return;
    }
    visitor.accept(at, members);
    members.forEach(
        (key, value) -> {
          String keyword = String.valueOf(key);
          String below = at + "/" + JsonNode.encodeJsonPointer(keyword);
          if (OF_NAMES.contains(keyword) && value instanceof Map<?, ?> named) {
            named.forEach(
                (name, each) ->
                    visit(
                        each,
                        below + "/" + JsonNode.encodeJsonPointer(String.valueOf(name)),
                        visitor));
          } else if (OF_SCHEMAS.contains(keyword)) {
            visitSchemas(value, below, visitor);
          }
        });
  }

  private static void visitSchemas(
      @Nullable Object value, String at, BiConsumer<String, Map<?, ?>> visitor) {
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        visit(list.get(i), at + "/" + i, visitor);
      }
    } else {
      visit(value, at, visitor);
    }
  }

  /** The keyword at the end of a pointer; null where there is a schema. */
  static @Nullable String keyword(String pointer) {
    String[] steps = pointer.split("/", -1);
    int i = 1;
    while (i < steps.length) {
      String keyword = steps[i++];
      boolean last = i == steps.length;
      if (OF_NAMES.contains(keyword)) {
        if (last) {
          return keyword;
        }
        i++; // the name
      } else if (OF_SCHEMAS.contains(keyword)) {
        if (last) {
          return keyword;
        }
        i += steps[i].matches("\\d+") ? 1 : 0;
      } else {
        return keyword;
      }
    }
    return null;
  }

  /** What is at a pointer; null for nothing. */
  static @Nullable Object at(@Nullable Object document, String pointer) {
    Object here = document;
    String[] steps = pointer.split("/", -1);
    for (int i = 1; i < steps.length; i++) {
      String step = steps[i].replace("~1", "/").replace("~0", "~");
      if (here instanceof Map<?, ?> map) {
        here = map.get(step);
      } else {
        here =
            here instanceof List<?> list
                    && step.matches("\\d{1,6}")
                    && Integer.parseInt(step) < list.size()
                ? list.get(Integer.parseInt(step))
                : null;
      }
    }
    return here;
  }
}
