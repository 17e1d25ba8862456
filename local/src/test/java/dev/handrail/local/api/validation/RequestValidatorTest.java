package dev.handrail.local.api.validation;

import static dev.handrail.local.api.mapping.Requests.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.handrail.gateway.Header;
import dev.handrail.local.api.mapping.MethodRequest;
import dev.handrail.local.api.validation.ValidationFailure.Kind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a validator lets pass, and what it answers. */
class RequestValidatorTest {

  private static final String REF = "https://apigateway.amazonaws.com/restapis/abc/models/";
  private static final Models MODELS =
      new Models(
          Map.of(
              "Order",
              """
              {"$schema": "http://json-schema.org/draft-04/schema#", "title": "Order", "type": "object",
               "properties": {"a": {"type": "number", "minimum": 0, "exclusiveMinimum": true}},
               "required": ["a", "b"]}
              """,
              "Orders",
              "{\"type\": \"array\", \"items\": {\"$ref\": \"" + REF + "Order\"}}",
              "Maybe",
              "{\"type\": \"object\", \"required\": [\"status\"], \"properties\": {\"status\":"
                  + " {\"oneOf\": [{\"type\": \"null\"}, {\"$ref\": \""
                  + REF
                  + "Order\"}]}}}",
              "Wrong",
              "{\"type\": \"objekt\"}",
              "Endless",
              "{\"type\": \"object\", \"properties\": {\"a\": {\"pattern\":"
                  + " \"^(.*a.*,){12}P$\"}}}",
              "Names",
              "{\"patternProperties\": {\"^(.*a.*,){12}P$\": {}},"
                  + " \"additionalProperties\": false}",
              "Deep",
              "{\"$ref\": \"#\"}",
              "Newer",
              "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"const\": 1}"));

  @Test
  void recording_all_missing_parameters_are_named_in_one_message() {
    // test_api_gateway_request_validator
    RequestValidator validator =
        RequestValidator.NONE.withParameters(
            Map.of(
                "method.request.querystring.qs1", true,
                "method.request.path.issuer", true,
                "method.request.header.x-header-param", true,
                "method.request.header.optional", false));
    String message = "Missing required request parameters: [x-header-param, issuer, qs1]";
    assertThat(validator.validate(post("")))
        .isEqualTo(new ValidationFailure(Kind.BAD_REQUEST_PARAMETERS, message, message, message));
  }

  @Test
  void parameters_that_are_there_pass_and_headers_in_any_case() {
    RequestValidator validator =
        RequestValidator.NONE.withParameters(
            Map.of(
                "method.request.querystring.q", true,
                "method.request.path.id", true,
                "method.request.header.X-Header-Param", true));
    assertThat(validator.validate(post("", new Header("x-header-param", "1")))).isNull();
  }

  @Test
  void a_blank_parameter_is_missing() {
    RequestValidator validator =
        RequestValidator.NONE.withParameters(Map.of("method.request.header.X-Id", true));
    assertThat(validator.validate(post("", new Header("X-Id", " "))))
        .extracting(ValidationFailure::message)
        .isEqualTo("Missing required request parameters: [X-Id]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Id", "method.request.cookie.a", "method.request.header."})
  void a_parameter_that_is_none_is_told(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestValidator.NONE.withParameters(Map.of(name, true)))
        .withMessage(
            "'%s' is no request parameter: expected method.request.header.NAME, .querystring.NAME"
                + " or .path.NAME",
            name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Order  | {\"a\":1,\"b\":2}",
        "Orders | [{\"a\":1,\"b\":2}]",
        "Orders | []",
        "Maybe  | {\"status\":null}",
        "Maybe  | {\"status\":{\"a\":1,\"b\":2}}",
        "Empty  | {\"any\":[1]}",
        "Empty  | ``",
        "Error  | {\"message\":\"m\"}"
      })
  void a_body_that_fits_its_model_passes(String model, String body) {
    assertThat(validator(model).validate(post(body))).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Order  | {\"test\":\"test\"} | [object has missing required properties ([\"a\",\"b\"])]",
        "Order  | ``                  | [object has missing required properties ([\"a\",\"b\"])]",
        "Order  | []                  | [instance type (array) does not match any allowed primitive type (allowed: [\"object\"])]",
        "Order  | {\"a\":1            | [the body is no JSON]",
        "Order  | text                | [the body is no JSON]",
        "Order  | {\"a\":\"1\",\"b\":1} | [/a: instance type (string) does not match any allowed primitive type (allowed: [\"number\"])]",
        "Error  | {\"message\":1}     | [/message: instance type (integer) does not match any allowed primitive type (allowed: [\"string\"])]",
        "Orders | [{\"a\":1}]         | [/0: object has missing required properties ([\"b\"])]",
        "Maybe  | {}                  | [object has missing required properties ([\"status\"])]"
      })
  void a_body_that_does_not_is_refused_and_the_detail_is_for_the_log(
      String model, String body, String detail) {
    assertThat(validator(model).validate(post(body)))
        .extracting(
            ValidationFailure::kind,
            ValidationFailure::message,
            ValidationFailure::validationErrorString)
        .containsExactly(Kind.BAD_REQUEST_BODY, "Invalid request body", detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wrong   | it, or a model that it refers to, is no schema of draft 4",
        "Endless | its regular expressions take too many steps for this body",
        "Names   | its regular expressions take too many steps for this body",
        "Deep    | its regular expressions or references go too deep for this body"
      })
  void a_model_that_cannot_be_applied_is_not_the_clients_fault(String model, String why) {
    String text = "a,".repeat(65);
    String fault = "the model " + model + " cannot be applied: " + why;
    assertThat(validator(model).validate(post("{\"a\": \"" + text + "\", \"" + text + "\": 1}")))
        .isEqualTo(
            new ValidationFailure(
                Kind.API_CONFIGURATION_ERROR, "Internal server error", fault, fault));
  }

  @Test
  void pattern_properties_count_for_additional_ones_as_the_library_has_it() {
    assertThat(validator("Names").validate(post("{\"P\": 1}"))).isNotNull();
    assertThat(validator("Names").validate(post("{\"" + "a,".repeat(12) + "P\": 1}"))).isNull();
  }

  @Test
  void a_schema_is_read_as_draft_4_whatever_it_says_of_itself() {
    assertThat(validator("Newer").validate(post("2"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": 1e99999, \"b\": 1}", "{\"a\": -1e999999999, \"b\": 1}"})
  void a_number_out_of_all_range_is_refused_at_once(String body) {
    assertThat(validator("Order").validate(post(body)))
        .extracting(ValidationFailure::kind)
        .isEqualTo(Kind.BAD_REQUEST_BODY);
  }

  @Test
  void the_developer_is_told_where_and_which_keyword_but_no_value() {
    assertThat(validator("Orders").validate(post("[{\"a\":-77,\"b\":1},{\"a\":\"secret\"}]")))
        .extracting(ValidationFailure::forDeveloper)
        .asString()
        .startsWith("the body does not fit the model Orders: ")
        .contains("/0/a: minimum", "/1/a: type [number], got string", "/1: required [b]")
        .doesNotContain("77", "secret");
  }

  @Test
  void of_many_mistakes_the_developer_is_told_the_first() {
    assertThat(validator("Orders").validate(post("[" + "1,".repeat(50) + "1]")))
        .extracting(ValidationFailure::forDeveloper)
        .asString()
        .contains("/4: ")
        .doesNotContain("/5: ")
        .endsWith(" more");
  }

  @Test
  void draft_4_knows_an_exclusive_minimum_as_a_boolean() {
    assertThat(validator("Order").validate(post("{\"a\":0,\"b\":1}"))).isNotNull();
  }

  @Test
  void a_body_of_another_media_type_is_not_validated() {
    MethodRequest text = post("text", new Header("content-type", "text/plain"));
    assertThat(validator("Order").validate(text)).isNull();
    MethodRequest json =
        post("text", new Header("content-type", "Application/JSON; charset=utf-8"));
    assertThat(validator("Order").validate(json)).isNotNull();
  }

  @Test
  void a_default_model_takes_every_other_media_type() {
    RequestValidator validator =
        RequestValidator.NONE.withBody(Map.of("$default", "Order"), MODELS);
    assertThat(validator.validate(post("{}", new Header("Content-Type", "text/plain"))))
        .isNotNull();
  }

  @Test
  void parameters_are_looked_at_before_the_body() {
    RequestValidator both =
        validator("Order").withParameters(Map.of("method.request.header.X-Id", true));
    assertThat(both.validate(post("text")))
        .extracting(ValidationFailure::kind)
        .isEqualTo(Kind.BAD_REQUEST_PARAMETERS);
    assertThat(both.validate(post("text", new Header("X-Id", "1"))))
        .extracting(ValidationFailure::kind)
        .isEqualTo(Kind.BAD_REQUEST_BODY);
  }

  @Test
  void a_model_that_is_not_there_is_told() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Models(Map.of("A", "{}")).require("B"))
        .withMessage("there is no model 'B': expected one of [Empty, Error, A]");
  }

  @Test
  void many_threads_validate_at_once_from_the_first_body_on() throws Exception {
    Models models =
        new Models(
            Map.of(
                "Orders",
                "{\"type\":\"array\",\"items\":{\"$ref\":\"" + REF + "Order\"}}",
                "Order",
                "{\"type\":\"object\",\"required\":[\"a\"]}"));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<String>>> calls =
          Collections.nCopies(200, () -> models.check("Orders", "[{\"a\":1},{}]").words());
      for (Future<List<String>> words : threads.invokeAll(calls)) {
        assertThat(words.get())
            .containsExactly("/1: object has missing required properties ([\"a\"])");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void without_a_validator_everything_passes() {
    assertThat(List.of("", "text", "{}"))
        .allSatisfy(body -> assertThat(RequestValidator.NONE.validate(post(body))).isNull());
  }

  private static RequestValidator validator(String model) {
    return RequestValidator.NONE.withBody(Map.of("application/json", model), MODELS);
  }
}
