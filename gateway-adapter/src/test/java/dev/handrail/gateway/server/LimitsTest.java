package dev.handrail.gateway.server;

import static dev.handrail.gateway.event.FrontDoor.HTTP_API_V2;
import static dev.handrail.gateway.event.FrontDoor.REST_API;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.event.FrontDoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
