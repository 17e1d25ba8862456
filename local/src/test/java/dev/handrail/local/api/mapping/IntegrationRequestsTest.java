package dev.handrail.local.api.mapping;

import static dev.handrail.local.api.mapping.Requests.post;
import static dev.handrail.local.api.mapping.Requests.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.handrail.gateway.Header;
import dev.handrail.local.api.mapping.NonProxyIntegration.IntegrationType;
import dev.handrail.local.api.mapping.NonProxyIntegration.PassthroughBehavior;
import dev.handrail.local.api.mapping.RefusedException.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the method's request to the integration's. */
class IntegrationRequestsTest {

  private static final Header XML = new Header("content-type", "application/xml; charset=utf-8");
  private static final Header[] TAGS = {new Header("X-Tag", "one"), new Header("x-tag", "two")};

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "method.request.path.id                  | 7",
        "method.request.querystring.q            | b",
        "method.request.header.X-Tag             | two",
        "method.request.multivalueheader.X-Tag   | one,two",
        "method.request.body                     | {\"pet\":{\"names\":[\"a\",\"b\"]}}",
        "method.request.body.pet.names[1]        | b",
        "method.request.body.pet                 | {\"names\":[\"a\",\"b\"]}",
        "context.stage                           | dev",
        "context.identity.sourceIp               | 192.0.2.1",
        "stageVariables.table                    | orders",
        "'always this'                           | always this",
      })
  void a_parameter_is_mapped_from(String expression, String expected) {
    assertThat(mapped(expression, "{\"pet\":{\"names\":[\"a\",\"b\"]}}").get("X-To"))
        .containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "method.request.path.none",
        "method.request.querystring.none",
        "method.request.querystring.Q",
        "method.request.header.none",
        "method.request.multivalueheader.none",
        "method.request.body.none",
        "context.identity.none",
        "stageVariables.none",
        "no.such.source",
        "no-dot",
        "'"
      })
  void what_is_not_there_is_left_out(String expression) {
    assertThat(mapped(expression, "{}")).doesNotContainKey("X-To");
  }

  @Test
  void several_values_of_the_query_stay_several() {
    IntegrationRequest request =
        map(
            integration(
                Map.of(
                    "integration.request.querystring.all",
                    "method.request.multivaluequerystring.q"),
                Map.of(),
                PassthroughBehavior.WHEN_NO_MATCH),
            post(""));
    assertThat(request.query()).isEqualTo(Map.of("all", List.of("a", "b")));
  }

  @Test
  void nothing_is_passed_that_is_not_mapped() {
    IntegrationRequest request =
        map(integration(Map.of(), Map.of(), PassthroughBehavior.WHEN_NO_MATCH), post("{}", TAGS));
    assertThat(request.headers()).isEmpty();
    assertThat(request.query()).isEmpty();
    assertThat(request.path()).isEmpty();
  }

  @Test
  void an_empty_body_maps_as_an_object_and_other_text_as_it_is() {
    assertThat(mapped("method.request.body", "").get("X-To")).containsExactly("{}");
    assertThat(mapped("method.request.body", "<a/>").get("X-To")).containsExactly("<a/>");
    assertThat(mapped("method.request.body.a", "<a/>")).doesNotContainKey("X-To");
  }

  @ParameterizedTest
  @ValueSource(strings = {"method.request.body", "method.request.body.a"})
  void a_body_that_begins_as_json_and_is_none_is_refused_with_400(String expression) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> mapped(expression, "\n{wrong"))
        .withMessage(expression + ": not JSON at position 6")
        .satisfies(
            refused -> {
              assertThat(refused.kind()).isEqualTo(Kind.DEFAULT_4XX);
              assertThat(refused.clientMessage()).isEqualTo("Invalid JSON in request body");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "content-length, HTTP",
    "Transfer-Encoding, HTTP",
    "X-Amzn-Trace-Id, LAMBDA",
    "x-amzn-apigateway-api-id, MOCK",
    "Authorization, LAMBDA",
    "TE, LAMBDA"
  })
  void a_mapping_to_the_gateways_own_headers_is_answered_with_500(
      String header, IntegrationType type) {
    NonProxyIntegration integration =
        new NonProxyIntegration(
            type,
            Map.of("integration.request.header." + header, "'x'"),
            Map.of(),
            PassthroughBehavior.WHEN_NO_MATCH,
            List.of());
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> map(integration, post("")))
        .withMessage(header + " header already present");
  }

  @Test
  void an_http_endpoint_may_get_an_authorization() {
    assertThat(
            map(
                    integration(
                        Map.of("integration.request.header.Authorization", "'x'"),
                        Map.of(),
                        PassthroughBehavior.WHEN_NO_MATCH),
                    post(""))
                .headers())
        .containsKey("Authorization");
  }

  @Test
  void a_target_that_is_none_is_told() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () ->
                map(
                    integration(
                        Map.of("integration.request.cookie.a", "'x'"),
                        Map.of(),
                        PassthroughBehavior.WHEN_NO_MATCH),
                    post("")))
        .withMessage(
            "integration.request.cookie.a is no target of a request parameter: expected header,"
                + " querystring or path");
  }

  @Test
  void a_template_is_chosen_by_the_media_type_without_its_parameters() {
    Map<String, MappingTemplate> templates =
        Map.of("application/json", template("json"), "application/xml", template("xml"));
    NonProxyIntegration integration =
        integration(Map.of(), templates, PassthroughBehavior.WHEN_NO_MATCH);
    assertThat(map(integration, post("<a/>", XML)).body()).isEqualTo("xml");
    assertThat(map(integration, post("no header")).body()).isEqualTo("json");
  }

  @ParameterizedTest
  @CsvSource({
    "WHEN_NO_MATCH, true, passed",
    "WHEN_NO_MATCH, false, passed",
    "WHEN_NO_TEMPLATES, true, refused",
    "WHEN_NO_TEMPLATES, false, passed",
    "NEVER, true, refused",
    "NEVER, false, refused"
  })
  void a_body_without_a_template_is_passed_through_or_refused_with_415(
      PassthroughBehavior behavior, boolean hasOther, String expected) {
    Map<String, MappingTemplate> templates =
        hasOther ? Map.of("application/json", template("json")) : Map.of();
    NonProxyIntegration integration = integration(Map.of(), templates, behavior);
    if (expected.equals("passed")) {
      assertThat(map(integration, post("<a/>", XML)).body()).isEqualTo("<a/>");
    } else {
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> map(integration, post("<a/>", XML)))
          .withMessageContaining("passthrough behavior " + behavior)
          .satisfies(
              refused -> {
                assertThat(refused.kind()).isEqualTo(Kind.UNSUPPORTED_MEDIA_TYPE);
                assertThat(refused.kind().status()).isEqualTo(415);
                assertThat(refused.clientMessage()).isEqualTo("Unsupported Media Type");
              });
    }
  }

  @Test
  void a_default_template_takes_every_type_even_with_never() {
    NonProxyIntegration integration =
        integration(Map.of(), Map.of("$default", template("default")), PassthroughBehavior.NEVER);
    assertThat(map(integration, post("<a/>", XML)).body()).isEqualTo("default");
  }

  @Test
  void what_a_template_overrides_wins_over_what_is_mapped() {
    String text =
        "#set($context.requestOverride.header.x-to = 'template')"
            + "#set($context.requestOverride.querystring.list = ['1', '2'])"
            + "#set($context.requestOverride.path.id = 'p')";
    IntegrationRequest request =
        map(
            integration(
                Map.of("integration.request.header.X-To", "'mapped'"),
                Map.of("application/json", template(text)),
                PassthroughBehavior.NEVER),
            post("{}"));
    assertThat(request.headers()).isEqualTo(Map.of("x-to", List.of("template")));
    assertThat(request.query()).isEqualTo(Map.of("list", List.of("1", "2")));
    assertThat(request.path()).isEqualTo(Map.of("id", "p"));
  }

  private static Map<String, List<String>> mapped(String expression, String body) {
    return map(
            integration(
                Map.of("integration.request.header.X-To", expression),
                Map.of(),
                PassthroughBehavior.WHEN_NO_MATCH),
            post(body, TAGS))
        .headers();
  }

  private static IntegrationRequest map(NonProxyIntegration integration, MethodRequest request) {
    return IntegrationRequests.map(integration, request);
  }

  private static NonProxyIntegration integration(
      Map<String, String> parameters,
      Map<String, MappingTemplate> templates,
      PassthroughBehavior behavior) {
    return new NonProxyIntegration(
        IntegrationType.HTTP, parameters, templates, behavior, List.of());
  }
}
