package dev.handrail.gateway.server;

import static dev.handrail.gateway.event.FrontDoor.ALB;
import static dev.handrail.gateway.event.FrontDoor.FUNCTION_URL;
import static dev.handrail.gateway.event.FrontDoor.HTTP_API_V2;
import static dev.handrail.gateway.event.FrontDoor.REST_API;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.event.FrontDoor;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit of section 3.3 of the facts: what just passes, and one byte more. */
class LimitsTest {

  /** 200 for an event. */
  private static int status(Exchange exchange) {
    return status(EventEncoder.encode(exchange));
  }

  private static int status(EncodedRequest encoded) {
    return encoded instanceof EncodedRequest.Refusal refusal ? refusal.response().status() : 200;
  }

  private static int withHeader(FrontDoor frontDoor, String value) {
    IncomingRequest request = Exchanges.get(frontDoor, "/x").withHeader("X-A", value);
    return status(Exchanges.of(frontDoor, request));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "é", "日", "😀", "\uFFFD"})
  void header_values_of_a_rest_api_are_counted_in_bytes(String text) {
    String value = text + "a".repeat(10_240 - Exchanges.utf8(text).length);
    assertThat(withHeader(REST_API, value)).isEqualTo(200);
    assertThat(withHeader(REST_API, value + "a")).isEqualTo(431);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "é", "日", "😀"})
  void the_request_line_and_all_headers_of_an_http_api_are_counted_in_bytes(String text) {
    int line = "GET /x HTTP/1.1\r\n".length();
    int header = "X-A: \r\n".length();
    String value = text + "a".repeat(10_240 - line - header - Exchanges.utf8(text).length);
    assertThat(withHeader(HTTP_API_V2, value)).isEqualTo(200);
    assertThat(withHeader(HTTP_API_V2, value + "a")).isEqualTo(431);
  }

  @Test
  void half_a_surrogate_pair_is_counted_as_what_becomes_of_it() {
    assertThat(Utf8.length("a\uD83D")).isEqualTo(4);
    assertThat(Utf8.length("\uDE00\uD83D\uDE00")).isEqualTo(7);
    assertThat(Utf8.length("é日")).isEqualTo(5);
  }

  private static int toTarget(Endpoint endpoint, int length) {
    String target = "/prod/" + "a".repeat(length - "/prod/".length());
    return status(Exchanges.at(endpoint, Exchanges.request("GET", target)));
  }

  @Test
  void a_target_has_the_limit_of_its_front_door() {
    assertTarget(Exchanges.endpoint(REST_API), 10_240);
    assertTarget(Exchanges.restStage().edgeOptimized(Exchanges.EDGE).build(), 8_192);
    assertTarget(Exchanges.endpoint(FUNCTION_URL), 16_384);
    assertTarget(Exchanges.endpoint(ALB), 16_384);
  }

  private static void assertTarget(Endpoint endpoint, int limit) {
    assertThat(toTarget(endpoint, limit)).isEqualTo(200);
    assertThat(toTarget(endpoint, limit + 1)).isEqualTo(414);
  }

  private static Exchange withBody(FrontDoor frontDoor, int length) {
    byte[] body = new byte[length];
    Arrays.fill(body, (byte) 'a');
    IncomingRequest request =
        Exchanges.get(frontDoor, "/x").withHeader("Content-Type", "text/plain").withBody(body);
    return Exchanges.of(frontDoor, request);
  }

  @ParameterizedTest
  @EnumSource(names = {"REST_API", "HTTP_API_V1", "HTTP_API_V2", "FUNCTION_URL"})
  void an_event_has_the_limit_of_lambda(FrontDoor frontDoor) {
    int some = 6_000_000; // of as many digits, for the Content-Length in the event
    int most = some + 6 * 1024 * 1024 - Exchanges.bytes(withBody(frontDoor, some)).length;
    assertThat(Exchanges.bytes(withBody(frontDoor, most))).hasSize(6 * 1024 * 1024);
    assertThat(status(withBody(frontDoor, most + 1))).isEqualTo(413);
  }

  @ParameterizedTest
  @EnumSource(names = {"ALB", "ALB_MULTI_VALUE"})
  void the_body_of_a_load_balancer_has_a_limit(FrontDoor frontDoor) {
    assertThat(status(withBody(frontDoor, 1024 * 1024))).isEqualTo(200);
    assertThat(status(withBody(frontDoor, 1024 * 1024 + 1))).isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({
    "REST_API, 10485760",
    "HTTP_API_V1, 10485760",
    "HTTP_API_V2, 10485760",
    "FUNCTION_URL, 6291456",
  })
  void a_body_has_a_limit_of_its_own_beside_that_of_the_event(FrontDoor frontDoor, int limit) {
    assertThat(Exchanges.refusal(withBody(frontDoor, limit)).reason())
        .isEqualTo("the event is larger than 6291456 bytes");
    assertThat(Exchanges.refusal(withBody(frontDoor, limit + 1)).reason())
        .isEqualTo("the body is larger than " + limit + " bytes");
  }

  private static int ofResult(FrontDoor frontDoor, int length) {
    String start = "{\"statusCode\":200,\"body\":\"";
    String result = start + "a".repeat(length - start.length() - 2) + "\"}";
    return Exchanges.response(frontDoor, result).status();
  }

  @ParameterizedTest
  @CsvSource({
    "REST_API, 6291556, 502",
    "HTTP_API_V1, 6291556, 500",
    "HTTP_API_V2, 6291556, 500",
    "FUNCTION_URL, 6291556, 502",
    "ALB, 1048576, 502",
    "ALB_MULTI_VALUE, 1048576, 502",
  })
  void a_result_has_the_limit_of_its_front_door(FrontDoor frontDoor, int limit, int status) {
    assertThat(ofResult(frontDoor, limit)).isEqualTo(200);
    assertThat(ofResult(frontDoor, limit + 1)).isEqualTo(status);
  }
}
