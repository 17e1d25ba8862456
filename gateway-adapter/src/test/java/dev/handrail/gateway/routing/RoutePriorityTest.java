package dev.handrail.gateway.routing;

import static dev.handrail.gateway.routing.RouteTables.found;
import static dev.handrail.gateway.routing.RouteTables.http;
import static dev.handrail.gateway.routing.RouteTables.rest;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which of several routes answers, as measured on AWS. */
class RoutePriorityTest {

  @ParameterizedTest
  @EnumSource(RouteStyle.class)
  void a_literal_goes_before_a_parameter_and_that_before_a_greedy_one(RouteStyle style) {
    List<String> keys = List.of("GET /a/{proxy+}", "GET /a/{id}", "GET /a/b", "GET /{proxy+}");
    RouteTable<String> table = RouteTables.builder(style, keys.toArray(new String[0])).build();
    assertThat(found(table, "GET", "/a/b")).isEqualTo("GET /a/b");
    assertThat(found(table, "GET", "/a/c")).isEqualTo("GET /a/{id}");
    assertThat(found(table, "GET", "/a/b/c")).isEqualTo("GET /a/{proxy+}");
    assertThat(found(table, "GET", "/b")).isEqualTo("GET /{proxy+}");
  }

  /** The tree and the answers that ministack's pull request 1423 measured on AWS. */
  @ParameterizedTest
  @CsvSource({
    "GET, /jobs/reboot, GET /jobs/{operation_type}",
    "GET, /jobs, ANY /{proxy+}",
    "POST, /jobs, ANY /{proxy+}",
    "POST, /jobs/reboot, ANY /{proxy+}",
    "GET, /cors_only, ANY /{proxy+}",
    "OPTIONS, /cors_only, OPTIONS /cors_only"
  })
  void measured_rest_api_looks_for_the_pair_of_resource_and_method(
      String method, String path, String route) {
    RouteTable<String> table =
        rest("ANY /{proxy+}", "GET /jobs/{operation_type}", "OPTIONS /cors_only");
    assertThat(found(table, method, path)).isEqualTo(route);
  }

  @ParameterizedTest
  @EnumSource(RouteStyle.class)
  void fact4_1_a_literal_without_the_method_does_not_hide_a_parameter(RouteStyle style) {
    RouteTable<String> table =
        RouteTables.builder(style, "PATCH /users/me", "GET /users/{id}").build();
    assertThat(found(table, "GET", "/users/me")).isEqualTo("GET /users/{id}");
    assertThat(found(table, "PATCH", "/users/me")).isEqualTo("PATCH /users/me");
    assertThat(found(table, "PATCH", "/users/you")).isNull();
  }

  @Test
  void the_search_turns_back_over_several_levels() {
    RouteTable<String> table =
        rest("GET /a/b/c/d", "GET /a/{x}/c/e", "GET /{y}/b/c/f", "GET /{y}/{proxy+}");
    assertThat(found(table, "GET", "/a/b/c/d")).isEqualTo("GET /a/b/c/d");
    assertThat(found(table, "GET", "/a/b/c/e")).isEqualTo("GET /a/{x}/c/e");
    assertThat(found(table, "GET", "/a/b/c/f")).isEqualTo("GET /{y}/b/c/f");
    assertThat(found(table, "GET", "/a/b/c/g")).isEqualTo("GET /{y}/{proxy+}");
    assertThat(found(table, "GET", "/a")).isNull();
  }

  @ParameterizedTest
  @EnumSource(RouteStyle.class)
  void a_method_of_its_own_goes_before_any_at_the_same_template(RouteStyle style) {
    RouteTable<String> table =
        RouteTables.builder(style, "ANY /a", "GET /a", "ANY /b", "GET /{id}").build();
    assertThat(found(table, "GET", "/a")).isEqualTo("GET /a");
    assertThat(found(table, "POST", "/a")).isEqualTo("ANY /a");
    assertThat(found(table, "GET", "/b")).isEqualTo("ANY /b");
  }

  @ParameterizedTest
  @EnumSource(RouteStyle.class)
  void methods_are_compared_as_they_stand(RouteStyle style) {
    RouteTable<String> table = RouteTables.builder(style, "GET /a").build();
    assertThat(found(table, "get", "/a")).isNull();
    assertThat(found(table, "HEAD", "/a")).isNull();
    assertThat(found(table, "", "/a")).isNull();
  }

  @Test
  void greedy_routes_of_one_rest_api_are_told_apart_by_what_is_before_them() {
    RouteTable<String> table = rest("ANY /auth/{proxy+}", "ANY /products/{proxy+}");
    assertThat(found(table, "POST", "/auth/login")).isEqualTo("ANY /auth/{proxy+}");
    assertThat(found(table, "GET", "/products/1/2")).isEqualTo("ANY /products/{proxy+}");
    assertThat(found(table, "GET", "/other/1")).isNull();
  }

  /** The order that the developer guide's page on HTTP API routes tells. */
  @ParameterizedTest
  @CsvSource({
    "GET, /pets/dog/1, GET /pets/dog/1",
    "GET, /pets/dog/2, GET /pets/dog/{id}",
    "GET, /pets/cat/1, GET /pets/{proxy+}",
    "POST, /test/5, ANY /{proxy+}",
    "GET, /, ANY /{proxy+}"
  })
  void documented_http_api_takes_the_best_match(String method, String path, String route) {
    RouteTable<String> table =
        http("ANY /{proxy+}", "GET /pets/{proxy+}", "GET /pets/dog/{id}", "GET /pets/dog/1");
    assertThat(found(table, method, path)).isEqualTo(route);
  }

  @Test
  void a_full_match_goes_before_every_greedy_one_in_an_http_api_only() {
    String[] keys = {"GET /a/{proxy+}", "GET /{x}/b"};
    assertThat(found(http(keys), "GET", "/a/b")).isEqualTo("GET /{x}/b");
    assertThat(found(rest(keys), "GET", "/a/b")).isEqualTo("GET /a/{proxy+}");
  }

  @Test
  void the_default_route_answers_what_no_other_does() {
    RouteTable<String> table =
        RouteTables.builder(RouteStyle.HTTP_API, "GET /a", "GET /b/{proxy+}")
            .addDefault("$default")
            .build();
    assertThat(found(table, "GET", "/a")).isEqualTo("GET /a");
    assertThat(found(table, "GET", "/b/c")).isEqualTo("GET /b/{proxy+}");
    for (String path : List.of("/", "", "/b", "/a/b", "/a//", "//")) {
      assertThat(table.match("GET", path)).isEqualTo(table.match("POST", "/a")).isNotNull();
    }
    assertThat(table.match("GET", "/x"))
        .hasToString("Match[target=$default, template=$default, pathParameters={}]");
  }
}
