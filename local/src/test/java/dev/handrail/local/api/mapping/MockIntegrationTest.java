package dev.handrail.local.api.mapping;

import static dev.handrail.local.api.mapping.Requests.post;
import static dev.handrail.local.api.mapping.Requests.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.handrail.local.api.mapping.NonProxyIntegration.IntegrationType;
import dev.handrail.local.api.mapping.NonProxyIntegration.PassthroughBehavior;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Integrations that have nothing behind them. */
class MockIntegrationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"statusCode\": 200}",
        "{ statusCode: 200 }", // as CDK writes it
        "{'statusCode': 200, '': ''}",
        "{statusCode: 200, \"value\": 'good'}",
        "{\"statusCode\": 200 ,, }",
        "{\"statusCode\": 200 , null: null }",
        "{statusCode: 200, }foo: [ba r]}",
        "\n{\"statusCode\": 200}\n"
      })
  void the_status_is_read_leniently(String body) {
    assertThat(MockIntegration.call(request(body)))
        .isEqualTo(new EndpointResponse(200, List.of(), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"statusCode\": \"200\"}",
        "{\"statusCode\": 200.5}",
        "{\"statusCode\": 200",
        "{\"statusCode': 200 }",
        "statusCode: 200",
        "{statusCode: 200, {foo: [ba r]}",
        "[200]",
        "{}",
        ""
      })
  void what_has_no_integer_status_is_answered_with_500(String body) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MockIntegration.call(request(body)))
        .withMessage(
            "Unable to parse statusCode. It should be an integer that is defined in the request"
                + " template.");
  }

  @Test
  void recording_what_the_request_template_set_reaches_the_response_template() {
    // test_integration_mock_with_response_override_in_request_template
    String set =
        """
        #set($context.responseOverride.status = 444)
        #set($context.responseOverride.header.foo = "bar")
        #set($context.responseOverride.custom = "is also passed around")
        {"statusCode": 200}
        """;
    String read =
        "{\"statusOverride\":\"$context.responseOverride.status\","
            + "\"fooHeader\":\"$context.responseOverride.header.foo\","
            + "\"custom\":\"$context.responseOverride.custom\"}";
    MethodResponse response = answer(set, Map.of("application/json", template(read)));
    assertThat(response.status()).isEqualTo(444);
    assertThat(response.headers().get("foo")).containsExactly("bar");
    assertThat(response.body())
        .isEqualTo(
            "{\"statusOverride\":\"444\",\"fooHeader\":\"bar\",\"custom\":\"is also passed around\"}");
    MethodResponse withoutTemplate = answer(set, Map.of());
    assertThat(withoutTemplate.status()).isEqualTo(444);
    assertThat(withoutTemplate.body()).isEmpty();
  }

  private static MethodResponse answer(String template, Map<String, MappingTemplate> responses) {
    NonProxyIntegration integration =
        new NonProxyIntegration(
            IntegrationType.MOCK,
            Map.of(),
            Map.of("application/json", template(template)),
            PassthroughBehavior.WHEN_NO_MATCH,
            List.of(new IntegrationResponse(200, null, Map.of(), responses)));
    IntegrationRequest request = IntegrationRequests.map(integration, post(""));
    return IntegrationResponses.map(
        integration, MockIntegration.call(request), post(""), request.overrides());
  }

  private static IntegrationRequest request(String body) {
    return new IntegrationRequest(Map.of(), Map.of(), Map.of(), body, false, Overrides.NONE);
  }
}
