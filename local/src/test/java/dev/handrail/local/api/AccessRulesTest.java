package dev.handrail.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.handrail.local.Application;
import dev.handrail.local.front.FrontDoors;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Authorizers, keys and plans that AWS does not take. */
class AccessRulesTest {

  private static final Authorizer.Token TOKEN = Authorizer.token("a", "guard");

  private static RestApi.Builder shop() {
    return RestApi.builder("shop")
        .stage(Stage.of("prod"))
        .method("GET", "/", Integration.lambdaProxy("orders"));
  }

  private static Application.Builder application() {
    return Application.builder().function(FrontDoors.function("orders"));
  }

  @Test
  void mistakes_of_authorizers_are_told_with_those_of_the_api() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                shop()
                    .authorizer(TOKEN)
                    .authorizer(TOKEN.withIdentitySource("X"))
                    .method(
                        new Method("GET", "/a", Integration.lambdaProxy("orders"))
                            .withAccess(Access.byAuthorizer("b")))
                    .build())
        .withMessage(
            """
            The REST API shop cannot be used:
              - authorizers: the name a is there twice
              - methods: GET /a: expected one of the authorizers [a], got b""");
  }

  @Test
  void an_authorizer_says_what_it_expects() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TOKEN.withResultTtl(Duration.ofSeconds(3601)))
        .withMessage("resultTtl: expected 0 to 3600 seconds, got 3601");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TOKEN.withIdentityValidationExpression("[a"))
        .withMessageStartingWith(
            "identityValidationExpression: expected a regular expression, got '[a': ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TOKEN.withIdentitySource("a b"))
        .withMessage(
            "identitySource: expected a name without spaces, quotes and commas, got 'a b'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Authorizer.token(" ", "guard"))
        .withMessage("name: expected a text, got none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Authorizer.request("a", "guard").withResultTtl(Duration.ofSeconds(1)))
        .withMessage(
            "identitySources: expected at least one for policies that are kept for 1 seconds, got"
                + " none; name one, or keep policies for 0 seconds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Access("a", false, true))
        .withMessageContaining("got both");
  }

  @Test
  void identity_sources_are_mapping_expressions() {
    for (String expression :
        List.of(
            "method.request.header.Authorization",
            "method.request.querystring.token",
            "stageVariables.table",
            "context.identity.sourceIp",
            "context.identity.clientCert.subjectDN",
            "context.resourcePath")) {
      assertThat(IdentitySource.parse(" " + expression).expression()).isEqualTo(expression);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IdentitySource.parse("method.request.body.a"))
        .withMessageEndingWith("got 'method.request.body.a'");
    for (String unknown : List.of("b", "identity.ip", "authorizer.principalId", "status")) {
      assertThatIllegalArgumentException()
          .as("which every request would be refused for want of")
          .isThrownBy(() -> IdentitySource.parse("context." + unknown))
          .withMessageStartingWith("identitySource: expected one of $context's accountId, apiId, ")
          .withMessageEndingWith("clientCert.name, got '" + unknown + "'");
    }
  }

  @Test
  void an_authorizer_leads_to_a_function_of_the_application() {
    RestApi api = shop().authorizer(TOKEN).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> application().restApi(api).build())
        .withMessageContaining(
            "restApis: shop: authorizer a: expected one of the functions [orders], got guard");
  }

  @Test
  void mistakes_of_usage_plans_are_told() {
    ApiKey key = ApiKey.generated("k");
    UsagePlan plan = UsagePlan.of("p").withStage("shop", "prod").withKey(key);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                application()
                    .restApi(shop().build())
                    .usagePlan(plan)
                    .usagePlan(plan.withStage("shop", "none"))
                    .usagePlan(UsagePlan.of("q").withKey(new ApiKey("other", key.value(), true)))
                    .build())
        .withMessage(
            "The application cannot be used:\n"
                + "  - usagePlans: the id p is there twice\n"
                + "  - usagePlans: the key k is in p and in p for the stage shop/prod; expected one"
                + " plan of a stage for a key\n"
                + "  - usagePlans: p: expected a stage that there is, got shop/none\n"
                + "  - usagePlans: the keys k and other have the same value; expected one of its"
                + " own for each")
        .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain(key.value()));
  }

  @Test
  void a_key_has_20_to_128_characters_and_is_not_shown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApiKey.of("k", "short"))
        .withMessage("value: expected 20 to 128 characters, got 5");
    ApiKey key = ApiKey.of("k", "x".repeat(20));
    assertThat(key.isGenerated()).isFalse();
    assertThat(key.disabled()).hasToString("ApiKey[k, disabled]");
    assertThat(UsagePlan.of("p").withKey(key).toString()).doesNotContain(key.value());
  }

  @Test
  void a_generated_key_is_always_the_same_and_another_for_each_id() {
    ApiKey key = ApiKey.generated("k");

    assertThat(key).isEqualTo(ApiKey.generated("k"));
    assertThat(key.isGenerated()).isTrue();
    assertThat(key.value()).matches("[a-z0-9]{40}").isNotEqualTo(ApiKey.generated("l").value());
  }

  @Test
  void limits_are_not_negative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ThrottleSettings(-1, 1))
        .withMessage("rateLimit: expected 0 or more, got -1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new ThrottleSettings(Double.NaN, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ThrottleSettings(1, -1))
        .withMessage("burstLimit: expected 0 or more, got -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuotaSettings.of(-1, QuotaSettings.Period.DAY))
        .withMessage("limit: expected 0 or more, got -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuotaSettings(1, QuotaSettings.Period.DAY, -1))
        .withMessage("offset: expected 0 or more, got -1");
    assertThat(Stage.of("s").withThrottle("*/*", ThrottleSettings.ACCOUNT).throttles())
        .isEqualTo(Map.of(Stage.ALL_METHODS, new ThrottleSettings(10_000, 5_000)));
  }
}
