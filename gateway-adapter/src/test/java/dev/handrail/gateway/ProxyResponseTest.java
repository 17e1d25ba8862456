package dev.handrail.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.json.UnserializableResultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProxyResponseTest {

  @Test
  void a_header_replaces_all_of_its_name_in_its_place() {
    ProxyResponse response =
        ProxyResponse.of(200)
            .withHeader("A", "1")
            .withHeader("B", "1")
            .withHeader("C", "1")
            .withAddedHeader("b", "2")
            .withHeader("b", "3");
    assertThat(response.headers())
        .containsExactly(new Header("A", "1"), new Header("b", "3"), new Header("C", "1"));
  }

  @Test
  void a_header_more_stands_with_its_like_in_the_case_of_the_first() {
    ProxyResponse response =
        ProxyResponse.of(200)
            .withAddedHeader("Vary", "Origin")
            .withHeader("X", "1")
            .withAddedHeader("vary", "Accept");
    assertThat(response.headers())
        .containsExactly(
            new Header("Vary", "Origin"), new Header("Vary", "Accept"), new Header("X", "1"));
  }

  @Test
  void headers_and_cookies_can_be_taken_away_again() {
    ProxyResponse response =
        ProxyResponse.text("x").withAddedHeader("A", "1").withAddedHeader("a", "2");
    assertThat(response.withoutHeader("a")).isEqualTo(ProxyResponse.text("x"));
    assertThat(response.withoutHeader("b")).isEqualTo(response);
    assertThat(response.withHeader("Set-Cookie", "a=1").withoutHeader("set-cookie"))
        .isEqualTo(response);
  }

  @Test
  void a_Set_Cookie_header_is_a_cookie_and_no_header() {
    ProxyResponse response =
        ProxyResponse.of(200)
            .withCookie(SetCookie.of("a", "1"))
            .withAddedHeader("Set-Cookie", "b=2");
    assertThat(response.cookies()).containsExactly("a=1", "b=2");
    assertThat(response.headers()).isEmpty();
    assertThat(response.withHeader("SET-COOKIE", "c=3").cookies()).containsExactly("c=3");
  }

  @Test
  void the_body_is_read_back_as_text_and_as_the_bytes_that_the_client_gets() {
    ProxyResponse latin1 =
        ProxyResponse.text("é").withHeader("Content-Type", "text/plain; charset=ISO-8859-1");
    assertThat(latin1.text()).isEqualTo("é");
    assertThat(latin1.bytes()).isEqualTo("é".getBytes(ISO_8859_1));
    assertThat(latin1.withBody(latin1.bytes()).text()).isEqualTo("é");
    assertThat(ProxyResponse.json(List.of("é")).bytes()).isEqualTo("[\"é\"]".getBytes(UTF_8));
    assertThat(ProxyResponse.of(204).text()).isEmpty();
    assertThat(ProxyResponse.of(204).bytes()).isEmpty();
  }

  @Test
  void JSON_is_what_a_function_of_that_type_would_answer() {
    assertThat(ProxyResponse.json(null).text()).isEqualTo("null");
    assertThat(ProxyResponse.json("a\"<b>").text()).isEqualTo("\"a\\\"<b>\"");
    assertThat(ProxyResponse.json(Map.of("a", List.of(1, 2L))).text()).isEqualTo("{\"a\":[1,2]}");
    List<Object> itself = new ArrayList<>();
    itself.add(itself);
    assertThatExceptionOfType(UnserializableResultException.class)
        .isThrownBy(() -> ProxyResponse.json(itself));
  }

  @Test
  void what_was_given_can_change_without_the_response() {
    byte[] bytes = {1};
    List<String> list = new ArrayList<>(List.of("a"));
    ProxyResponse ofBytes = ProxyResponse.bytes("a/b", bytes);
    ProxyResponse withBody = ProxyResponse.of(200).withBody(bytes);
    ProxyResponse json = ProxyResponse.json(list);
    bytes[0] = 2;
    list.clear();
    ofBytes.bytes()[0] = 3;
    assertThat(ofBytes.bytes()).containsExactly(1);
    assertThat(withBody.bytes()).containsExactly(1);
    assertThat(json.text()).isEqualTo("[\"a\"]");
  }

  @Test
  void a_copy_leaves_its_origin_alone() {
    ProxyResponse origin = ProxyResponse.text("x");
    List<ProxyResponse> copies =
        List.of(
            origin.withStatus(201),
            origin.withHeader("A", "1"),
            origin.withAddedHeader("A", "2"),
            origin.withHeader("Content-Type", "text/html"),
            origin.withCookie(SetCookie.of("a", "1")),
            origin.withBody(new byte[] {'x'}),
            origin.withoutBody());
    assertThat(copies).doesNotContain(origin).doesNotHaveDuplicates();
    assertThat(origin)
        .isEqualTo(ProxyResponse.text("x"))
        .hasSameHashCodeAs(ProxyResponse.text("x"));
  }

  @Test
  void equal_parts_make_equal_responses() {
    ProxyResponse one = ProxyResponse.bytes("a/b", new byte[] {1}).withHeader("A", "1");
    ProxyResponse other = ProxyResponse.bytes("a/b", new byte[] {1}).withHeader("A", "1");
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
  }

  @Test
  void its_text_keeps_all_values_secret() {
    ProxyResponse response =
        ProxyResponse.text("hunter2")
            .withHeader("Authorization", "hunter2")
            .withCookie(SetCookie.of("id", "hunter2"));
    assertThat(response)
        .hasToString("ProxyResponse[200, [Content-Type, Authorization], cookies: 1, body: 7]");
  }

  @Test
  void a_WebSocket_API_gets_status_protocol_and_text() {
    assertThat(webSocket(ProxyResponse.of(200).withHeader("Sec-WebSocket-Protocol", "chat")))
        .isEqualTo("{\"statusCode\":200,\"headers\":{\"Sec-WebSocket-Protocol\":\"chat\"}}");
    assertThat(webSocket(ProxyResponse.text("é").withoutHeader("Content-Type").withStatus(403)))
        .isEqualTo("{\"statusCode\":403,\"body\":\"é\"}");
    assertThat(webSocket(ProxyResponse.text("é").withHeader("Content-Type", "a/b; charset=latin1")))
        .contains("\"body\":\"é\"");
    assertThat(webSocket(ProxyResponse.of(200).withHeader("Set-Cookie", "a=1")))
        .isEqualTo("{\"statusCode\":200,\"headers\":{\"Set-Cookie\":\"a=1\"}}");
  }

  @Test
  void what_a_WebSocket_API_cannot_send_is_refused() {
    assertRefused(ProxyResponse.bytes("a/b", new byte[1]), "text");
    assertRefused(
        ProxyResponse.of(200)
            .withAddedHeader("Set-Cookie", "a=1")
            .withAddedHeader("Set-Cookie", "b=2"),
        "2 cookies");
    assertRefused(ProxyResponse.text("é".repeat(65_537)), "GatewayLimits.WEB_SOCKET_MESSAGE");
    assertThat(webSocket(ProxyResponse.text("é".repeat(65_536)))).isNotEmpty();
  }

  private static void assertRefused(ProxyResponse response, String reason) {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(response::toWebSocketResult)
        .withMessageContaining(reason);
  }

  private static String webSocket(ProxyResponse response) {
    return new String(response.toWebSocketResult(), UTF_8);
  }

  @Test
  void many_headers_and_cookies_are_written() {
    ProxyResponse response = ProxyResponse.of(200);
    for (int i = 0; i < 2_000; i++) {
      response = response.withHeader("X-" + i, "v").withAddedHeader("Set-Cookie", "c" + i + "=v");
    }
    FrontDoorModel.Answer answer =
        FrontDoorModel.answer(
            FrontDoor.ALB_MULTI_VALUE, response.toResult(FrontDoor.ALB_MULTI_VALUE));
    assertThat(answer.headers()).hasSize(2_000);
    assertThat(answer.cookies()).hasSize(2_000);
  }
}
