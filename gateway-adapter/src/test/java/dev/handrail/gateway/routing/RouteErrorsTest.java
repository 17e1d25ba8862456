package dev.handrail.gateway.routing;

import static dev.handrail.gateway.routing.RouteTables.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes that cannot be meant: what is wrong, and what to write. */
class RouteErrorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "orders         | a path begins with \"/\": write \"/orders\"",
        "''             | a path begins with \"/\": write \"/\"",
        "/orders/       | leave its last \"/\" away; requests match with and without one",
        "//             | it has two \"/\" side by side; leave one of them away",
        "/a//b          | it has two \"/\" side by side; leave one of them away",
        "/a?x={y}       | a path ends before \"?\" and \"#\"; a handler finds the query in its"
            + " request",
        "/a#b           | a path ends before \"?\" and \"#\"; a handler finds the query in its"
            + " request",
        "/{}            | the parameter \"{}\" has no name: write \"{id}\" or \"{proxy+}\"",
        "/{+}           | the parameter \"{+}\" has no name: write \"{id}\" or \"{proxy+}\"",
        "/{proxy+}/a    | \"{proxy+}\" takes all the rest of a path: nothing may follow it",
        "/{a}/b/{a}     | two parameters are named \"a\": give each a name of its own",
        "/{a}/{a+}      | two parameters are named \"a\": give each a name of its own"
      })
  void a_template_that_is_none_is_refused_with_a_remedy(String template, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RouteTables.rest("GET " + template))
        .withMessage("Invalid route path \"" + template + "\": " + problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"v{id}", "{id}.json", "{a}{b}", "{a}-{b}", "{id", "id}", "{a{b}", "{{a}}"})
  void a_parameter_is_a_whole_segment(String segment) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RouteTables.http("GET /a/" + segment))
        .withMessage(
            "Invalid route path \"/a/%s\": \"%s\" is more than a parameter: a parameter is a whole"
                + " segment, as in \"/{id}/\"; braces that are meant literally are written %%7B and"
                + " %%7D",
            segment, segment);
  }

  @Test
  void braces_can_be_meant_literally() {
    RouteTable<String> table = RouteTables.rest("GET /%7Bid%7D");
    assertThat(found(table, "GET", "/%7bid%7d")).isEqualTo("GET /%7Bid%7D");
    assertThat(found(table, "GET", "/{id}")).isEqualTo("GET /%7Bid%7D");
    assertThat(found(table, "GET", "/1")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"get", "", "Get", "any", "GÉT", "GET\n"})
  void a_method_is_in_upper_case(String method) {
    RouteTable.Builder<String> builder = RouteTable.builder(RouteStyle.REST_API);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(method, "/a", "target"))
        .withMessage(
            "Invalid method \"%s\" of the route \"/a\": write it in upper case, as in \"GET\", or"
                + " \"ANY\" for all methods",
            method);
  }

  @ParameterizedTest
  @EnumSource(RouteStyle.class)
  void two_routes_for_the_same_requests_are_both_named(RouteStyle style) {
    for (String[] pair :
        new String[][] {
          {"GET /a/{id}", "GET /a/{id}"},
          {"ANY /", "ANY /"},
          {"GET /a b", "GET /a%20b"},
          {"GET /{proxy+}", "GET /{proxy+}"}
        }) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RouteTables.builder(style, pair).build())
          .withMessage(
              "The routes \"%s\" and \"%s\" match the same requests: remove one of them",
              pair[0], pair[1]);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET /a/{id}, PUT /a/{name}, id, name",
    "GET /a/{id}/b, GET /a/{name}/c, id, name",
    "GET /{proxy+}, PUT /{rest+}, proxy, rest"
  })
  void fact4_1_siblings_of_a_rest_api_name_a_parameter_alike(
      String first, String second, String name, String other) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RouteTables.rest(first, second))
        .withMessage(
            "The routes \"%s\" and \"%s\" name one parameter \"%s\" and \"%s\": give it one name"
                + " in both",
            first, second, name, other);
    assertThat(RouteTables.http(first, second)).isNotNull();
  }

  @Test
  void siblings_of_an_http_api_keep_their_own_names() {
    RouteTable<String> table =
        RouteTables.http("GET /a/{id}", "PUT /a/{name}", "GET /a/{key}/b", "ANY /a/{other}");
    assertThat(RouteTables.parameters(table, "/a/1")).isEqualTo("{id=1}");
    assertThat(RouteTables.parameters(table, "/a/1/b")).isEqualTo("{key=1}");
    assertThat(Objects.requireNonNull(table.match("PUT", "/a/1")).pathParameters())
        .containsEntry("name", "1");
    assertThat(Objects.requireNonNull(table.match("HEAD", "/a/1")).template())
        .isEqualTo("/a/{other}");
  }

  @Test
  void an_http_api_refuses_two_names_for_one_route() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RouteTables.http("GET /a/{id}", "GET /a/{name}"))
        .withMessageContaining("match the same requests");
  }

  @Test
  void only_an_http_api_has_a_default_route_and_only_one() {
    assertThatIllegalStateException()
        .isThrownBy(() -> RouteTables.builder(RouteStyle.REST_API).addDefault("a"))
        .withMessage("A REST API has no $default route: add ANY / and ANY /{proxy+} instead");
    assertThatIllegalStateException()
        .isThrownBy(() -> RouteTables.builder(RouteStyle.HTTP_API).addDefault("a").addDefault("b"))
        .withMessage("There is a $default route already: add one only");
  }

  @Test
  void a_table_does_not_see_what_its_builder_adds_later() {
    RouteTable.Builder<String> builder = RouteTables.builder(RouteStyle.HTTP_API, "GET /a");
    RouteTable<String> table = builder.build();
    RouteTable<String> later = builder.add("GET", "/b", "GET /b").addDefault("$default").build();
    assertThat(found(table, "GET", "/b")).isNull();
    assertThat(found(later, "GET", "/b")).isEqualTo("GET /b");
    assertThat(found(later, "GET", "/c")).isEqualTo("$default");
  }

  @Test
  @SuppressWarnings("NullAway") // what is tested
  void null_is_refused_where_it_comes_in() {
    RouteTable.Builder<String> builder = RouteTables.builder(RouteStyle.HTTP_API);
    assertThatNullPointerException().isThrownBy(() -> builder.add("GET", "/", null));
    assertThatNullPointerException().isThrownBy(() -> builder.addDefault(null));
    assertThatNullPointerException().isThrownBy(() -> RouteTable.builder(null));
    assertThatNullPointerException().isThrownBy(() -> builder.build().match(null, "/"));
    assertThatNullPointerException().isThrownBy(() -> builder.build().match("GET", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{p*}", "{*p}", "{id:[0-9]+}", "{a b}", "{\u00e4}", "{p?}x"})
  void a_parameters_name_of_other_routers_is_refused(String segment) {
    assertThatIllegalArgumentException().isThrownBy(() -> RouteTables.http("GET /" + segment));
  }

  @ParameterizedTest
  @CsvSource({"{p*},write \"{id}\" or \"{proxy+}\"", ":id,write \"{id}\"", "*,write \"{proxy+}\""})
  void a_parameter_written_as_in_another_router_is_told_how_to_write_it(
      String segment, String remedy) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RouteTables.rest("GET /a/" + segment))
        .withMessageStartingWith("Invalid route path \"/a/" + segment + "\": ")
        .withMessageContaining(remedy);
  }

  @Test
  void a_colon_and_a_star_can_be_meant_literally() {
    assertThat(found(RouteTables.rest("GET /%3Aid"), "GET", "/:id")).isEqualTo("GET /%3Aid");
    assertThat(found(RouteTables.rest("GET /%2A"), "GET", "/*")).isEqualTo("GET /%2A");
    assertThat(found(RouteTables.rest("GET /a:b"), "GET", "/a:b")).isEqualTo("GET /a:b");
  }
}
