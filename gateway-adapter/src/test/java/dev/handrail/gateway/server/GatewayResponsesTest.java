package dev.handrail.gateway.server;

import static dev.handrail.gateway.event.FrontDoor.FUNCTION_URL;
import static dev.handrail.gateway.event.FrontDoor.HTTP_API_V2;
import static dev.handrail.gateway.event.FrontDoor.REST_API;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.event.FrontDoor;
import org.junit.jupiter.api.Test;

/** Errors of front doors, sections 2.3, 3.1 and 3.2 of the facts. */
class GatewayResponsesTest {

  private static Exchange exchange(FrontDoor frontDoor) {
    return Exchanges.of(frontDoor, Exchanges.get(frontDoor, "/x"));
  }

  private static String text(OutgoingResponse response) {
    return response.status() + " " + Exchanges.body(response);
  }

  @Test
  void item16_what_has_no_route_is_403_on_rest_and_404_on_http_apis() {
    OutgoingResponse rest = GatewayResponses.noRoute(exchange(REST_API));
    assertThat(text(rest)).isEqualTo("403 {\"message\":\"Missing Authentication Token\"}");
    assertThat(rest.header("x-amzn-ErrorType")).isEqualTo("MissingAuthenticationTokenException");
    OutgoingResponse http = GatewayResponses.noRoute(exchange(HTTP_API_V2));
    assertThat(text(http)).isEqualTo("404 {\"message\":\"Not Found\"}");
    assertThat(http.header("x-amzn-ErrorType")).isNull();
  }

  @Test
  void an_unknown_stage_is_403_on_rest_and_404_on_http_apis() {
    OutgoingResponse rest = GatewayResponses.unknownStage(exchange(REST_API));
    assertThat(text(rest)).isEqualTo("403 {\"message\":\"Forbidden\"}");
    assertThat(rest.header("x-amzn-ErrorType")).isEqualTo("ForbiddenException");
    assertThat(text(GatewayResponses.unknownStage(exchange(HTTP_API_V2))))
        .isEqualTo("404 {\"message\":\"Not Found\"}");
  }

  @Test
  void item9_a_denial_has_a_capital_in_its_message() {
    assertThat(text(GatewayResponses.accessDenied(exchange(REST_API), true)))
        .isEqualTo(
            "403 {\"Message\":\"User is not authorized to access this resource with an explicit"
                + " deny\"}");
    assertThat(text(GatewayResponses.accessDenied(exchange(REST_API), false)))
        .endsWith("this resource\"}");
    assertThat(text(GatewayResponses.accessDenied(exchange(HTTP_API_V2), true)))
        .isEqualTo("403 {\"message\":\"Forbidden\"}");
    assertThat(text(GatewayResponses.accessDenied(exchange(FUNCTION_URL), false)))
        .startsWith("403 {\"Message\":\"Forbidden. For troubleshooting");
  }

  @Test
  void a_function_url_that_is_none_has_no_message() {
    OutgoingResponse response = GatewayResponses.unknownFunctionUrl(exchange(FUNCTION_URL));
    assertThat(text(response)).isEqualTo("403 {\"Message\":null}");
    assertThat(response.header("x-amzn-ErrorType")).isEqualTo("AccessDeniedException");
  }

  @Test
  void a_missing_identity_is_401() {
    assertThat(text(GatewayResponses.unauthorized(exchange(REST_API))))
        .isEqualTo("401 {\"message\":\"Unauthorized\"}");
    assertThat(text(GatewayResponses.unauthorized(exchange(HTTP_API_V2))))
        .isEqualTo("401 {\"message\":\"Unauthorized\"}");
  }

  @Test
  void fact3_1_an_authorizer_that_fails_is_500_and_rest_apis_tell_how_by_the_type() {
    OutgoingResponse failed = GatewayResponses.authorizerFailed(exchange(REST_API), false);
    assertThat(text(failed)).isEqualTo("500 {\"message\":null}");
    assertThat(failed.header("x-amzn-ErrorType")).isEqualTo("AuthorizerFailureException");
    assertThat(
            GatewayResponses.authorizerFailed(exchange(REST_API), true).header("x-amzn-ErrorType"))
        .isEqualTo("AuthorizerConfigurationException");
    assertThat(text(GatewayResponses.authorizerFailed(exchange(HTTP_API_V2), true)))
        .isEqualTo("500 {\"message\":\"Internal Server Error\"}");
  }

  @Test
  void fact3_1_keys_limits_and_quotas_have_answers_of_their_own() {
    OutgoingResponse key = GatewayResponses.invalidApiKey(exchange(REST_API));
    assertThat(text(key)).isEqualTo("403 {\"message\":\"Forbidden\"}");
    assertThat(key.header("x-amzn-ErrorType")).isEqualTo("ForbiddenException");
    OutgoingResponse throttled = GatewayResponses.throttled(exchange(REST_API));
    assertThat(text(throttled)).isEqualTo("429 {\"message\":\"Too Many Requests\"}");
    assertThat(throttled.header("x-amzn-ErrorType")).isEqualTo("TooManyRequestsException");
    OutgoingResponse quota = GatewayResponses.quotaExceeded(exchange(REST_API));
    assertThat(text(quota)).isEqualTo("429 {\"message\":\"Limit Exceeded\"}");
    assertThat(quota.header("x-amzn-ErrorType")).isEqualTo("LimitExceededException");
  }
}
