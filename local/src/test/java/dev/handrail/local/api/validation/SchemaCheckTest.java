package dev.handrail.local.api.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a schema of draft 4, and what the developer is told of others. */
class SchemaCheckTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"type\":\"objekt\"} | M.type: expected one of [array, boolean, integer, null, number, object, string] or a list of them, got \"objekt\"",
        "{\"properties\":{\"a\":{\"required\":true}}} | M.properties.a.required: expected a list of names, at least one and each once, got true",
        "{\"properties\":{\"type\":\"string\"}} | M.properties.type: expected a schema, got \"string\"",
        "{\"items\":{\"minLength\":-1}} | M.items.minLength: expected a whole number, 0 or more, got -1",
        "{\"allOf\":[{\"maximum\":\"1\"}]} | M.allOf.0.maximum: expected a number, got \"1\"",
        "{\"exclusiveMinimum\":0} | M.exclusiveMinimum: expected true or false, got 0",
        "{\"pattern\":\"[a\"} | M.pattern: expected a regular expression, got '[a': Unclosed character class at index 1",
        "{\"patternProperties\":{\"(\":{}}} | M.patternProperties: expected a regular expression, got '(': Unclosed group at index 1",
        "[] | M: expected a schema, which is an object of JSON"
      })
  void a_mistake_is_told_with_its_place(String schema, String mistake) {
    assertThat(SchemaCheck.mistakes(schema))
        .extracting(problem -> problem.after("M"))
        .containsExactly(mistake);
  }

  @Test
  void what_is_no_JSON_is_told_too() {
    assertThat(SchemaCheck.mistakes("{"))
        .singleElement()
        .extracting(problem -> problem.after("M"))
        .asString()
        .startsWith("M: it is no JSON: line 1, column 2: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"$schema\":\"http://json-schema.org/draft-04/schema#\",\"type\":[\"object\",\"null\"]}",
        "{\"maximum\":9223372036854775807,\"exclusiveMaximum\":true}",
        "{\"properties\":{\"x-any\":{\"format\":\"date\"}},\"x-mine\":1,\"example\":{\"a\":1}}",
        "{\"items\":[{\"enum\":[1]}],\"additionalItems\":false,\"dependencies\":{\"a\":[\"b\"]}}"
      })
  void a_schema_of_draft_4_is_one(String schema) {
    assertThat(SchemaCheck.mistakes(schema)).isEmpty();
    assertThat(SchemaCheck.unknownKeywords(schema)).isEmpty();
  }

  @Test
  void keywords_of_nobody_are_told_with_what_was_meant() {
    String schema = "{\"properties\":{\"requird\":{\"requird\":[\"a\"],\"nullable\":true}}}";
    assertThat(SchemaCheck.unknownKeywords(schema))
        .isEqualTo(
            List.of(
                new SchemaProblem(
                    "/properties/requird/requird",
                    "no keyword of draft 4, nothing looks at it; did you mean required?"),
                new SchemaProblem(
                    "/properties/requird/nullable", "no keyword of draft 4, nothing looks at it")));
  }

  @Test
  void references_lead_to_models_of_the_api_and_into_the_schema() {
    String models = "https://apigateway.amazonaws.com/restapis/any/models/";
    String schema =
        "{\"definitions\":{\"A\":{}},\"allOf\":[{\"$ref\":\"#/definitions/A\"},{\"$ref\":\"#\"},"
            + "{\"$ref\":\"MItem\"},{\"$ref\":\"MItm\"},{\"$ref\":\"#/definitions/B\"}]}";
    assertThat(SchemaCheck.lostReferences(schema.replace("\"M", "\"" + models), Set.of("Item")))
        .extracting(problem -> problem.after("M"))
        .containsExactly(
            "M.allOf.3.$ref: expected a model of the API, one of [Item], got Itm; did you mean"
                + " Item?",
            "M.allOf.4.$ref: expected https://apigateway.amazonaws.com/restapis/API/models/NAME or"
                + " #/definitions/NAME of this model, got #/definitions/B");
  }
}
