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
    Stage prod = api.stages().get(0);

    assertThat(ApiKeyTable.forShell(List.of(plan(MADE)), api, prod)).isEqualTo(MADE.value());
    assertThat(ApiKeyTable.forShell(List.of(plan(GIVEN)), api, prod)).isEqualTo("$API_KEY");
    assertThat(ApiKeyTable.forShell(List.of(plan(MADE.disabled())), api, prod))
        .isEqualTo("$API_KEY");
    assertThat(SampleCalls.of(api, "http://a/prod", "$API_KEY", NO_EVENTS))
        .isEqualTo("curl -H \"x-api-key: $API_KEY\" http://a/prod/");
  }

  @Test
  void the_sample_call_is_one_that_everybody_may_make_if_there_is_one() {
    Method guarded = new Method("GET", "/a", ORDERS).withAccess(Access.byAuthorizer("g"));

    assertThat(SampleCalls.of(shop(guarded), "http://a/prod", "k", NO_EVENTS))
        .isEqualTo("curl -H \"Authorization: $TOKEN\" http://a/prod/a");
    assertThat(
            SampleCalls.of(
                shop(guarded, new Method("PUT", "/b", ORDERS)), "http://a/prod", "k", NO_EVENTS))
        .isEqualTo("curl -X PUT -H 'Content-Type: application/json' -d '{}' http://a/prod/b");
  }

  private static RestApi shop(Method... methods) {
    RestApi.Builder api =
        RestApi.builder("shop").stage(Stage.of("prod")).authorizer(Authorizer.token("g", "Guard"));
    List.of(methods).forEach(api::method);
    return api.build();
  }
}
