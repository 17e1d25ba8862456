package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other adapters got wrong when they read requests; the thread is in the name. */
class OthersBugsTest {

  private static final String QUERY = "\"rawQueryString\": \"%s\"";

  @Test
  void ALB_query_is_decoded_once_RS_543_lambda_web_adapter_99_mangum_178_serverless_http_74() {
    ProxyRequest request =
        Requests.alb(
            """
            "multiValueQueryStringParameters": {"a%20b": ["%25", "%2541", "1+2"], "a+b": ["%2B"]}
            """);
    assertThat(request.queryAll("a b")).containsExactly("%", "%41", "1 2", "+");
    assertThat(request.query("a b")).isEqualTo("+");
    assertThat(request.rawQuery()).isEqualTo("a%20b=%25&a%20b=%2541&a%20b=1+2&a+b=%2B");
  }

  @Test
  void ALB_path_is_decoded_once_mangum_184_serverless_wsgi_146() {
    ProxyRequest request = Requests.alb("\"path\": \"/a%2520b\"");
    assertThat(request.path()).isEqualTo("/a%20b");
    assertThat(request.rawPath()).isEqualTo("/a%2520b");
  }

  @Test
  void REST_query_is_not_decoded_again_serverless_express_219_241() {
    ProxyRequest request =
        Requests.rest("\"multiValueQueryStringParameters\": {\"%41\": [\"%42\", \"+\"]}");
    assertThat(request.queryAll("%41")).containsExactly("%42", "+");
    assertThat(request.query("A")).isNull();
  }

  @Test
  void v2_query_is_decoded_SJC_976() {
    ProxyRequest request = Requests.http(QUERY.formatted("na%20me=va%2Flue"));
    assertThat(request.query("na me")).isEqualTo("va/lue");
  }

  @Test
  void a_plus_in_a_path_is_a_plus_and_in_a_query_a_space_lambda_web_adapter_491() {
    ProxyRequest request =
        Requests.alb("\"path\": \"/a+b\", \"queryStringParameters\": {\"q\": \"+\"}");
    assertThat(request.path()).isEqualTo("/a+b");
    assertThat(request.query("q")).isEqualTo(" ");
  }

  @Test
  void repeated_query_parameters_and_headers_are_kept_SJC_53_59_146_154_H4K() {
    ProxyRequest request =
        Requests.rest(
            """
            "multiValueQueryStringParameters": {"q": ["1", "1"]},
            "multiValueHeaders": {"h": ["1", "1"]}
            """);
    assertThat(request.queryAll("q")).containsExactly("1", "1");
    assertThat(request.headers().all("h")).containsExactly("1", "1");
    assertThat(Requests.http(QUERY.formatted("q=1&q=1,2")).queryAll("q"))
        .containsExactly("1", "1,2");
  }

  @Test
  void ALB_single_headers_are_read_SJC_1229_and_so_are_REST_ones() {
    String headers = "\"headers\": {\"X-A\": \"1\"}";
    assertThat(Requests.alb(headers).header("x-a")).isEqualTo("1");
    assertThat(Requests.rest(headers).header("x-a")).isEqualTo("1");
    assertThat(Requests.rest(headers + ", \"multiValueHeaders\": null").header("x-a"))
        .isEqualTo("1");
    assertThat(Requests.rest("\"queryStringParameters\": {\"q\": \"1\"}").query("q"))
        .isEqualTo("1");
  }

  @Test
  void a_console_test_has_neither_headers_nor_query() {
    ProxyRequest request = Requests.rest("\"headers\": null, \"multiValueHeaders\": null");
    assertThat(request.headers()).isEmpty();
    assertThat(request.header("host")).isNull();
    assertThat(request.queryParameters()).isEqualTo(QueryParameters.none());
    assertThat(request.rawQuery()).isEmpty();
    assertThat(request.cookies()).isEmpty();
  }

  @Test
  void a_path_parameter_with_an_encoded_slash_is_one_value_and_rawPath_tells_SJC_621_fastify_169() {
    ProxyRequest request =
        Requests.rest("\"path\": \"/o/a%2Fb\", \"pathParameters\": {\"id\": \"a%2Fb\"}");
    assertThat(request.pathParameter("id")).isEqualTo("a/b");
    assertThat(request.rawPath()).isEqualTo("/o/a%2Fb");
    assertThat(request.path()).isEqualTo("/o/a/b");
  }

  @Test
  void decoded_rawPath_is_encoded_for_whoever_builds_a_URI_hono_2156_standard_server_93() {
    ProxyRequest request = Requests.http("\"rawPath\": \"/a?b#c \u2615\"");
    assertThat(request.path()).isEqualTo("/a?b#c \u2615");
    assertThat(request.rawPath()).isEqualTo("/a%3Fb%23c%20%E2%98%95");
  }

  @Test
  void the_stage_is_cut_off_once_and_not_added_RS_667_668_serverless_express_465() {
    String event =
        """
        "rawPath": "/prod/prod", "requestContext": {"http": {"method": "GET"}, "stage": "prod"}
        """;
    assertThat(Requests.http(event).path()).isEqualTo("/prod");
  }

  @Test
  void cookies_are_split_SJC_383_413_452_serverless_http_168_185() {
    String cookies = "a=1; b=\\\"x y\\\"; c=d=e;f=; a=2";
    List<Cookie> expected =
        List.of(
            new Cookie("a", "1"),
            new Cookie("b", "\"x y\""),
            new Cookie("c", "d=e"),
            new Cookie("f", ""),
            new Cookie("a", "2"));
    ProxyRequest rest = Requests.rest("\"headers\": {\"Cookie\": \"%s\"}".formatted(cookies));
    assertThat(rest.cookies()).isEqualTo(expected);
    assertThat(Requests.http("\"cookies\": [\"%s\"]".formatted(cookies)).cookies())
        .isEqualTo(expected);
    assertThat(rest.cookie("a")).isEqualTo("1");
    assertThat(rest.cookie("f")).isEmpty();
    assertThat(rest.cookie("x")).isNull();
  }

  @Test
  void a_cookie_without_a_name_harms_nobody_SJC_453() {
    ProxyRequest request = Requests.rest("\"headers\": {\"Cookie\": \"x; =y; ; =; a=1;\"}");
    assertThat(request.cookies()).containsExactly(new Cookie("a", "1"));
    assertThat(request.cookie("")).isNull();
  }

  @Test
  void cookies_come_once_from_a_function_URL_lambda_web_adapter_121() {
    ProxyRequest request =
        Requests.of(
            """
            {"version": "2.0", "rawPath": "/", "cookies": ["a=1"], "headers": {"cookie": "a=1"},
             "requestContext": {"http": {}, "domainName": "x.lambda-url.eu-west-1.on.aws"}}
            """);
    assertThat(request.cookies()).containsExactly(new Cookie("a", "1"));
  }

  @Test
  void a_cookie_that_was_split_by_HTTP2_is_whole_again_vapor_core_205_smithy_ts_1997() {
    ProxyRequest request =
        Requests.rest("\"multiValueHeaders\": {\"cookie\": [\"a=1,2\", \"b=3\"]}");
    assertThat(request.cookies()).containsExactly(new Cookie("a", "1,2"), new Cookie("b", "3"));
  }

  @Test
  void a_body_is_text_or_bytes_as_the_flag_says_SJC_140_200_247_RS_450() {
    byte[] bytes = {0, 1, -1, -128};
    String base64 = Base64.getEncoder().encodeToString(bytes);
    assertThat(Requests.withBody("image/png", base64, true).bytes()).isEqualTo(bytes);
    assertThat(Requests.withBody("image/png", "AAAA", false).text()).isEqualTo("AAAA");
    assertThat(Requests.withBody("text/plain", "\u20ac", false).bytes())
        .isEqualTo("\u20ac".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_form_that_an_HTTP_API_sends_in_base64_is_read_MS_766() {
    String form = "a=1&b=x+y&a=%2B";
    String base64 = Base64.getEncoder().encodeToString(form.getBytes(StandardCharsets.UTF_8));
    QueryParameters parameters =
        Requests.withBody("application/x-www-form-urlencoded", base64, true).formParameters();
    assertThat(parameters.all("a")).containsExactly("1", "+");
    assertThat(parameters.get("b")).isEqualTo("x y");
  }

  @Test
  void a_missing_or_null_flag_means_text_micronaut_1832() {
    assertThat(Requests.rest("\"body\": \"aGk=\"").text()).isEqualTo("aGk=");
    assertThat(Requests.rest("\"body\": \"aGk=\", \"isBase64Encoded\": null").text())
        .isEqualTo("aGk=");
  }

  @Test
  void the_view_tells_the_trailing_slash_chalice_65_FL_2136() {
    assertThat(Requests.http("\"rawPath\": \"/a/\"").path()).isEqualTo("/a/");
    assertThat(Requests.rest("\"path\": \"/a/\"").path()).isEqualTo("/a/");
  }
}
