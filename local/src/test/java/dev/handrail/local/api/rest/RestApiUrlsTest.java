package dev.handrail.local.api.rest;

import static dev.handrail.local.api.rest.RestApiServer.ORDERS;
import static dev.handrail.local.api.rest.RestApiServer.event;
import static dev.handrail.local.front.FrontDoors.function;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.json.JsonValue;
import dev.handrail.local.Application;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.front.FrontDoors;
import dev.handrail.local.front.HttpCall;
import dev.handrail.local.front.HttpReply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where APIs are reached, and what of it functions see. */
class RestApiUrlsTest {

  private static FrontDoors doors;

  @BeforeAll
  static void start() {
    doors =
        FrontDoors.of(
            RestApiServer.tellingEvents(),
            Application.builder()
                .function(
                    function("orders", more -> more.versions("1").aliases(Map.of("live", "1"))))
                .restApi(
                    RestApi.builder("Shop")
                        .method("ANY", "/{proxy+}", ORDERS)
                        .stage(Stage.of("prod").withVariable("table", "t1"))
                        .stage(Stage.of("test"))
                        .stage(Stage.of("lambda-url"))
                        .stage(Stage.of("ping"))
                        .build())
                .restApi(
                    RestApi.builder("Admin")
                        .method("GET", "/who", ORDERS)
                        .method(
                            "GET", "/alias", Integration.lambdaProxy("orders:${stageVariables.a}"))
                        .stage(Stage.of("prod").withVariable("a", "live"))
                        .stage(Stage.of("beta"))
                        .build())
                .build());
  }

  @AfterAll
  static void stop() {
    doors.close();
  }

  private static HttpCall host(String host, String target) {
    return doors.call("GET", target).host(host + ".execute-api.localhost:" + doors.port());
  }

  @Test
  void an_api_is_reached_by_its_id_as_a_host_in_any_case() {
    for (String host : List.of("shop", "Shop", "SHOP")) {
      JsonValue event = event(host(host, "/prod/a%2Fb?q=1"));
      assertThat(event.getString("path")).isEqualTo("/a%2Fb");
      JsonValue context = event.get("requestContext");
      assertThat(context.getString("path")).isEqualTo("/prod/a%2Fb");
      assertThat(context.getString("stage")).isEqualTo("prod");
      assertThat(context.getString("apiId")).isEqualTo("Shop");
      assertThat(context.getString("domainName"))
          .isEqualTo("Shop.execute-api.us-east-1.amazonaws.com");
      assertThat(context.getString("domainPrefix")).isEqualTo("Shop");
      assertThat(context.getString("resourceId")).matches("[a-z0-9]{6}");
      assertThat(context.getString("deploymentId")).matches("[a-z0-9]{6}");
    }
  }

  @Test
  void the_first_api_with_a_stage_is_reached_by_the_stage_alone() {
    assertThat(apiId("/prod/who")).isEqualTo("Shop");
    assertThat(apiId("/test/who")).isEqualTo("Shop");
    assertThat(apiId("/beta/who")).isEqualTo("Admin");
    assertThat(apiId("//prod//who")).isEqualTo("Shop");
  }

  @Test
  void every_api_is_reached_by_a_path_which_functions_do_not_see() {
    assertThat(apiId("/execute-api/Admin/prod/who")).isEqualTo("Admin");
    assertThat(apiId("/execute-api/admin/prod/who?a=b")).isEqualTo("Admin");
    JsonValue event = event(doors.call("GET", "/execute-api/shop/prod/x?a=b"));
    assertThat(event.get("requestContext").getString("path")).isEqualTo("/prod/x");
    assertThat(event.get("queryStringParameters")).hasToString("{\"a\":\"b\"}");
  }

  private static String apiId(String target) {
    return event(doors.call("GET", target)).get("requestContext").getString("apiId");
  }

  @Test
  void a_host_is_the_apis_even_for_paths_of_other_doors() {
    JsonValue event = event(host("shop", "/lambda-url/orders/"));

    assertThat(event.get("requestContext").getString("stage")).isEqualTo("lambda-url");
    assertThat(doors.call("GET", "/2015-03-31/functions").send().text()).contains("\"Functions\"");
  }

  @Test
  void fact3_3_ping_and_sping_of_the_host_are_the_health_check_and_below_a_stage_ordinary_paths() {
    for (HttpCall call :
        List.of(
            host("shop", "/ping"),
            host("shop", "/sping?a=b"),
            doors.call("GET", "/ping"),
            doors.call("GET", "/execute-api/shop/sping"))) {
      HttpReply reply = call.send();
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.body()).isEmpty();
    }
    assertThat(doors.problems)
        .contains(
            "REST API shop: AWS keeps the paths /ping and /sping of the host for its own health"
                + " check; a stage of that name is reached below it");
    for (String target : List.of("/prod/ping", "/prod/sping", "/ping/ping")) {
      assertThat(event(doors.call("GET", target)).getString("resource")).isEqualTo("/{proxy+}");
    }
    assertThat(host("nobody", "/ping").send().status()).isEqualTo(403);
    assertThat(doors.call("GET", "/sping").send().status()).isEqualTo(404);
  }

  @Test
  void stage_variables_are_in_the_event_and_null_where_there_are_none() {
    assertThat(event(doors.call("GET", "/prod/x")).get("stageVariables"))
        .hasToString("{\"table\":\"t1\"}");
    assertThat(event(doors.call("GET", "/test/x")).get("stageVariables")).hasToString("null");
  }

  @Test
  void fact4_3_a_stage_variable_names_the_alias() {
    HttpCall live = doors.call("GET", "/execute-api/admin/prod/alias");
    assertThat(live.send().status()).isEqualTo(200);

    HttpReply none = doors.call("GET", "/beta/alias").send();
    assertThat(none.status()).isEqualTo(500);
    assertThat(none.text()).isEqualTo("{\"message\": \"Internal server error\"}");
    assertThat(doors.told())
        .contains(
            "GET /alias of Admin/beta (id), function orders:${stageVariables.a}: no such function,"
                + " version or alias");
  }

  @Test
  void fact3_1_an_unknown_stage_or_api_is_403_forbidden() {
    for (HttpCall call :
        List.of(
            host("shop", "/nope/x"),
            host("shop", "/"),
            host("nobody", "/prod/x"),
            doors.call("GET", "/execute-api/nobody/prod/x"))) {
      HttpReply reply = call.send();
      assertThat(reply.status()).isEqualTo(403);
      assertThat(reply.text()).isEqualTo("{\"message\":\"Forbidden\"}");
      assertThat(reply.header("x-amzn-ErrorType")).isEqualTo("ForbiddenException");
    }
    assertThat(doors.problems)
        .contains(
            "REST API shop: no stage of the name that begins the path",
            "REST API nobody: no such API");
  }

  @Test
  void what_is_no_stage_is_nobodys_path() {
    HttpReply reply = doors.call("GET", "/nope/x").send();

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.text()).contains("Nothing answers GET /nope/x on this server.");
  }

  @Test
  void pages_of_any_origin_may_call_an_api_and_hosts_must_still_be_loopback() {
    HttpCall call = doors.call("GET", "/prod/x").header("Origin", "https://any.example");
    assertThat(call.send().status()).isEqualTo(200);
    assertThat(doors.call("GET", "/prod/x").host("evil.example").send().status()).isEqualTo(403);
  }
}
