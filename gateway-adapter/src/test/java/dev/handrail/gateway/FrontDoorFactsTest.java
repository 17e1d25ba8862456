package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The details that adapters get wrong, as far as they concern requests. */
class FrontDoorFactsTest {

  private static final String FUNCTION_URL =
      """
      {"version": "2.0", "rawPath": "%s", "rawQueryString": "", "cookies": ["a=1"],
       "headers": {"cookie": "a=1"},
       "requestContext": {"http": {"method": "GET", "path": "/a b"}, "stage": "$default",
         "domainName": "x.lambda-url.eu-west-1.on.aws"}}
      """;

  @Test
  void fact1_HTTP_API_has_decoded_its_rawPath_and_a_function_URL_has_not() {
    ProxyRequest api = Requests.http("\"rawPath\": \"/100%25/a b\"");
    assertThat(api.path()).isEqualTo("/100%25/a b");
    assertThat(api.rawPath()).isEqualTo("/100%2525/a%20b");
    ProxyRequest url = Requests.of(FUNCTION_URL.formatted("/100%25/a%20b"));
    assertThat(url.path()).isEqualTo("/100%/a b");
    assertThat(url.rawPath()).isEqualTo("/100%25/a%20b");
  }

  @Test
  void fact2_only_a_REST_API_leaves_path_parameters_encoded_and_only_a_load_balancer_queries() {
    assertThat(Requests.rest("\"pathParameters\": {\"p\": \"a%2520b+\"}").pathParameter("p"))
        .isEqualTo("a%20b+");
    assertThat(Requests.http("\"pathParameters\": {\"p\": \"a%20b+\"}").pathParameter("p"))
        .isEqualTo("a%20b+");
    assertThat(Requests.rest("\"queryStringParameters\": {\"q\": \"a%20b+\"}").query("q"))
        .isEqualTo("a%20b+");
    assertThat(Requests.alb("\"queryStringParameters\": {\"q\": \"a%2520b+\"}").query("q"))
        .isEqualTo("a%20b ");
  }

  @Test
  void fact3_HTTP_API_1_0_leaves_the_path_encoded_and_decodes_its_parameters() {
    ProxyRequest request =
        Requests.rest(
            """
            "version": "1.0", "path": "/o/a%20b", "pathParameters": {"id": "a b%20"}
            """);
    assertThat(request.path()).isEqualTo("/o/a b");
    assertThat(request.rawPath()).isEqualTo("/o/a%20b");
    assertThat(request.pathParameter("id")).isEqualTo("a b%20");
  }

  @ParameterizedTest
  @CsvSource({
    "/prod/x,      /x",
    "/prod,        /",
    "/prod/,       /",
    "/prod/prod/x, /prod/x",
    "/products/x,  /products/x",
    "/x,           /x"
  })
  void fact4_a_named_stage_is_in_the_path_of_an_HTTP_API_once(String path, String inside) {
    String context = "{\"stage\": \"prod\", \"http\": {\"method\": \"GET\"}, \"identity\": {}}";
    String members = "\"rawPath\": \"%s\", \"path\": \"%s\", \"requestContext\": %s";
    String event = members.formatted(path, path, context);
    assertThat(Requests.http(event).path()).isEqualTo(inside);
    assertThat(Requests.http(event).rawPath()).isEqualTo(inside);
    assertThat(Requests.rest("\"version\": \"1.0\"," + event).path()).isEqualTo(inside);
    assertThat(Requests.rest(event).path()).as("a REST API's path").isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    // path,          resource,        parameters,                          inside
    "/v1/x,           /x,              '',                                  /x",
    "/v1/x/,          /x,              '',                                  /x/",
    "/v1,             /,               '',                                  /",
    "/v1/,            /,               '',                                  /",
    "/,               /,               '',                                  /",
    "/x,              /x,              '',                                  /x",
    "/v1/v1,          /v1,             '',                                  /v1",
    "/v1/a%20b/c,     /{p}/c,          '\"p\": \"a%20b\"',                  /a%20b/c",
    "/v1/prod/a//b/,  /{proxy+},       '\"proxy\": \"a//b\"',               /a//b/",
    "/v1/o/1/items/2, /o/{o}/items/{i},'\"o\": \"1\", \"i\": \"2\"',        /o/1/items/2",
    "/v1/o/1,         /o/{o},          '',                                  /v1/o/1",
    "/v1/o/1,         /o/{o},          '\"o\": \"2\"',                      /v1/o/1",
    "/v1/o/1,         /o/{o,           '\"o\": \"1\"',                      /v1/o/1"
  })
  void fact4_a_base_path_is_in_the_path_of_a_REST_API_and_not_in_the_view(
      String path, String resource, String parameters, String inside) {
    String event =
        """
        "path": "%s", "resource": "%s", "pathParameters": {%s},
        "requestContext": {"resourceId": "r", "path": "%s"}
        """;
    ProxyRequest request = Requests.rest(event.formatted(path, resource, parameters, path));
    assertThat(request.rawPath()).isEqualTo(inside);
    assertThat(request.path()).isEqualTo(inside.replace("%20", " "));
  }

  @Test
  void fact4_the_path_of_the_APIs_own_domain_name_is_never_cut() {
    ProxyRequest request =
        Requests.rest(
            """
            "path": "/v1/x", "resource": "/{proxy+}", "pathParameters": {"proxy": "x"},
            "requestContext": {"resourceId": "r", "path": "/prod/v1/x"}
            """);
    assertThat(request.path()).isEqualTo("/v1/x");
  }

  @Test
  void fact13_cookies_come_once_each() {
    assertThat(Requests.of(FUNCTION_URL.formatted("/")).cookies())
        .containsExactly(new Cookie("a", "1"));
    ProxyRequest http2 =
        Requests.rest(
            """
            "headers": {"cookie": "b=2"}, "multiValueHeaders": {"cookie": ["a=1", "b=2"]}
            """);
    assertThat(http2.cookies()).containsExactly(new Cookie("a", "1"), new Cookie("b", "2"));
    assertThat(http2.cookie("a")).isEqualTo("1");
    assertThat(Requests.http("\"cookies\": [\"a=1\", \"b=2\"]").cookie("b")).isEqualTo("2");
  }

  @Test
  void fact20_a_header_is_found_in_any_case_and_content_length_is_nobodys_need() {
    ProxyRequest request =
        Requests.rest(
            "\"multiValueHeaders\": {\"tEsT\": [\"1\"], \"Test\": [\"2\"]}, \"body\": \"x\"");
    assertThat(request.header("TEST")).isEqualTo("2");
    assertThat(request.headers().all("test")).containsExactly("1", "2");
    assertThat(request.headers().names()).hasSize(1);
    assertThat(request.headers().names().contains("tesT")).isTrue();
    assertThat(request.header("content-length")).isNull();
    assertThat(request.hasBody()).isTrue();
  }
}
