package dev.handrail.gateway.routing;

import static dev.handrail.gateway.routing.RouteTables.found;
import static dev.handrail.gateway.routing.RouteTables.http;
import static dev.handrail.gateway.routing.RouteTables.parameters;
import static dev.handrail.gateway.routing.RouteTables.rest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths a template matches, and what its parameters are then. */
class PathMatchingTest {

  @ParameterizedTest
  @ValueSource(strings = {"/hello", "/hello/", "//hello", "//hello/", "hello"})
  void recording_slashes_before_a_path_and_one_behind_it_do_not_matter(String path) {
    assertThat(found(rest("GET /hello"), "GET", path)).isEqualTo("GET /hello");
    assertThat(found(http("GET /hello"), "GET", path)).isEqualTo("GET /hello");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Hello", "/hello//", "/hello/a", "/hell", "/helloo", "/", "", "//"})
  void other_paths_are_other_paths(String path) {
    assertThat(found(rest("GET /hello"), "GET", path)).isNull();
    assertThat(found(http("GET /hello"), "GET", path)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "", "//"})
  void the_root_answers_a_path_without_segments(String path) {
    assertThat(found(rest("GET /", "GET /{id}"), "GET", path)).isEqualTo("GET /");
    assertThat(found(http("GET /", "GET /{id}"), "GET", path)).isEqualTo("GET /");
  }

  @Test
  void fact4_1_a_rest_api_answers_the_root_by_its_own_route_only() {
    assertThat(found(rest("ANY /{proxy+}"), "GET", "/")).isNull();
    assertThat(found(rest("ANY /{id}"), "GET", "/")).isNull();
  }

  @Test
  void fact4_1_an_http_api_answers_the_root_with_a_lone_parameter() {
    assertThat(parameters(http("ANY /{proxy+}"), "/")).isEqualTo("{proxy=}");
    assertThat(parameters(http("ANY /{id}"), "/")).isEqualTo("{id=}");
    assertThat(found(http("ANY /{proxy+}", "GET /{id}"), "GET", "/")).isEqualTo("GET /{id}");
    assertThat(found(http("ANY /{proxy+}", "GET /{id}"), "PUT", "/")).isEqualTo("ANY /{proxy+}");
    assertThat(found(http("ANY /a/{proxy+}"), "GET", "/a")).isNull();
    assertThat(found(http("ANY /a/{proxy+}"), "GET", "/a/")).isNull();
  }

  /** From the recordings of a REST API with a greedy proxy resource. */
  @ParameterizedTest
  @CsvSource({
    "/proxy-value, proxy-value",
    "/proxy-value/, proxy-value",
    "//proxy-value, proxy-value",
    "/proxy-value/api, proxy-value/api",
    "/proxy-value//double-slash, proxy-value//double-slash",
    "/user/test%2Balias@gmail.com/test+alias@gmail.com,"
        + " user/test%2Balias@gmail.com/test+alias@gmail.com"
  })
  void recording_greedy_parameter_keeps_all_but_the_slash_behind_the_path(
      String path, String value) {
    assertThat(parameters(rest("ANY /{proxy+}"), path)).isEqualTo("{proxy=" + value + "}");
  }

  @Test
  void parameters_come_in_the_template_s_order_and_encoded_as_they_were() {
    RouteTable<String> table = rest("GET /{z}/items/{a}/{rest+}");
    assertThat(parameters(table, "/1%202/items/%2Fx%zz/p%2Fq/r/"))
        .isEqualTo("{z=1%202, a=%2Fx%zz, rest=p%2Fq/r}");
  }

  @Test
  void a_match_tells_target_template_and_parameters_that_nobody_can_change() {
    Match<String> match = Objects.requireNonNull(rest("ANY /a/{id}").match("GET", "/a/1"));
    assertThat(match).isEqualTo(new Match<>("ANY /a/{id}", "/a/{id}", Map.of("id", "1")));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> match.pathParameters().put("id", "2"));
  }

  @ParameterizedTest
  @CsvSource({
    "/a b, /a%20b",
    "/a%20b, /a b",
    "/a%20b, /a%20b",
    "/é, /%c3%A9",
    "/%C3%A9, /é",
    "/100%, /100%",
    "/100%, /100%25",
    "/x, /%78",
    "/a%2Fb, /a%2fb",
    "/a+b, /a+b",
    "/a+b, /a%2Bb",
    "/a.b_c-d:e~(f), /a.b_c-d:e~%28f)"
  })
  void a_literal_is_compared_decoded(String template, String path) {
    assertThat(found(rest("GET " + template), "GET", path)).isEqualTo("GET " + template);
  }

  @ParameterizedTest
  @CsvSource({"/a/b, /a%2Fb", "/a%2Fb, /a/b", "/a b, /a+b", "/%2525, /%25", "/é, /É"})
  void decoding_neither_splits_nor_joins_segments_and_happens_once(String template, String path) {
    assertThat(found(rest("GET " + template), "GET", path)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a//", "/a//b", "/a/1//b", "/a/1//"})
  void an_empty_segment_is_no_parameter(String path) {
    assertThat(found(rest("GET /a/{id}/b", "GET /a/{id}"), "GET", path)).isNull();
  }

  @Test
  void texts_with_one_hash_code_are_still_different_literals() {
    RouteTable<String> table = rest("GET /Aa", "GET /BB", "GET /AaAa", "GET /BBBB", "GET /AaBB");
    assertThat(found(table, "GET", "/Aa")).isEqualTo("GET /Aa");
    assertThat(found(table, "GET", "/BB")).isEqualTo("GET /BB");
    assertThat(found(table, "GET", "/BBBB")).isEqualTo("GET /BBBB");
    assertThat(found(table, "GET", "/BBAa")).isNull();
  }

  @Test
  void methods_are_those_of_every_template_that_matches() {
    String[] keys = {"GET /a/b", "PUT /a/{id}", "ANY /{proxy+}", "POST /a", "DELETE /c"};
    assertThat(rest(keys).methods("/a/b/")).containsExactlyInAnyOrder("GET", "PUT", "ANY");
    assertThat(http(keys).methods("/a/b")).containsExactlyInAnyOrder("GET", "PUT", "ANY");
    assertThat(rest(keys).methods("/a/x")).containsExactlyInAnyOrder("PUT", "ANY");
    assertThat(rest(keys).methods("/")).isEmpty();
    assertThat(http(keys).methods("/")).containsExactly("ANY");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> rest(keys).methods("/a").add("PUT"));
  }

  @Test
  void a_path_without_routes_has_no_methods_whatever_the_default_route() {
    RouteTable<String> table =
        RouteTables.builder(RouteStyle.HTTP_API, "GET /a").addDefault("$default").build();
    assertThat(table.methods("/b")).isEmpty();
    assertThat(table.methods("/a")).containsExactly("GET");
  }
}
