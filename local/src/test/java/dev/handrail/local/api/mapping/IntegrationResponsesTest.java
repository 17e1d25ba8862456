package dev.handrail.local.api.mapping;

import static dev.handrail.local.api.mapping.Requests.post;
import static dev.handrail.local.api.mapping.Requests.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.handrail.gateway.Header;
import dev.handrail.local.api.mapping.NonProxyIntegration.IntegrationType;
import dev.handrail.local.api.mapping.NonProxyIntegration.PassthroughBehavior;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the endpoint's answer to the method's. */
class IntegrationResponsesTest {

  private static final IntegrationResponse DEFAULT = response(200, "");
  private static final String FAILED =
      "{\"errorMessage\":\"Error: four hundred\",\"errorType\":\"E\"}";

  @Test
  void fact9_17_a_function_error_is_status_200_without_a_pattern_that_matches() {
    MethodResponse response =
        answer(IntegrationType.LAMBDA, 200, FAILED, DEFAULT, response(400, "four.*"));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(FAILED);
  }

  @Test
  void fact9_17_a_pattern_must_match_the_whole_error_message() {
    assertThat(
            answer(IntegrationType.LAMBDA, 200, FAILED, DEFAULT, response(405, ".*four hundred"))
                .status())
        .isEqualTo(405);
  }

  @Test
  void fact9_17_a_result_in_the_form_of_a_proxy_response_is_just_data() {
    String result = "{\"statusCode\":201,\"headers\":{\"a\":\"b\"},\"body\":\"x\"}";
    MethodResponse response = answer(IntegrationType.LAMBDA, 200, result, DEFAULT);
    assertThat(response)
        .isEqualTo(
            new MethodResponse(200, Map.of("Content-Type", List.of("application/json")), result));
  }

  @Test
  void recording_a_function_that_succeeds_gets_the_default_whatever_the_patterns() {
    // test_lambda_selection_patterns
    IntegrationResponse[] responses = {
      DEFAULT, response(405, ".*four hundred.*"), response(502, ".+"), response(504, "200")
    };
    assertThat(answer(IntegrationType.LAMBDA, 200, "\"Pass\"", responses).status()).isEqualTo(200);
    assertThat(answer(IntegrationType.LAMBDA, 200, FAILED, responses).status()).isEqualTo(405);
    assertThat(
            answer(IntegrationType.LAMBDA, 200, FAILED.replace("four", "five"), responses).status())
        .isEqualTo(502);
  }

  @Test
  void an_http_endpoint_is_selected_by_its_status_and_is_200_with_a_default_only() {
    assertThat(answer(IntegrationType.HTTP, 404, "", DEFAULT, response(404, "4\\d{2}")).status())
        .isEqualTo(404);
    assertThat(answer(IntegrationType.HTTP, 404, "", DEFAULT).status()).isEqualTo(200);
  }

  @Test
  void fact8_4_of_several_that_match_the_one_of_the_very_status_wins() {
    assertThat(
            answer(IntegrationType.MOCK, 404, "", response(400, "4.."), response(404, "40."))
                .status())
        .isEqualTo(404);
    assertThat(
            answer(IntegrationType.MOCK, 403, "", response(400, "4.."), response(404, "40."))
                .status())
        .isEqualTo(400);
  }

  @Test
  void without_a_match_and_a_default_it_is_a_configuration_error() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> answer(IntegrationType.HTTP, 500, "", response(200, "2..")))
        .withMessage(
            "No match for output mapping and no default output mapping configured. Endpoint"
                + " Response Status Code: 500");
  }

  @Test
  void a_pattern_that_is_none_is_told() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> answer(IntegrationType.HTTP, 500, "", response(400, "(4")))
        .withMessage(
            "the selection pattern of the integration response for status 400 is no regular"
                + " expression: Unclosed group near index 2 of '(4'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "integration.response.header.etag                  | v2",
        "integration.response.multivalueheader.ETag        | v1,v2",
        "integration.response.body.errorMessage.code       | E7",
        "integration.response.body.errorType               | E",
        "stageVariables.table                              | orders",
        "context.stage                                     | dev",
        "'*'                                               | *"
      })
  void a_header_is_mapped_from(String expression, String expected) {
    EndpointResponse endpoint =
        new EndpointResponse(
            200,
            List.of(new Header("ETag", "v1"), new Header("ETag", "v2")),
            "{\"errorMessage\":\"{\\\"code\\\":\\\"E7\\\"}\",\"errorType\":\"E\"}");
    IntegrationResponse response =
        new IntegrationResponse(
            200, null, Map.of("method.response.header.X-To", expression), Map.of());
    assertThat(map(IntegrationType.HTTP, endpoint, post(""), response).headers().get("X-To"))
        .containsExactly(expected);
  }

  @Test
  void a_header_for_which_there_is_nothing_is_left_out() {
    IntegrationResponse response =
        new IntegrationResponse(
            200,
            null,
            Map.of("method.response.header.X-To", "integration.response.header.none"),
            Map.of());
    assertThat(answer(IntegrationType.HTTP, 200, "", response).headers())
        .containsOnlyKeys("Content-Type");
  }

  @Test
  void a_template_is_chosen_by_what_the_client_accepts_then_json_then_the_first() {
    Map<String, MappingTemplate> both =
        Map.of("application/xml", template("<x/>"), "application/json", template("{}"));
    IntegrationResponse response = new IntegrationResponse(200, null, Map.of(), both);
    MethodResponse xml =
        map(
            IntegrationType.HTTP,
            ok("b"),
            post("", new Header("Accept", "application/xml, */*")),
            response);
    assertThat(xml.body()).isEqualTo("<x/>");
    assertThat(xml.headers().get("Content-Type")).containsExactly("application/xml");
    assertThat(
            map(IntegrationType.HTTP, ok("b"), post("", new Header("Accept", "text/csv")), response)
                .body())
        .isEqualTo("{}");
    IntegrationResponse one =
        new IntegrationResponse(200, null, Map.of(), Map.of("text/csv", template("a,b")));
    assertThat(map(IntegrationType.HTTP, ok("b"), post(""), one).body()).isEqualTo("a,b");
  }

  @Test
  void recording_a_template_overrides_the_status_by_what_the_function_answered() {
    // test_lambda_aws_integration_response_with_mapping_templates
    String text =
        """
        #set($inputRoot = $input.path('$'))
        $input.json("$")
        #if($inputRoot.toString().contains("customerror"))
        #set($context.responseOverride.status = 400)
        #else
        #set($context.responseOverride.status = 202)
        #end
        """;
    IntegrationResponse response =
        new IntegrationResponse(200, "", Map.of(), Map.of("application/json", template(text)));
    String bad = "{\"statusCode\":200,\"body\":\"customerror\"}";
    assertThat(answer(IntegrationType.LAMBDA, 200, bad, response).status()).isEqualTo(400);
    MethodResponse good =
        answer(IntegrationType.LAMBDA, 200, bad.replace("customerror", "noerror"), response);
    assertThat(good.status()).isEqualTo(202);
    assertThat(good.body().strip()).isEqualTo("{\"statusCode\":200,\"body\":\"noerror\"}");
  }

  @ParameterizedTest
  @CsvSource({"99, 200", "600, 200", "'\"404\"', 200", "404, 404"})
  void a_status_that_is_no_integer_from_100_to_599_is_ignored(String set, int expected) {
    IntegrationResponse response =
        new IntegrationResponse(
            200,
            null,
            Map.of(),
            Map.of(
                "application/json",
                template("#set($context.responseOverride.status = " + set + ")")));
    assertThat(answer(IntegrationType.HTTP, 200, "", response).status()).isEqualTo(expected);
  }

  private static MethodResponse answer(
      IntegrationType type, int status, String body, IntegrationResponse... responses) {
    return map(type, new EndpointResponse(status, List.of(), body), post(""), responses);
  }

  private static MethodResponse map(
      IntegrationType type,
      EndpointResponse endpoint,
      MethodRequest request,
      IntegrationResponse... responses) {
    NonProxyIntegration integration =
        new NonProxyIntegration(
            type, Map.of(), Map.of(), PassthroughBehavior.WHEN_NO_MATCH, List.of(responses));
    return IntegrationResponses.map(integration, endpoint, request, Overrides.NONE);
  }

  private static EndpointResponse ok(String body) {
    return new EndpointResponse(200, List.of(), body);
  }

  private static IntegrationResponse response(int status, String pattern) {
    return new IntegrationResponse(status, pattern, Map.of(), Map.of());
  }
}
