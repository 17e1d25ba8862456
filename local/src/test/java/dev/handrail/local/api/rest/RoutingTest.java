package dev.handrail.local.api.rest;

import static dev.handrail.local.api.rest.RestApiServer.ORDERS;
import static dev.handrail.local.api.rest.RestApiServer.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.json.JsonValue;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.front.HttpReply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which method answers, as a table: facts 4.1, over real HTTP. */
class RoutingTest {

  private static final int ROUTES = 300;

  private static RestApiServer server;

  @BeforeAll
  static void start() {
    server =
        RestApiServer.start(
            RestApiServer.tellingEvents(),
            api -> {
              api.method("GET", "/users", ORDERS)
                  .method("PATCH", "/users/me", ORDERS)
                  .method("OPTIONS", "/users/options", ORDERS)
                  .method("GET", "/users/{id}", ORDERS)
                  .method("ANY", "/users/{id}/{proxy+}", ORDERS)
                  .method("GET", "/users/{id}/orders", ORDERS)
                  .method("ANY", "/any", ORDERS)
                  .method("POST", "/any", ORDERS)
                  .method("GET", "/files/{proxy+}", ORDERS)
                  .method("GET", "/files/a.b-c_d:e", ORDERS)
                  .method("POST", "/only-post", ORDERS);
              for (int i = 0; i < ROUTES; i++) {
                api.method("GET", "/many/" + i + "/{id}", ORDERS);
              }
              return api;
            });
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0} {1} -> {2} {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          GET     | /users                 | /users                 | null
          GET     | /users/                | /users                 | null
          GET     | /users/7               | /users/{id}            | {"id":"7"}
          GET     | /users/7/              | /users/{id}            | {"id":"7"}
          GET     | /users/me              | /users/{id}            | {"id":"me"}
          PATCH   | /users/me              | /users/me              | null
          OPTIONS | /users/options         | /users/options         | null
          GET     | /users/options         | /users/{id}            | {"id":"options"}
          GET     | /users/7/orders        | /users/{id}/orders     | {"id":"7"}
          POST    | /users/7/orders        | /users/{id}/{proxy+}   | {"id":"7","proxy":"orders"}
          GET     | /users/7/orders/8      | /users/{id}/{proxy+}   | {"id":"7","proxy":"orders/8"}
          DELETE  | /users/7/a//b/         | /users/{id}/{proxy+}   | {"id":"7","proxy":"a//b"}
          GET     | /users/a%2Fb           | /users/{id}            | {"id":"a%2Fb"}
          GET     | /users/a%20b           | /users/{id}            | {"id":"a%20b"}
          GET     | /files/a.b-c_d:e       | /files/a.b-c_d:e       | null
          GET     | /files/x/y.txt         | /files/{proxy+}        | {"proxy":"x/y.txt"}
          GET     | //users                | /users                 | null
          DELETE  | /any                   | /any                   | null
          HEAD    | /any                   | -                      | -
          POST    | /any                   | /any                   | null
          GET     | /many/299/x            | /many/299/{id}         | {"id":"x"}
          """)
  void fact8_4_and_4_1_the_most_specific_resource_that_has_the_method_answers(
      String method, String path, String resource, String parameters) {
    if (resource == null) { // an answer without a body
      assertThat(server.call(method, path).send().status()).isEqualTo(200);
      return;
    }
    JsonValue event = event(server.call(method, path));
    assertThat(event.getString("resource")).isEqualTo(resource);
    assertThat(event.get("requestContext").getString("resourcePath")).isEqualTo(resource);
    assertThat(event.get("pathParameters")).hasToString(parameters);
  }

  @ParameterizedTest(name = "{0} {1} is 403")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET     | /
          GET     | /Users
          GET     | /nope
          POST    | /users
          GET     | /only-post
          HEAD    | /users
          OPTIONS | /users
          GET     | /files
          GET     | /files/
          GET     | /many/300/x
          TRACE   | /any
          PROPFIND | /any
          """)
  void fact9_16_and_8_5_what_has_no_resource_or_no_such_method_is_403_and_never_404_or_405(
      String method, String path) {
    HttpReply reply = server.call(method, path).send();

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.header("x-amzn-ErrorType")).isEqualTo("MissingAuthenticationTokenException");
    assertThat(reply.header("Allow")).isNull();
    if (!method.equals("HEAD")) {
      assertThat(reply.text()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
    }
  }

  @Test
  void the_developer_is_told_what_there_is_instead() {
    server.call("GET", "/only-post").send();
    server.call("GET", "/nope/at/all").send();

    assertThat(server.doors.told())
        .contains(
            "GET /only-post of shop/prod (id): the resource of this GET has only [POST], which AWS answers"
                + " with 403 Missing Authentication Token",
            "GET /nope/at/all of shop/prod (id): no resource matches the path of this GET, which AWS answers"
                + " with 403 Missing Authentication Token");
  }

  @Test
  void fact3_3_x_http_method_override_replaces_the_method() {
    JsonValue event =
        event(server.call("POST", "/users/7").header("X-HTTP-Method-Override", "GET"));

    assertThat(event.getString("httpMethod")).isEqualTo("GET");
    assertThat(event.get("requestContext").getString("httpMethod")).isEqualTo("GET");
    HttpReply refused =
        server.call("GET", "/users").header("x-http-method-override", "DELETE").send();
    assertThat(refused.text()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
    assertThat(server.doors.told())
        .contains(
            "GET /users of shop/prod (id): the resource of this DELETE has only [GET], which AWS"
                + " answers with 403 Missing Authentication Token");
  }

  @Test
  void fact4_1_a_greedy_resource_does_not_answer_its_parent() {
    try (RestApiServer greedy =
        RestApiServer.start(
            RestApiServer.tellingEvents(), api -> api.method("ANY", "/{proxy+}", ORDERS))) {
      assertThat(greedy.call("GET", "/").send().status()).isEqualTo(403);
      assertThat(greedy.call("GET", "").send().status()).isEqualTo(403);
      assertThat(greedy.call("GET", "/a").send().status()).isEqualTo(200);
    }
  }

  @Test
  void fact4_1_the_root_is_a_resource_as_others_are() {
    try (RestApiServer root =
        RestApiServer.start(
            RestApiServer.tellingEvents(),
            (RestApi.Builder api) -> api.method("GET", "/", ORDERS))) {
      assertThat(event(root.call("GET", "")).getString("resource")).isEqualTo("/");
      assertThat(event(root.call("GET", "?a=1")).getString("path")).isEqualTo("/");
      assertThat(root.call("GET", "/a").send().status()).isEqualTo(403);
    }
  }
}
