package dev.handrail.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.event.FrontDoor;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What each front door gets for the same responses, to the byte. Between {@code statusCode} and
 * {@code body} the forms differ; a form says what it has there.
 */
abstract class ResponseContract {

  private static final String NO_BODY = "\"isBase64Encoded\":false}";

  abstract FrontDoor frontDoor();

  /** The members of a response 200 that has these headers and cookies, names and values in turn. */
  abstract String head(List<String> headers, List<String> cookies);

  /** As {@code head}, with another status. */
  abstract String status(int status, String phrase);

  /** Two values of one header: joined, or both. */
  abstract String repeated(String name, String first, String second);

  @Test
  void text_is_a_JSON_string_and_says_that_it_is_UTF_8() {
    assertResult(
        ProxyResponse.text("Grüße,\n\"Welt\" \uD83C\uDF0D <&>"),
        status(200, "OK")
            + head(List.of("Content-Type", "text/plain; charset=utf-8"), List.of())
            + "\"body\":\"Grüße,\\n\\\"Welt\\\" \uD83C\uDF0D <&>\",\"isBase64Encoded\":false}");
  }

  @Test
  void JSON_is_a_string_in_JSON() {
    assertResult(
        ProxyResponse.json(new Greeting("hello")).withStatus(201),
        status(201, "Created")
            + head(List.of("Content-Type", "application/json"), List.of())
            + "\"body\":\"{\\\"text\\\":\\\"hello\\\"}\",\"isBase64Encoded\":false}");
  }

  record Greeting(String text) {}

  @Test
  void bytes_are_base64_in_one_line() {
    byte[] bytes = new byte[60];
    bytes[0] = (byte) 0xFF;
    assertResult(
        ProxyResponse.bytes("image/png", bytes),
        status(200, "OK")
            + head(List.of("Content-Type", "image/png"), List.of())
            + "\"body\":\"/wAA"
            + "A".repeat(76)
            + "\",\"isBase64Encoded\":true}");
  }

  @Test
  void text_reaches_the_client_in_the_charset_of_its_content_type() {
    assertResult(
        ProxyResponse.text("é").withHeader("Content-Type", "text/html; charset=ISO-8859-1"),
        status(200, "OK")
            + head(List.of("Content-Type", "text/html; charset=ISO-8859-1"), List.of())
            + "\"body\":\"6Q==\",\"isBase64Encoded\":true}");
  }

  @Test
  void text_that_is_the_same_in_the_charset_as_in_UTF_8_needs_no_base64() {
    assertResult(
        ProxyResponse.text("e").withHeader("Content-Type", "text/html; charset=\"us-ascii\""),
        status(200, "OK")
            + head(List.of("Content-Type", "text/html; charset=\\\"us-ascii\\\""), List.of())
            + "\"body\":\"e\",\"isBase64Encoded\":false}");
  }

  @Test
  void no_body_is_no_member_rather_than_null() {
    assertResult(ProxyResponse.of(204), status(204, "No Content") + NO_BODY);
    assertResult(ProxyResponse.of(304), status(304, "Not Modified") + NO_BODY);
    assertResult(ProxyResponse.text("").withoutHeader("content-type"), status(200, "OK") + NO_BODY);
  }

  @Test
  void a_redirect_has_a_location_and_no_body() {
    assertResult(
        ProxyResponse.redirect("/stage/orders?page=2").withStatus(303),
        status(303, "See Other")
            + head(List.of("Location", "/stage/orders?page=2"), List.of())
            + NO_BODY);
  }

  @Test
  void a_cookie_goes_where_no_comma_cuts_it_however_it_was_given() {
    String cookie = "a=1; Expires=Wed, 09 Jun 2021 10:18:14 GMT";
    String expected = status(200, "OK") + head(List.of(), List.of(cookie)) + NO_BODY;
    assertResult(ProxyResponse.of(200).withHeader("set-cookie", cookie), expected);
    assertResult(ProxyResponse.of(200).withAddedHeader("Set-Cookie", cookie), expected);
  }

  @Test
  void several_cookies_all_arrive() {
    assertResult(
        ProxyResponse.of(200)
            .withHeader("X-Id", "7")
            .withCookie(SetCookie.of("a", "1"))
            .withCookie(SetCookie.of("b", "2"))
            .withAddedHeader("SET-COOKIE", "c=3"),
        status(200, "OK") + head(List.of("X-Id", "7"), List.of("a=1", "b=2", "c=3")) + NO_BODY);
  }

  @Test
  void several_values_of_a_header_all_arrive() {
    assertResult(
        ProxyResponse.of(200).withHeader("Vary", "Origin").withAddedHeader("vary", "Accept"),
        status(200, "OK") + repeated("Vary", "Origin", "Accept") + NO_BODY);
  }

  @Test
  void a_status_without_a_name_has_a_plain_word() {
    assertResult(ProxyResponse.of(299), status(299, "Status") + NO_BODY);
    assertResult(ProxyResponse.of(599), status(599, "Status") + NO_BODY);
  }

  private void assertResult(ProxyResponse response, String expected) {
    assertThat(new String(response.toResult(frontDoor()), UTF_8)).isEqualTo(expected);
  }

  /** An object's members of names and values in turn. */
  static String members(String open, List<String> pairs, String close) {
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < pairs.size(); i += 2) {
      members.append(i == 0 ? "\"" : ",\"").append(pairs.get(i)).append("\":");
      members.append(open).append('"').append(pairs.get(i + 1)).append('"').append(close);
    }
    return members.toString();
  }

  static String array(List<String> values) {
    return "[\"" + String.join("\",\"", values) + "\"]";
  }
}
