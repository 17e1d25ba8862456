package dev.handrail.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.json.JsonValue;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The details of section 9 that concern responses; item 21 is in {@link ResponseRefusalsTest}. */
class ResponseSurprisesTest {

  private static final ProxyResponse RICH =
      ProxyResponse.text("x")
          .withStatus(404)
          .withHeader("X-Two", "1")
          .withAddedHeader("X-Two", "2")
          .withCookie(SetCookie.of("a", "1"))
          .withCookie(SetCookie.of("b", "2"));

  @Test
  void item5_a_REST_API_gets_no_member_that_it_does_not_know() {
    for (ProxyResponse response : List.of(RICH, ProxyResponse.of(204), ProxyResponse.json(1))) {
      assertThat(names(response, FrontDoor.REST_API))
          .isSubsetOf("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded");
    }
  }

  @ParameterizedTest
  @EnumSource
  void item5_nothing_is_null_and_the_flag_is_always_there(FrontDoor frontDoor) {
    for (ProxyResponse response : List.of(RICH, ProxyResponse.of(204), ProxyResponse.json(null))) {
      JsonValue result = result(response, frontDoor);
      for (JsonValue one = result.first(); one != null; one = one.next()) {
        assertThat(one.isNull()).as(one.name()).isFalse();
      }
      assertThat(result.get("isBase64Encoded").asBoolean()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void item6_the_status_is_a_number_and_always_there(FrontDoor frontDoor) {
    for (int status : new int[] {200, 204, 599}) {
      JsonValue found = result(ProxyResponse.of(status), frontDoor).get("statusCode");
      assertThat(found.kind()).isEqualTo(JsonValue.Kind.NUMBER);
      assertThat(found).hasToString(Integer.toString(status));
    }
  }

  @ParameterizedTest
  @EnumSource
  void item8_every_body_says_what_it_is_as_the_defaults_differ(FrontDoor frontDoor) {
    assertThat(contentType(ProxyResponse.text("x"), frontDoor))
        .isEqualTo("text/plain; charset=utf-8");
    assertThat(contentType(ProxyResponse.text(""), frontDoor))
        .isEqualTo("text/plain; charset=utf-8");
    assertThat(contentType(ProxyResponse.json(null), frontDoor)).isEqualTo("application/json");
    assertThat(contentType(ProxyResponse.jsonBytes(new byte[] {'1'}), frontDoor))
        .isEqualTo("application/json");
    assertThat(contentType(ProxyResponse.bytes("a/b", new byte[1]), frontDoor)).isEqualTo("a/b");
    assertThat(contentType(new ResponseException(400, "x").response(), frontDoor))
        .isEqualTo("application/json");
  }

  private static String contentType(ProxyResponse response, FrontDoor frontDoor) {
    return FrontDoorModel.answer(frontDoor, response.toResult(frontDoor))
        .headers()
        .getOrDefault("content-type", "none");
  }

  @ParameterizedTest
  @EnumSource
  void item10_never_both_maps_of_headers_which_front_doors_merge_differently(FrontDoor frontDoor) {
    for (ProxyResponse response : List.of(RICH, ProxyResponse.text("x"))) {
      List<String> names = names(response, frontDoor);
      assertThat(names.contains("headers") && names.contains("multiValueHeaders")).isFalse();
    }
  }

  @Test
  void item10_formats_that_ignore_multi_values_never_get_them() {
    for (FrontDoor frontDoor :
        List.of(FrontDoor.HTTP_API_V2, FrontDoor.FUNCTION_URL, FrontDoor.ALB)) {
      assertThat(names(RICH, frontDoor)).contains("headers").doesNotContain("multiValueHeaders");
    }
    assertThat(names(RICH, FrontDoor.ALB_MULTI_VALUE))
        .contains("multiValueHeaders")
        .doesNotContain("headers");
    assertThat(names(ProxyResponse.text("x"), FrontDoor.ALB_MULTI_VALUE))
        .contains("multiValueHeaders")
        .doesNotContain("headers");
  }

  @Test
  void item13_cookies_are_in_one_place_only() {
    for (FrontDoor frontDoor : FrontDoor.values()) {
      String result = new String(RICH.toResult(frontDoor), UTF_8);
      assertThat(result).containsOnlyOnce("a=1").containsOnlyOnce("b=2");
      assertThat(names(RICH, frontDoor).contains("cookies"))
          .isEqualTo(frontDoor == FrontDoor.HTTP_API_V2 || frontDoor == FrontDoor.FUNCTION_URL);
    }
  }

  @ParameterizedTest
  @EnumSource
  void item14_a_date_in_a_cookie_is_not_cut_at_its_comma(FrontDoor frontDoor) {
    String cookie = "a=1; Expires=Wed, 09 Jun 2021 10:18:14 GMT";
    ProxyResponse response = ProxyResponse.of(200).withHeader("set-cookie", cookie);
    assertThat(FrontDoorModel.answer(frontDoor, response.toResult(frontDoor)).cookies())
        .containsExactly(cookie);
    JsonValue headers = result(response, frontDoor).get("headers");
    if (frontDoor == FrontDoor.HTTP_API_V2) {
      assertThat(headers).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ALB", "ALB_MULTI_VALUE"})
  void thread_aws_lambda_go_529_a_load_balancer_gets_its_status_in_words(FrontDoor frontDoor) {
    assertThat(result(RICH, frontDoor).getString("statusDescription")).isEqualTo("404 Not Found");
    assertThat(result(ProxyResponse.of(200), frontDoor).getString("statusDescription"))
        .isEqualTo("200 OK");
  }

  @ParameterizedTest
  @EnumSource
  void thread_micronaut_aws_1832_the_flag_is_never_null(FrontDoor frontDoor) {
    assertThat(result(ProxyResponse.of(200), frontDoor).get("isBase64Encoded"))
        .hasToString("false");
    assertThat(result(ProxyResponse.bytes("a/b", new byte[] {1}), frontDoor).get("isBase64Encoded"))
        .hasToString("true");
  }

  @ParameterizedTest
  @EnumSource
  void thread_quarkus_18356_base64_has_no_line_breaks(FrontDoor frontDoor) {
    byte[] bytes = new byte[10_000];
    String body = result(ProxyResponse.bytes("a/b", bytes), frontDoor).getString("body");
    assertThat(body).matches("[A-Za-z0-9+/]+=*");
    assertThat(Base64.getDecoder().decode(body)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @EnumSource
  void thread_quarkus_5196_text_is_not_base64(FrontDoor frontDoor) {
    for (ProxyResponse response : List.of(ProxyResponse.text("é"), ProxyResponse.json("é"))) {
      assertThat(result(response, frontDoor).getString("body")).isEqualTo(response.text());
    }
  }

  @Test
  void thread_quarkus_32037_a_cookie_with_a_comma_is_among_the_cookies() {
    ProxyResponse response =
        ProxyResponse.of(200).withCookie(SetCookie.of("a", "1")).withHeader("X", "1");
    JsonValue result = result(response, FrontDoor.HTTP_API_V2);
    assertThat(result.get("headers").getIgnoreCase("set-cookie")).isNull();
    assertThat(result.get("cookies")).hasToString("[\"a=1\"]");
  }

  @Test
  void thread_serverless_java_container_377_values_survive_where_multi_values_are_ignored() {
    assertThat(result(RICH, FrontDoor.HTTP_API_V2).get("headers").getString("X-Two"))
        .isEqualTo("1,2");
  }

  @Test
  void thread_serverless_http_269_and_283_a_load_balancer_gets_the_map_that_it_reads() {
    assertThat(result(RICH, FrontDoor.ALB).get("headers").getString("X-Two")).isEqualTo("1, 2");
    assertThat(result(RICH, FrontDoor.ALB_MULTI_VALUE).get("multiValueHeaders").get("X-Two"))
        .hasToString("[\"1\",\"2\"]");
  }

  @Test
  void thread_lambda_dispatch_52_no_header_of_a_load_balancer_is_a_number() {
    ProxyResponse response = ProxyResponse.of(200).withHeader("Retry-After", "17");
    assertThat(result(response, FrontDoor.ALB).get("headers").get("Retry-After"))
        .hasToString("\"17\"");
  }

  @ParameterizedTest
  @EnumSource
  void thread_http4k_equal_values_of_a_header_both_arrive(FrontDoor frontDoor) {
    ProxyResponse response = ProxyResponse.of(200).withHeader("X", "1").withAddedHeader("X", "1");
    assertThat(
            FrontDoorModel.answer(frontDoor, response.toResult(frontDoor))
                .headers()
                .getOrDefault("x", "none")
                .replace(" ", ""))
        .isEqualTo("1,1");
  }

  @ParameterizedTest
  @EnumSource
  void thread_powertools_typescript_5699_204_has_no_body_not_even_an_empty_one(FrontDoor door) {
    assertThat(names(ProxyResponse.text("").withStatus(204), door)).doesNotContain("body");
  }

  private static JsonValue result(ProxyResponse response, FrontDoor frontDoor) {
    return JsonValue.parse(response.toResult(frontDoor));
  }

  private static List<String> names(ProxyResponse response, FrontDoor frontDoor) {
    List<String> names = new ArrayList<>();
    JsonValue result = result(response, frontDoor);
    for (JsonValue one = result.first(); one != null; one = one.next()) {
      names.add(one.name());
    }
    return names;
  }
}
