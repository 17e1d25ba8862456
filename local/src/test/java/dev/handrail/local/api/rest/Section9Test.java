package dev.handrail.local.api.rest;

import static dev.handrail.local.api.rest.GuardedApi.guarded;
import static dev.handrail.local.api.rest.RestApiServer.ORDERS;
import static dev.handrail.local.api.rest.RestApiServer.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.json.JsonValue;
import dev.handrail.local.api.Access;
import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.Deployment;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.IntegrationResponse;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.MethodTest;
import dev.handrail.local.api.MethodTestResult;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.api.ThrottleSettings;
import dev.handrail.local.front.HttpCall;
import org.junit.jupiter.api.Test;

/** Items 13, 22 and 23 of section 9 and headers of callers; {@link SectionItemsTest} finds all. */
class Section9Test {

  private static final Authorizer.Token CALLERS = Authorizer.token("callers", "guard");
  private static final String SIGNATURE =
      "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260304/us-east-1/execute-api/aws4_request,"
          + " SignedHeaders=host, Signature=0";

  @Test
  void fact9_13_cookies_on_lines_of_their_own_are_values_of_their_own_and_headers_has_the_last() {
    try (RestApiServer server =
        RestApiServer.start(
            RestApiServer.tellingEvents(), api -> api.method("GET", "/a", ORDERS))) {
      JsonValue event =
          event(server.call("GET", "/a").header("Cookie", "a=1").header("Cookie", "b=2"));

      assertThat(event.get("multiValueHeaders").get("Cookie")).hasToString("[\"a=1\",\"b=2\"]");
      assertThat(event.get("headers").getString("Cookie")).isEqualTo("b=2");
    }
  }

  /** Of an API whose deployment, authorizer, key and throttle let no request to the method pass. */
  private static RestApi.Builder closed(RestApi.Builder api) {
    Deployment before =
        api.authorizer(CALLERS)
            .method("GET", "/open", Integration.lambdaProxy("orders"))
            .method(
                new Method("GET", "/key", Integration.lambdaProxy("orders"))
                    .withAccess(Access.OPEN.withApiKey()))
            .method(guarded("GET", "/guarded", CALLERS))
            .deploy();
    return api.method("GET", "/new", Integration.lambdaProxy("orders"))
        .stage(
            Stage.of("closed")
                .withDeployment(before)
                .withThrottle("/open/GET", new ThrottleSettings(0, 0)));
  }

  @Test
  void fact9_22_a_test_skips_authorizer_key_and_throttle_and_runs_what_was_not_deployed() {
    try (GuardedApi api = GuardedApi.start(Section9Test::closed)) {
      assertThat(status(api, "/open")).isEqualTo(429);
      assertThat(status(api, "/key")).isEqualTo(403);
      assertThat(status(api, "/guarded")).isEqualTo(401);
      assertThat(status(api, "/new")).isEqualTo(403);
      int requests = api.doors.records.size();
      for (String path : new String[] {"/open", "/key", "/guarded", "/new"}) {
        MethodTestResult result = api.doors.test("shop", MethodTest.of("GET", path));
        assertThat(result.status()).as(path).isEqualTo(200);
        JsonValue event = JsonValue.parse(result.body().getBytes(UTF_8));
        assertThat(event.get("headers")).as(path).hasToString("null");
        assertThat(event.get("requestContext").getString("stage")).isEqualTo("test-invoke-stage");
        assertThat(event.get("requestContext").get("authorizer")).as(path).isNull();
      }
      assertThat(api.asked).isEmpty();
      assertThat(api.doors.records).as("metrics count no tests").hasSize(requests);
    }
  }

  private static int status(GuardedApi api, String path) {
    return api.doors.call("GET", "/execute-api/shop/closed" + path).send().status();
  }

  @Test
  void fact9_23_templates_print_maps_as_javas_and_the_body_of_an_empty_request_as_an_object() {
    try (RestApiServer server =
        RestApiServer.start(
            RestApiServer.tellingEvents(),
            api ->
                api.method(
                    "POST",
                    "/map",
                    Integration.lambda("orders")
                        .withRequestTemplate(
                            "application/json",
                            "{\"map\": \"$input.path('$')\", \"body\": $input.body}")
                        .withResponse(IntegrationResponse.of(200))))) {
      assertThat(mapped(server.call("POST", "/map"))).isEqualTo("{} and {}");
      assertThat(mapped(server.call("POST", "/map").body("{\"a\":\"b\"}")))
          .isEqualTo("{a=b} and {\"a\":\"b\"}");
    }
  }

  /** The function's event, which the function of these tests answers inside of a proxy response. */
  private static String mapped(HttpCall call) {
    JsonValue event = JsonValue.parse(event(call).getString("body").getBytes(UTF_8));
    return event.getString("map") + " and " + event.get("body");
  }

  @Test
  void fact1_2_a_signature_is_consumed_where_it_is_asked_for_and_only_there() {
    try (RestApiServer server =
        RestApiServer.start(
            RestApiServer.tellingEvents(),
            api ->
                api.method("GET", "/open", ORDERS)
                    .method(new Method("GET", "/iam", ORDERS).withAccess(Access.BY_SIGNATURE)))) {
      JsonValue signed = event(server.call("GET", "/iam").header("Authorization", SIGNATURE));
      assertThat(signed.get("headers").get("Authorization")).isNull();
      assertThat(signed.get("multiValueHeaders").get("Authorization")).isNull();
      JsonValue open = event(server.call("GET", "/open").header("authorization", SIGNATURE));
      assertThat(open.get("headers").getString("Authorization")).isEqualTo(SIGNATURE);
    }
  }
}
