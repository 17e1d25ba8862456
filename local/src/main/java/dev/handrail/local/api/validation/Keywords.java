package dev.handrail.local.api.validation;

import java.util.HashMap;
import java.util.Map;

/** The keywords of draft 4, and what each expects. */
final class Keywords {

  static final Map<String, String> EXPECTED = expected();

  private Keywords() {}

  private static Map<String, String> expected() {
    Map<String, String> words = new HashMap<>();
    put(words, "text", "$ref", "$schema", "description", "format", "id", "title");
    put(words, "a regular expression", "pattern");
    put(words, "a number", "maximum", "minimum");
    put(words, "a number above 0", "multipleOf");
    put(words, "true or false", "exclusiveMaximum", "exclusiveMinimum", "uniqueItems");
    put(
        words,
        "a whole number, 0 or more",
        "maxItems",
        "maxLength",
        "maxProperties",
        "minItems",
        "minLength",
        "minProperties");
    put(words, "a list of names, at least one and each once", "required");
    put(words, "a list of values, at least one and each once", "enum");
    put(words, "a value", "default");
    put(words, "a schema", "not");
    put(words, "a schema, or true or false", "additionalItems", "additionalProperties");
    put(words, "a schema or a list of schemas", "items");
    put(words, "a list of schemas, at least one", "allOf", "anyOf", "oneOf");
    put(words, "a map of schemas by name", "definitions", "patternProperties", "properties");
    put(words, "a map of schemas or lists of names", "dependencies");
    put(
        words,
        "one of [array, boolean, integer, null, number, object, string] or a list of them",
        "type");
    return Map.copyOf(words);
  }

  private static void put(Map<String, String> words, String expected, String... keywords) {
    for (String keyword : keywords) {
      words.put(keyword, expected);
    }
  }
}
