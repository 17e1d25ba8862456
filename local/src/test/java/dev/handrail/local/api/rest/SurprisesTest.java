package dev.handrail.local.api.rest;

import static dev.handrail.local.api.rest.RestApiServer.ORDERS;
import static dev.handrail.local.api.rest.RestApiServer.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.json.JsonValue;
import dev.handrail.local.front.FakeFunction;
import dev.handrail.local.front.HttpReply;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Items of sections 8 and 9 of the facts, that is what other emulators got wrong, as far as they
 * concern proxy integrations of a REST API.
 */
class SurprisesTest {

  private static final Map<String, String> RESULTS =
      Map.of(
          "/empty", "{}",
          "/text-status", "{\"statusCode\":\"201\",\"body\":\"made\"}",
          "/null-headers", "{\"statusCode\":200,\"headers\":null,\"body\":\"b\"}",
          "/cookies",
              "{\"statusCode\":200,\"multiValueHeaders\":{\"Set-Cookie\":[\"a=1\",\"b=2;"
                  + " Expires=Wed, 09 Jun 2027 10:18:14 GMT\"]}}",
          "/names", "{\"statusCode\":200,\"headers\":{\"myheader\":\"1\",\"X-CASE\":true}}",
          "/merged",
              "{\"statusCode\":200,\"headers\":{\"X-A\":\"single\"},"
                  + "\"multiValueHeaders\":{\"x-a\":[\"m1\",\"m2\"]}}",
          "/remapped",
              "{\"statusCode\":200,\"headers\":{\"Server\":\"s\",\"Date\":\"d\","
                  + "\"Connection\":\"close\",\"Content-Length\":\"1\"},\"body\":\"four\"}",
          "/base64",
              "{\"statusCode\":200,\"body\":\"AQID\",\"isBase64Encoded\":true,"
                  + "\"headers\":{\"Content-Type\":\"image/png\"}}",
          "/cors", "{\"statusCode\":200,\"headers\":{\"Access-Control-Allow-Origin\":\"*\"}}");

  private static RestApiServer server;

  @BeforeAll
  static void start() {
    server =
        RestApiServer.start(
            SurprisesTest::behave,
            api ->
                api.method("ANY", "/{proxy+}", ORDERS)
                    .method("ANY", "/{id}", ORDERS)
                    .binaryMediaTypes(List.of("image/png", "application/octet-stream")));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static InvocationResult behave(InvocationRequest request) {
    String path = JsonValue.parse(request.payload().bytes()).getString("path");
    String result = RESULTS.get(path == null ? "" : path);
    return result == null
        ? RestApiServer.tellingEvents().invoke(request)
        : FakeFunction.answer(request, result);
  }

  private static HttpReply get(String path) {
    return server.call("GET", path).send();
  }

  @Test
  void fact9_2_and_8_1_path_parameters_are_not_decoded_and_query_parameters_are() {
    JsonValue event = event(server.call("GET", "/a%20%C3%A9%2Fb?q=a%20b+c&q=%2B&%C3%A9=%25"));

    assertThat(event.get("pathParameters")).hasToString("{\"id\":\"a%20%C3%A9%2Fb\"}");
    assertThat(event.getString("path")).isEqualTo("/a%20%C3%A9%2Fb");
    assertThat(event.get("queryStringParameters").getString("q")).isEqualTo("+");
    assertThat(event.get("queryStringParameters").getString("\u00e9")).isEqualTo("%");
    assertThat(event.get("multiValueQueryStringParameters").get("q"))
        .hasToString("[\"a b c\",\"+\"]");
  }

  @Test
  void fact9_4_and_8_1_the_stage_is_in_the_context_s_path_and_not_in_the_path() {
    JsonValue event = event(server.call("GET", "/x/"));

    assertThat(event.getString("path")).isEqualTo("/x/");
    assertThat(event.get("requestContext").getString("path")).isEqualTo("/prod/x/");
  }

  @Test
  void fact9_5_null_headers_are_fine() {
    assertThat(get("/null-headers").text()).isEqualTo("b");
  }

  @Test
  void fact9_6_an_empty_object_is_200_and_a_status_may_be_text() {
    HttpReply empty = get("/empty");
    assertThat(empty.status()).isEqualTo(200);
    assertThat(empty.body()).isEmpty();
    assertThat(get("/text-status").status()).isEqualTo(201);
  }

  @Test
  void fact9_8_the_content_type_is_json_unless_the_function_says_otherwise() {
    assertThat(get("/text-status").header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void fact9_10_multi_values_come_first() {
    assertThat(get("/merged").lines()).containsSubsequence("x-a: m1", "x-a: m2", "x-a: single");
  }

  @Test
  void fact9_11_and_8_3_base64_is_decoded_by_the_first_media_type_of_accept() {
    HttpReply image = server.call("GET", "/base64").header("Accept", "image/png,*/*").send();
    assertThat(image.body()).containsExactly(1, 2, 3);
    for (String accept : List.of("*/*", "text/html, image/png", "image/webp")) {
      HttpReply other = server.call("GET", "/base64").header("Accept", accept).send();
      assertThat(other.text()).as(accept).isEqualTo("AQID");
    }
  }

  @Test
  void fact8_1_and_8_4_a_binary_body_is_base64_and_any_other_is_text() {
    byte[] bytes = {1, 2, 3};
    JsonValue binary =
        event(
            server
                .call("POST", "/x")
                .header("Content-Type", "application/octet-stream")
                .body(bytes));
    assertThat(binary.getString("body")).isEqualTo("AQID");
    assertThat(binary.get("isBase64Encoded")).hasToString("true");
    JsonValue text =
        event(
            server
                .call("POST", "/x")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body("a=1&b=\u00e9"));
    assertThat(text.getString("body")).isEqualTo("a=1&b=\u00e9");
    assertThat(text.get("isBase64Encoded")).hasToString("false");
  }

  @Test
  void fact8_1_several_cookies_stay_several_lines() {
    assertThat(get("/cookies").lines())
        .contains("Set-Cookie: a=1", "Set-Cookie: b=2; Expires=Wed, 09 Jun 2027 10:18:14 GMT");
  }

  @Test
  void fact8_1_and_8_3_cors_of_a_function_passes_and_options_is_an_ordinary_method() {
    assertThat(get("/cors").header("Access-Control-Allow-Origin")).isEqualTo("*");
    JsonValue event =
        event(
            server
                .call("OPTIONS", "/x")
                .header("Origin", "https://a.example")
                .header("Access-Control-Request-Method", "PUT"));
    assertThat(event.getString("httpMethod")).isEqualTo("OPTIONS");
  }

  @Test
  void fact8_1_ids_and_time_are_those_of_the_request() {
    HttpReply first = get("/x");
    HttpReply second = get("/x");
    String id = context(first).getString("requestId");
    assertThat(id).isEqualTo(first.header("x-amzn-RequestId"));
    assertThat(context(second).getString("requestId")).isNotEqualTo(id);
    assertThat(context(first).getString("extendedRequestId"))
        .isEqualTo(first.header("x-amz-apigw-id"));
    assertThat(context(first).getString("requestTime"))
        .matches("\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000");
  }

  private static JsonValue context(HttpReply reply) {
    return JsonValue.parse(reply.body()).get("requestContext");
  }

  @Test
  void fact3_3_a_request_id_of_the_client_counts_if_it_is_a_uuid() {
    String own = "5f0c3a7e-0d5b-4b8e-9d61-0123456789ab";
    assertThat(server.call("GET", "/x").header("x-amzn-RequestId", own).send().lines())
        .contains("x-amzn-RequestId: " + own);
    assertThat(
            server
                .call("GET", "/x")
                .header("x-amzn-RequestId", "mine")
                .send()
                .header("x-amzn-RequestId"))
        .matches("[0-9a-f-]{36}");
  }

  @Test
  void fact9_15_and_8_4_what_there_is_none_of_is_null_and_not_absent() {
    JsonValue event = event(server.call("GET", "/x"));

    for (String key : List.of("queryStringParameters", "multiValueQueryStringParameters", "body")) {
      assertThat(event.get(key)).as(key).hasToString("null");
    }
    assertThat(event.get("requestContext").get("authorizer")).isNull();
    assertThat(event.get("version")).isNull();
  }

  @Test
  void fact9_20_and_8_4_content_length_does_not_reach_the_function_and_names_keep_their_case() {
    JsonValue event =
        event(
            server
                .call("POST", "/x")
                .header("tEsT-HEADeR", "1")
                .header("user-agent", "me/1")
                .body("abc"));

    JsonValue headers = event.get("headers");
    assertThat(headers.getString("User-Agent"))
        .as("one of a few that AWS writes its own way")
        .isEqualTo("me/1");
    assertThat(headers.getString("tEsT-HEADeR")).isEqualTo("1");
    assertThat(headers.get("Content-Length")).isNull();
    assertThat(headers.getString("X-Forwarded-Port")).isEqualTo("" + server.doors.port());
    assertThat(headers.getString("X-Forwarded-Proto")).isEqualTo("http");
    assertThat(headers.getString("X-Forwarded-For")).isEqualTo("127.0.0.1");
  }

  @Test
  void fact9_21_what_a_function_may_not_set_comes_back_remapped() {
    HttpReply reply = get("/remapped");

    assertThat(reply.lines())
        .contains(
            "x-amzn-Remapped-Server: s",
            "x-amzn-Remapped-Date: d",
            "x-amzn-Remapped-Connection: close",
            "x-amzn-Remapped-Content-Length: 1",
            "Content-Length: 4");
    assertThat(new String(reply.body(), UTF_8)).isEqualTo("four");
  }

  @Test
  void names_of_a_function_s_headers_keep_their_case_and_values_become_text() {
    assertThat(get("/names").lines()).contains("myheader: 1", "X-CASE: true");
  }

  @Test
  void an_answer_to_head_has_the_length_and_no_body() {
    HttpReply reply = server.call("HEAD", "/text-status").send();

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.header("Content-Length")).isEqualTo("4");
    assertThat(reply.body()).isEmpty();
  }
}
