package dev.handrail.gateway.server;

import static dev.handrail.gateway.event.FrontDoor.REST_API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a non-proxy integration passes through, section 1.4 of the facts. */
class NonProxyIntegrationTest {

  private static final NonProxyIntegration INTEGRATION =
      NonProxyIntegration.withDefaultStatus(201).withStatus(500, "(\\n|.)+");

  private static EncodedRequest encode(IncomingRequest request) {
    return INTEGRATION.encode(Exchanges.of(REST_API, request));
  }

  private static String event(String body) {
    IncomingRequest request = Exchanges.request("POST", "/prod/x").withBody(Exchanges.utf8(body));
    return Exchanges.utf8(((EncodedRequest.Event) encode(request)).bytes());
  }

  private static OutgoingResponse decode(InvocationResult result) {
    Exchange exchange = Exchanges.of(REST_API, Exchanges.get(REST_API, "/x"));
    return INTEGRATION.decode(exchange, result, Exchanges.TIME).response();
  }

  @Test
  void the_body_is_the_event_to_the_byte() {
    assertThat(event(" {\"a\" : 1} ")).isEqualTo(" {\"a\" : 1} ");
  }

  @Test
  void no_body_is_an_empty_object() {
    assertThat(event("")).isEqualTo("{}");
  }

  @Test
  void a_body_that_is_no_json_reaches_no_function() {
    IncomingRequest request = Exchanges.request("POST", "/prod/x").withBody(Exchanges.utf8("a=1"));
    assertThat(((EncodedRequest.Refusal) encode(request)).response().status()).isEqualTo(400);
  }

  @Test
  void a_path_outside_of_the_stage_is_forbidden() {
    EncodedRequest encoded = encode(Exchanges.request("GET", "/other/x"));
    assertThat(((EncodedRequest.Refusal) encoded).response().status()).isEqualTo(403);
  }

  @Test
  void the_result_is_the_body_to_the_byte_with_the_default_status() {
    OutgoingResponse response = decode(InvocationResult.succeeded(Exchanges.utf8("\"text\"")));
    assertThat(response.status()).isEqualTo(201);
    assertThat(Exchanges.body(response)).isEqualTo("\"text\"");
    assertThat(response.header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void the_pattern_for_all_errors_matches_lines_but_no_error_without_a_message() {
    String error = "{\"errorMessage\":\"a\\nb\"}";
    assertThat(decode(InvocationResult.functionError(Exchanges.utf8(error))).status())
        .isEqualTo(500);
    assertThat(decode(InvocationResult.functionError(Exchanges.utf8("{}"))).status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(\\n|.)+", "(.|\\n)*", "(\n|.)+", ".*\\n(.|\\n)+"})
  void the_pattern_for_all_errors_matches_a_message_of_any_length(String pattern) {
    DecodedResult decoded = decode(pattern, "a\\n".repeat(50_000));
    assertThat(decoded.response().status()).isEqualTo(404);
    assertThat(decoded.failure()).isNull();
  }

  @Test
  void the_pattern_for_all_errors_matches_no_other_line_break_however_it_is_compiled() {
    assertThat(decode("(\\n|.)+", "a\\rb").response().status()).isEqualTo(200);
    assertThat(decode("(?s)(\\n|.)+", "a\\rb").response().status()).isEqualTo(404);
    assertThat(decode("[(\\n|.)]+", "(.|)").response().status()).isEqualTo(404);
    assertThat(decode("(\\n|.)\\1", "aa").response().status()).isEqualTo(404);
  }

  @Test
  void a_pattern_that_overflows_the_stack_does_not_match_and_is_told() {
    DecodedResult decoded = decode("(a|b|c)+", "ab".repeat(50_000));
    assertThat(decoded.response().status()).isEqualTo(200);
    assertThat(String.valueOf(decoded.failure())).contains("overflows the stack");
  }

  private static DecodedResult decode(String pattern, String message) {
    Exchange exchange = Exchanges.of(REST_API, Exchanges.get(REST_API, "/x"));
    byte[] error = Exchanges.utf8("{\"errorMessage\":\"" + message + "\"}");
    return NonProxyIntegration.withDefaultStatus(200)
        .withStatus(404, pattern)
        .decode(exchange, InvocationResult.functionError(error), Exchanges.TIME);
  }

  @Test
  void a_result_has_the_limit_of_lambda() {
    byte[] most = new byte[6 * 1024 * 1024 + 100];
    assertThat(decode(InvocationResult.succeeded(most)).status()).isEqualTo(201);
    byte[] more = new byte[most.length + 1];
    assertThat(decode(InvocationResult.succeeded(more)).status()).isEqualTo(502);
    assertThat(decode(InvocationResult.functionError(more)).status()).isEqualTo(502);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 199, 600})
  void a_status_is_200_to_599(int status) {
    assertThatThrownBy(() -> NonProxyIntegration.withDefaultStatus(status))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("status: expected 200 to 599, got " + status);
    assertThatThrownBy(() -> INTEGRATION.withStatus(status, "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> INTEGRATION.withStatus(status, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_function_that_is_too_slow_is_a_504() {
    assertThat(decode(InvocationResult.integrationTimeout()).status()).isEqualTo(504);
  }

  @Test
  void an_empty_pattern_is_the_default() {
    NonProxyIntegration integration = NonProxyIntegration.withoutDefault().withStatus(202, "");
    Exchange exchange = Exchanges.of(REST_API, Exchanges.get(REST_API, "/x"));
    InvocationResult result = InvocationResult.succeeded(Exchanges.utf8("{}"));
    assertThat(integration.decode(exchange, result, Exchanges.TIME).response().status())
        .isEqualTo(202);
  }

  @Test
  void a_pattern_that_is_none_says_where() {
    NonProxyIntegration integration = NonProxyIntegration.withDefaultStatus(200);
    assertThatThrownBy(() -> integration.withStatus(400, "a(b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("broken at 3");
  }
}
