package dev.handrail.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.api.Access;
import dev.handrail.local.api.ApiKey;
import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.api.UsagePlan;
import dev.handrail.local.api.rest.CurlLines;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiKeyTableTest {

  private static final SampleEvents NO_EVENTS = new SampleEvents(List.of(), List.of());

  private static final ApiKey MADE = ApiKey.generated("Made");
  private static final ApiKey GIVEN = ApiKey.of("Given", "a-secret-of-somebody");
  private static final Integration ORDERS = Integration.lambdaProxy("Orders");

  private static UsagePlan plan(ApiKey key) {
    return UsagePlan.of("Plan").withStage("shop", "prod").withKey(key);
  }

  @Test
  void values_that_were_made_here_are_shown_and_others_are_not() {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    ApiKeyTable.print(
        List.of(plan(MADE).withKey(GIVEN), UsagePlan.of("Other").withKey(MADE.disabled())), out);
    ApiKeyTable.print(List.of(UsagePlan.of("Empty")), out);

    assertThat(text.toString().lines().map(line -> line.replaceAll(" +", " ").strip()))
        .containsExactly(
            "",
            "API KEY USAGE PLAN STAGES VALUE",
            "Made Plan shop/prod " + MADE.value(),
            "Given Plan shop/prod (that of the template)",
            "Made Other - (not enabled: 403)");
    assertThat(ApiKeyTable.documents(List.of(plan(GIVEN))).toString())
        .isEqualTo("[{id=Given, usagePlan=Plan, enabled=true}]");
  }

  @Test
  void a_line_for_a_shell_has_the_key_or_a_variable_for_it() {
    RestApi api = shop(new Method("GET", "/", ORDERS).withAccess(Access.OPEN.withApiKey()));

    assertThat(samples(api, plan(MADE)))
        .containsExactly("curl -H \"x-api-key: " + MADE.value() + "\" http://a/prod/");
    assertThat(samples(api, plan(GIVEN)))
        .containsExactly(
            "$API_KEY is the value of Given in the template:",
            "curl -H \"x-api-key: $API_KEY\" http://a/prod/");
  }

  @Test
  void where_no_plan_has_a_key_a_line_for_a_shell_is_told_to_be_refused() {
    RestApi api = shop(new Method("GET", "/", ORDERS).withAccess(Access.OPEN.withApiKey()));
    List<String> refused =
        List.of(
            "GET / asks for a key, and no usage plan of shop/prod has one: 403, as on AWS:",
            "curl http://a/prod/");

    assertThat(samples(api)).isEqualTo(refused);
    assertThat(samples(api, plan(MADE.disabled()))).isEqualTo(refused);
  }

  @Test
  void the_sample_call_is_one_that_everybody_may_make_if_there_is_one() {
    Method guarded = new Method("GET", "/a", ORDERS).withAccess(Access.byAuthorizer("g"));

    assertThat(samples(shop(guarded)))
        .containsExactly("curl -H \"Authorization: $TOKEN\" http://a/prod/a");
    assertThat(samples(shop(guarded, new Method("PUT", "/b", ORDERS))))
        .containsExactly("curl -X PUT -H 'Content-Type: application/json' -d '{}' http://a/prod/b");
  }

  private static List<String> samples(RestApi api, UsagePlan... plans) {
    Stage prod = api.stages().get(0);
    return SampleCalls.of(new CurlLines(api, prod, "http://a/prod", List.of(plans)), NO_EVENTS);
  }

  private static RestApi shop(Method... methods) {
    RestApi.Builder api =
        RestApi.builder("shop").stage(Stage.of("prod")).authorizer(Authorizer.token("g", "Guard"));
    List.of(methods).forEach(api::method);
    return api.build();
  }
}
