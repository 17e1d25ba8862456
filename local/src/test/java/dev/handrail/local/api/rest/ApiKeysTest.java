package dev.handrail.local.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.json.JsonValue;
import dev.handrail.local.Application;
import dev.handrail.local.api.Access;
import dev.handrail.local.api.ApiKey;
import dev.handrail.local.api.ApiKeySource;
import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.QuotaSettings;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.api.ThrottleSettings;
import dev.handrail.local.api.UsagePlan;
import dev.handrail.local.front.HttpReply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** API keys, usage plans and throttling of stages over HTTP: facts 3.1, 4.6 and 4.8. */
class ApiKeysTest {

  private static final ApiKey KEY = ApiKey.of("customer", "0123456789-customer-key");
  private static final Method WITH_KEY =
      new Method("ANY", "/a", Integration.lambdaProxy("orders"))
          .withAccess(Access.OPEN.withApiKey());

  private static RestApi.Builder methods(RestApi.Builder api) {
    return api.method(WITH_KEY).method("GET", "/open", Integration.lambdaProxy("orders"));
  }

  private static GuardedApi with(UsagePlan plan) {
    return GuardedApi.with(plan.withStage("shop", "prod"), ApiKeysTest::methods);
  }

  private static UsagePlan plan() {
    return UsagePlan.of("basic").withKey(KEY);
  }

  private static HttpReply get(GuardedApi api) {
    return api.call("GET", "/a").header("X-API-Key", KEY.value()).send();
  }

  private static void assertError(HttpReply reply, int status, String type, String body) {
    assertThat(reply.text()).isEqualTo(body);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("x-amzn-ErrorType")).isEqualTo(type);
  }

  private static void assertForbidden(HttpReply reply) {
    assertError(reply, 403, "ForbiddenException", "{\"message\":\"Forbidden\"}");
  }

  @Test
  void fact1_2_an_event_has_the_key_only_where_the_method_requires_one() {
    try (GuardedApi api = with(plan())) {
      JsonValue identity =
          RestApiServer.event(api.call("GET", "/a").header("x-api-key", KEY.value()))
              .get("requestContext")
              .get("identity");
      assertThat(identity.getString("apiKey")).isEqualTo(KEY.value());
      assertThat(identity.getString("apiKeyId")).isEqualTo("customer");
      JsonValue open =
          RestApiServer.event(api.call("GET", "/open").header("x-api-key", KEY.value()))
              .get("requestContext")
              .get("identity");
      assertThat(open.get("apiKey")).isNull();
    }
  }

  @Test
  void fact3_1_no_key_or_another_one_is_403_Forbidden() {
    try (GuardedApi api = with(plan().withKey(ApiKey.generated("off").disabled()))) {
      assertForbidden(api.call("GET", "/a").send());
      assertForbidden(api.call("GET", "/a").header("x-api-key", "another").send());
      assertForbidden(
          api.call("GET", "/a").header("x-api-key", ApiKey.generated("off").value()).send());
      assertThat(api.doors.told())
          .containsExactly(
              "GET /a of shop/prod (id): a request without the header x-api-key",
              "GET /a of shop/prod (id): an API key of no usage plan of this stage",
              "GET /a of shop/prod (id): the API key off is not enabled");
    }
  }

  @Test
  void fact4_6_a_key_opens_only_the_stages_of_its_plan() {
    try (GuardedApi api =
        GuardedApi.with(
            plan().withStage("shop", "test"),
            builder -> methods(builder).stage(Stage.of("test")))) {
      assertForbidden(get(api));
      assertThat(api.doors.call("GET", "/test/a").header("x-api-key", KEY.value()).send().status())
          .isEqualTo(200);
    }
  }

  @Test
  void fact3_1_too_many_requests_are_429() {
    try (GuardedApi api = with(plan().withThrottle(new ThrottleSettings(1, 2)))) {
      assertThat(get(api).status()).isEqualTo(200);
      assertThat(get(api).status()).isEqualTo(200);
      assertError(get(api), 429, "TooManyRequestsException", "{\"message\":\"Too Many Requests\"}");
      assertThat(api.call("GET", "/open").send().status()).isEqualTo(200);
      api.clock.advance(Duration.ofSeconds(1));
      assertThat(get(api).status()).isEqualTo(200);
    }
  }

  @Test
  void fact3_1_a_quota_that_is_used_up_is_429_Limit_Exceeded() {
    QuotaSettings one = QuotaSettings.of(1, QuotaSettings.Period.DAY);
    try (GuardedApi api = with(plan().withQuota(one))) {
      assertThat(get(api).status()).isEqualTo(200);
      assertError(get(api), 429, "LimitExceededException", "{\"message\":\"Limit Exceeded\"}");
      api.clock.advance(Duration.ofDays(1));
      assertThat(get(api).status()).isEqualTo(200);
    }
  }

  @Test
  void fact4_6_a_key_may_come_from_the_authorizer() {
    Authorizer authorizer = Authorizer.token("callers", "guard");
    try (GuardedApi api =
        GuardedApi.with(
            plan().withStage("shop", "prod"),
            builder ->
                builder
                    .authorizer(authorizer)
                    .apiKeySource(ApiKeySource.AUTHORIZER)
                    .method(WITH_KEY.withAccess(Access.byAuthorizer("callers").withApiKey())))) {
      HttpReply known = api.call("GET", "/a").header("Authorization", KEY.value()).send();
      assertThat(known.status()).isEqualTo(200);
      JsonValue context = JsonValue.parse(known.body()).get("requestContext");
      assertThat(context.get("identity").getString("apiKeyId")).isEqualTo("customer");
      assertThat(context.get("authorizer").getString("principalId")).isEqualTo("me");
      assertForbidden(
          api.call("GET", "/a")
              .header("Authorization", "context")
              .header("x-api-key", KEY.value())
              .send());
      assertForbidden(api.call("GET", "/a").header("Authorization", "other-key").send());
    }
  }

  @Test
  void fact4_8_the_authorizer_comes_before_the_key() {
    Authorizer authorizer = Authorizer.token("callers", "guard");
    try (GuardedApi api =
        GuardedApi.start(
            builder ->
                builder
                    .authorizer(authorizer)
                    .method(WITH_KEY.withAccess(Access.byAuthorizer("callers").withApiKey())))) {
      assertThat(api.call("GET", "/a").send().status()).isEqualTo(401);
      assertForbidden(api.call("GET", "/a").header("Authorization", "context").send());
    }
  }

  @Test
  void fact4_6_a_stage_throttles_each_method_and_by_name() {
    try (GuardedApi api =
        GuardedApi.start(
            builder ->
                builder
                    .stage(
                        Stage.of("slow")
                            .withThrottle(Stage.ALL_METHODS, new ThrottleSettings(1, 1))
                            .withThrottle("/two/GET", new ThrottleSettings(1, 2)))
                    .method("GET", "/one", Integration.lambdaProxy("orders"))
                    .method("ANY", "/two", Integration.lambdaProxy("orders")))) {
      assertThat(api.doors.call("GET", "/slow/one").send().status()).isEqualTo(200);
      HttpReply second = api.doors.call("GET", "/slow/one").send();
      assertError(second, 429, "TooManyRequestsException", "{\"message\":\"Too Many Requests\"}");
      assertThat(api.doors.call("GET", "/slow/two").send().status()).isEqualTo(200);
      assertThat(api.doors.call("GET", "/slow/two").send().status()).isEqualTo(200);
      assertThat(api.doors.call("GET", "/slow/two").send().status()).isEqualTo(429);
      assertThat(api.call("GET", "/one").send().status()).as("another stage").isEqualTo(200);
      assertThat(api.doors.told())
          .contains(
              "GET /one of shop/slow (id): more requests to /one/GET than the stage lets through");
    }
  }

  @Test
  void what_was_counted_stays_when_the_template_changes() {
    QuotaSettings one = QuotaSettings.of(1, QuotaSettings.Period.MONTH);
    try (GuardedApi api = with(plan().withQuota(one))) {
      assertThat(get(api).status()).isEqualTo(200);
      Application before = api.doors.functions.application();
      Application.Builder again = Application.builder();
      before.functions().forEach(again::function);
      before.restApis().forEach(again::restApi);
      before.usagePlans().forEach(again::usagePlan);
      api.doors.functions.replace(again.build());

      assertThat(get(api).status()).isEqualTo(429);
    }
  }
}
