package dev.handrail.local.api.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.local.json.JsonMaps;
import dev.handrail.local.json.JsonText;
import dev.handrail.testkit.internal.names.NearNames;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.InvalidSchemaException;
import dev.harrel.jsonschema.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Looks whether models are schemas of draft 4. Thread-safe. */
public final class SchemaCheck {

  /** What is no keyword of draft 4, and tells nothing of bodies. */
  private static final Set<String> WITHOUT_MEANING =
      Set.of(
          "$comment",
          "deprecated",
          "example",
          "examples",
          "externalDocs",
          "readOnly",
          "writeOnly",
          "xml");

  private static final int MOST_SHOWN = 60;

  private SchemaCheck() {}

  /**
   * What makes it no schema.
   *
   * @param schema what may be JSON
   * @return empty if nothing does
   */
  public static List<SchemaProblem> mistakes(String schema) {
    try {
      JsonText.requireValid(schema.getBytes(UTF_8), "it");
    } catch (IllegalArgumentException noJson) {
      return List.of(new SchemaProblem("", String.valueOf(noJson.getMessage())));
    }
    Object document = document(schema);
    if (document == null) {
      return List.of(new SchemaProblem("", "expected a schema, which is an object of JSON"));
    }
    Map<String, SchemaProblem> mistakes = new TreeMap<>();
    expressions(document).forEach(each -> mistakes.put(each.pointer(), each));
    if (mistakes.isEmpty()) {
      try {
        URI unused = Schemas.validator().registerSchema(Schemas.own(schema));
      } catch (InvalidSchemaException wrong) {
        ends(wrong.getErrors())
            .forEach((at, error) -> mistakes.put(at, mistake(document, at, error)));
      } catch (RuntimeException | StackOverflowError wrong) {
        mistakes.put("", new SchemaProblem("", "expected a schema of draft 4, got " + wrong));
      }
    }
    return List.copyOf(mistakes.values());
  }

  private static @Nullable Object document(String schema) {
    return schema.strip().startsWith("{") ? JsonMaps.read(schema.getBytes(UTF_8)) : null;
  }

  /** One error a place, and of places within each other the innermost. */
  private static Map<String, Error> ends(Collection<Error> errors) {
    Map<String, Error> byPlace = new TreeMap<>();
    errors.forEach(error -> byPlace.putIfAbsent(error.getInstanceLocation(), error));
    Set<String> places = new TreeSet<>(byPlace.keySet());
    byPlace
        .keySet()
        .removeIf(place -> places.stream().anyMatch(other -> other.startsWith(place + "/")));
    return byPlace;
  }

  private static SchemaProblem mistake(Object document, String pointer, Error error) {
    String keyword = SchemaWalk.keyword(pointer);
    Object value = SchemaWalk.at(document, pointer);
    String expected = keyword == null ? null : Keywords.EXPECTED.get(keyword);
    if (keyword == null && value instanceof Map<?, ?>) {
      return new SchemaProblem(pointer, "it is no schema of draft 4: " + error.getError());
    }
    return new SchemaProblem(
        pointer,
        "expected " + (expected == null ? "a schema" : expected) + ", got " + shown(value));
  }

  private static String shown(@Nullable Object value) {
    String text =
        value instanceof Map<?, ?> map && map.isEmpty()
            ? "{}"
            : JsonText.object(Map.of("v", value == null ? "null" : value));
    String inner = text.equals("{}") ? text : text.substring("{\"v\":".length(), text.length() - 1);
    return inner.length() > MOST_SHOWN ? inner.substring(0, MOST_SHOWN) + "..." : inner;
  }

  private static List<SchemaProblem> expressions(Object document) {
    List<SchemaProblem> wrong = new ArrayList<>();
    SchemaWalk.visit(
        document,
        "",
        (at, schema) -> {
          if (schema.get("pattern") instanceof String pattern) {
            expression(pattern, at + "/pattern", wrong);
          }
          if (schema.get("patternProperties") instanceof Map<?, ?> named) {
            named
                .keySet()
                .forEach(
                    name -> expression(String.valueOf(name), at + "/patternProperties", wrong));
          }
        });
    return wrong;
  }

  private static void expression(String pattern, String at, List<SchemaProblem> wrong) {
    try {
      Pattern unused = Pattern.compile(pattern);
    } catch (PatternSyntaxException none) {
      wrong.add(
          new SchemaProblem(
              at,
              "expected a regular expression, got '"
                  + pattern
                  + "': "
                  + none.getDescription()
                  + " at index "
                  + none.getIndex()));
    }
  }

  /**
   * Keywords that draft 4 does not have, so that nothing looks at them.
   *
   * @param schema one without mistakes
   * @return empty for none
   */
  public static List<SchemaProblem> unknownKeywords(String schema) {
    List<SchemaProblem> unknown = new ArrayList<>();
    SchemaWalk.visit(
        document(schema),
        "",
        (at, members) -> {
          for (Object key : members.keySet()) {
            String keyword = String.valueOf(key);
            if (!Keywords.EXPECTED.containsKey(keyword)
                && !WITHOUT_MEANING.contains(keyword)
                && !keyword.startsWith("x-")) {
              unknown.add(
                  new SchemaProblem(
                      at + "/" + JsonNode.encodeJsonPointer(keyword), unknown(keyword)));
            }
          }
        });
    return unknown;
  }

  private static String unknown(String keyword) {
    String meant = NearNames.misspelled(keyword, Keywords.EXPECTED.keySet());
    return "no keyword of draft 4, nothing looks at it"
        + (meant == null ? "" : "; did you mean " + meant + "?");
  }

  /**
   * References that lead nowhere.
   *
   * @param schema one without mistakes
   * @param models the names of those that there are
   * @return empty for none
   */
  public static List<SchemaProblem> lostReferences(String schema, Set<String> models) {
    List<SchemaProblem> lost = new ArrayList<>();
    Object document = document(schema);
    boolean based = document instanceof Map<?, ?> map && map.containsKey("id");
    SchemaWalk.visit(
        document,
        "",
        (at, members) -> {
          if (members.get("$ref") instanceof String reference
              && !based
              && !leads(reference, document, models)) {
            lost.add(new SchemaProblem(at + "/$ref", lost(reference, models)));
          }
        });
    return lost;
  }

  private static boolean leads(String reference, @Nullable Object document, Set<String> models) {
    String name = Schemas.modelOf(reference);
    if (name != null) {
      return models.contains(name);
    }
    return reference.equals("#")
        || (reference.startsWith("#/") && SchemaWalk.at(document, reference.substring(1)) != null);
  }

  private static String lost(String reference, Set<String> models) {
    String name = Schemas.modelOf(reference);
    String meant = name == null ? null : NearNames.misspelled(name, models);
    return (name == null
            ? "expected https://apigateway.amazonaws.com/restapis/API/models/NAME or"
                + " #/definitions/NAME of this model, got "
            : "expected a model of the API, one of " + models + ", got ")
        + (name == null ? reference : name)
        + (meant == null ? "" : "; did you mean " + meant + "?");
  }
}
