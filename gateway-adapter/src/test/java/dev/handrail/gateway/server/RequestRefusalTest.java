package dev.handrail.gateway.server;

import static dev.handrail.gateway.event.FrontDoor.ALB;
import static dev.handrail.gateway.event.FrontDoor.FUNCTION_URL;
import static dev.handrail.gateway.event.FrontDoor.HTTP_API_V1;
import static dev.handrail.gateway.event.FrontDoor.HTTP_API_V2;
import static dev.handrail.gateway.event.FrontDoor.REST_API;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.event.FrontDoor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no front door lets pass, and what it answers. */
class RequestRefusalTest {

  private static EncodedRequest.Refusal refusal(FrontDoor frontDoor, IncomingRequest request) {
    return Exchanges.refusal(Exchanges.of(frontDoor, request));
  }

  private static String answer(EncodedRequest.Refusal refusal) {
    return refusal.response().status() + " " + Exchanges.body(refusal.response());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/prod/a b", "/prod/\r\nX: 1", "/prod/\0", "/prod/é", "/prod/#f", "x"})
  void characters_that_split_requests_are_refused_in_the_target(String target) {
    EncodedRequest.Refusal refusal = refusal(REST_API, Exchanges.request("GET", target));
    assertThat(answer(refusal)).isEqualTo("400 {\"message\":\"Bad Request\"}");
    assertThat(refusal.reason()).doesNotContain("prod");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /evil", "", "G\r\nX: 1", "GÉT"})
  void a_method_is_a_token(String method) {
    assertThat(refusal(ALB, Exchanges.request(method, "/x")).response().status()).isEqualTo(400);
  }

  @Test
  void a_method_in_a_header_is_one_too() {
    IncomingRequest request =
        Exchanges.get(REST_API, "/x").withHeader("X-HTTP-Method-Override", "P UT");
    assertThat(refusal(REST_API, request).response().status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nSet-Cookie: x=1", "a\nb", "a\rb", "a\0b"})
  void a_header_with_a_line_break_is_refused_and_its_value_is_not_told(String value) {
    IncomingRequest request = Exchanges.request("GET", "/x").withHeader("X-A", value);
    EncodedRequest.Refusal refusal = refusal(HTTP_API_V2, request);
    assertThat(answer(refusal)).isEqualTo("400 {\"message\":\"Bad Request\"}");
    assertThat(refusal.reason()).isEqualTo("the value of header X-A has a control character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "X A", "X:", "X\r\nY", "é"})
  void the_name_of_a_header_is_a_token(String name) {
    IncomingRequest request = Exchanges.request("GET", "/x").withHeader(name, "1");
    assertThat(refusal(FUNCTION_URL, request).response().status()).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource
  void two_lengths_of_one_body_are_refused(FrontDoor frontDoor) {
    IncomingRequest request =
        Exchanges.get(frontDoor, "/x").withBody(new byte[2]).withHeader("Content-Length", "2");
    IncomingRequest chunked = request.withHeader("Transfer-Encoding", "chunked");
    IncomingRequest twice = request.withHeader("content-length", "0");
    IncomingRequest wrong = request.withBody(new byte[3]);
    IncomingRequest hosts = request.withHeader("Host", "a").withHeader("host", "b");
    for (IncomingRequest smuggled : List.of(chunked, twice, wrong, hosts)) {
      assertThat(refusal(frontDoor, smuggled).response().status()).isEqualTo(400);
    }
  }

  @Test
  void a_body_that_is_too_large_is_answered_with_413_in_the_words_of_the_front_door() {
    IncomingRequest request =
        Exchanges.get(REST_API, "/x").withBody(new byte[10 * 1024 * 1024 + 1]);
    EncodedRequest.Refusal rest = refusal(REST_API, request);
    assertThat(answer(rest)).isEqualTo("413 {\"message\":\"Request Too Long\"}");
    assertThat(rest.response().header("x-amzn-ErrorType")).isEqualTo("RequestTooLargeException");
    assertThat(answer(refusal(HTTP_API_V2, request)))
        .isEqualTo("413 {\"message\":\"Request Entity Too Large\"}");
    assertThat(answer(refusal(FUNCTION_URL, request)))
        .startsWith("413 {\"message\":\"Request must");
    assertThat(answer(refusal(ALB, request))).startsWith("413 <html>");
  }

  @Test
  void an_event_that_lambda_would_not_take_is_answered_with_413() {
    IncomingRequest request =
        Exchanges.request("POST", "/x")
            .withBody(new byte[5 * 1024 * 1024]); // base64 is a third more
    assertThat(refusal(HTTP_API_V2, request).response().status()).isEqualTo(413);
  }

  @Test
  void a_target_and_headers_have_limits() {
    String letters = "a".repeat(10_240);
    IncomingRequest target = Exchanges.request("GET", "/prod/" + letters);
    assertThat(refusal(REST_API, target).response().status()).isEqualTo(414);
    IncomingRequest edge = Exchanges.request("GET", "/prod/" + letters.substring(0, 8_190));
    Endpoint stage = Exchanges.restStage().edgeOptimized(Exchanges.EDGE).build();
    assertThat(Exchanges.refusal(Exchanges.at(stage, edge)).response().status()).isEqualTo(414);
    IncomingRequest header = Exchanges.get(REST_API, "/x").withHeader("X-A", letters + "a");
    assertThat(refusal(REST_API, header).response().status()).isEqualTo(431);
    IncomingRequest just = Exchanges.get(REST_API, "/x").withHeader("X-A", letters);
    assertThat(Exchanges.event(Exchanges.of(REST_API, just)).has("headers")).isTrue();
    assertThat(refusal(HTTP_API_V2, just).response().status()).isEqualTo(431);
  }

  @Test
  void a_header_that_is_no_utf8_fails_at_a_load_balancer() {
    IncomingRequest request = Exchanges.request("GET", "/x").withHeader("X-A", "\uFFFD");
    assertThat(refusal(ALB, request).response().status()).isEqualTo(400);
  }

  @Test
  void a_path_outside_of_the_stage_is_forbidden_on_rest_and_not_found_on_http_apis() {
    IncomingRequest request = Exchanges.request("GET", "/production/x");
    EncodedRequest.Refusal rest = refusal(REST_API, request);
    assertThat(answer(rest)).isEqualTo("403 {\"message\":\"Forbidden\"}");
    Endpoint stage = Exchanges.httpStage().stage("prod").build();
    assertThat(answer(Exchanges.refusal(Exchanges.at(stage, request))))
        .isEqualTo("404 {\"message\":\"Not Found\"}");
    Endpoint mapped = Exchanges.httpStage().customDomain("api.example.com", "shop").build();
    assertThat(answer(Exchanges.refusal(Exchanges.at(mapped, request))))
        .isEqualTo("403 {\"message\":\"Forbidden\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a%zz", "/a%2"})
  void payload_2_0_refuses_a_path_whose_first_decoding_fails(String target) {
    assertThat(refusal(HTTP_API_V2, Exchanges.request("GET", target)).response().status())
        .isEqualTo(400);
  }

  @Test
  void recording_payload_2_0_refuses_a_path_whose_second_decoding_fails() {
    IncomingRequest request = Exchanges.request("GET", "/percent%25done");
    assertThat(refusal(HTTP_API_V2, request).response().status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/percent%25done", "/a%zz", "/a%2"})
  void payload_1_0_refuses_no_path_for_its_escapes(String target) {
    Exchange exchange = Exchanges.of(HTTP_API_V1, Exchanges.request("GET", target));
    assertThat(Exchanges.event(exchange).get("path").getAsString()).isEqualTo(target);
    assertThat(AuthorizerEvents.request(exchange, List.of()))
        .isInstanceOf(EncodedRequest.Event.class);
  }
}
