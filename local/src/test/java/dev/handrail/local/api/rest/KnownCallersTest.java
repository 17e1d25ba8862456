package dev.handrail.local.api.rest;

import static dev.handrail.local.api.rest.GuardedApi.guarded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.api.Access;
import dev.handrail.local.api.AccessLogFormat;
import dev.handrail.local.api.AccessRecord;
import dev.handrail.local.api.ApiKey;
import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.GatewayResponse;
import dev.handrail.local.api.IdentitySource;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.QuotaSettings;
import dev.handrail.local.api.ResponseType;
import dev.handrail.local.api.Stage;
import dev.handrail.local.api.ThrottleSettings;
import dev.handrail.local.api.UsagePlan;
import dev.handrail.local.front.HttpReply;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What {@code $context} knows of callers that are refused, in gateway responses and access logs,
 * and by what identity sources know them: facts 3.1, 4.5, 4.6 and 6.2.
 */
class KnownCallersTest {

  private static final Authorizer.Token TOKEN = Authorizer.token("callers", "guard");
  private static final ApiKey KEY = ApiKey.of("customer", "0123456789-customer-key");

  private static GuardedApi logging(String format) {
    return GuardedApi.start(
        api ->
            api.stage(
                    Stage.of("logged")
                        .withAccessLog(new AccessLogFormat("$context.requestId " + format)))
                .authorizer(TOKEN)
                .method(guarded("GET", "/a/{id}", TOKEN))
                .gatewayResponse(
                    GatewayResponse.of(ResponseType.ACCESS_DENIED)
                        .withTemplate(
                            "text/plain",
                            "$context.authorizer.principalId $context.authorizer.n"
                                + " $context.authorizer.status,$context.resourcePath"
                                + " $context.domainPrefix $context.error.responseType")));
  }

  private static String log(GuardedApi api) {
    AccessRecord record = api.doors.records.remove();
    return String.valueOf(record.accessLog()).substring(record.request().requestId().length() + 1);
  }

  private static HttpReply get(GuardedApi api, String token) {
    return api.doors.call("GET", "/logged/a/1").header("Authorization", token).send();
  }

  @Test
  void who_is_denied_is_known_to_the_gateway_response_and_the_log() {
    try (GuardedApi api =
        logging(
            "$context.authorizer.principalId $context.authorizer.n $context.authorizer.status"
                + " $context.authorizer.integrationStatus $context.identity.caller")) {
      HttpReply reply = get(api, "denied-context");

      assertThat(reply.status()).isEqualTo(403);
      assertThat(reply.text()).isEqualTo("me 7 ,/a/{id} shop ACCESS_DENIED");
      assertThat(log(api)).isEqualTo("me 7 200 200 -");
      assertThat(get(api, "denied-context").status()).isEqualTo(403);
      assertThat(log(api)).as("of a policy that was kept").isEqualTo("me 7 200 - -");
    }
  }

  @Test
  void fact6_2_a_log_tells_what_an_authorizer_came_to() {
    try (GuardedApi api = logging("$context.authorizer.principalId $context.authorizer.status")) {
      get(api, "Unauthorized");
      assertThat(log(api)).isEqualTo("- 401");
      get(api, "crash");
      assertThat(log(api)).isEqualTo("- 500");
      get(api, "narrow");
      AccessRecord record = api.doors.records.remove();
      assertThat(record.authorizer())
          .containsEntry("principalId", "me")
          .containsEntry("status", "200")
          .containsKeys("latency", "integrationLatency");
    }
  }

  @Test
  void fact4_5_a_resource_path_may_be_an_identity_source() {
    try (GuardedApi api =
        GuardedApi.by(
            Authorizer.request("callers", "guard", IdentitySource.parse("context.resourcePath")))) {
      for (String path : new String[] {"/b/1", "/b/2", "/a"}) {
        assertThat(api.call("GET", path).send().status()).isEqualTo(200);
      }
      assertThat(api.asked).as("one for each resource").hasSize(2);
    }
  }

  @Test
  void fact4_5_a_key_that_is_sent_is_an_identity_source_of_a_method_that_takes_one() {
    Authorizer.Request request =
        Authorizer.request("callers", "guard", IdentitySource.parse("context.identity.apiKey"));
    Method keyed =
        new Method("GET", "/keyed", Integration.lambdaProxy("orders"))
            .withAccess(Access.byAuthorizer("callers").withApiKey());
    try (GuardedApi api =
        GuardedApi.start(
            builder ->
                builder
                    .authorizer(request)
                    .method(keyed)
                    .method(guarded("GET", "/open", request)))) {
      assertThat(api.call("GET", "/open").header("x-api-key", "k").send().status()).isEqualTo(401);
      assertThat(api.call("GET", "/keyed").send().status()).isEqualTo(401);
      assertThat(api.asked).isEmpty();
      assertThat(api.call("GET", "/keyed").header("x-api-key", "k").send().status()).isEqualTo(403);
      assertThat(api.asked).hasSize(1);
    }
  }

  private static HttpReply keyed(GuardedApi api, String stage) {
    return api.doors.call("GET", "/" + stage + "/a").header("x-api-key", KEY.value()).send();
  }

  @Test
  void fact4_6_a_stage_that_throttles_takes_nothing_of_the_plan_and_tells_the_key() {
    UsagePlan plan =
        UsagePlan.of("basic")
            .withKey(KEY)
            .withStage("shop", "prod")
            .withStage("shop", "slow")
            .withQuota(QuotaSettings.of(2, QuotaSettings.Period.DAY));
    try (GuardedApi api =
        GuardedApi.with(
            plan,
            builder ->
                builder
                    .stage(
                        Stage.of("slow")
                            .withThrottle(Stage.ALL_METHODS, new ThrottleSettings(1, 1)))
                    .method(
                        new Method("GET", "/a", Integration.lambdaProxy("orders"))
                            .withAccess(Access.OPEN.withApiKey())))) {
      assertThat(keyed(api, "slow").status()).isEqualTo(200);
      api.doors.records.clear();
      assertThat(keyed(api, "slow").status()).isEqualTo(429);
      assertThat(api.doors.records.remove().identity())
          .containsAllEntriesOf(Map.of("apiKeyId", KEY.id(), "apiKey", KEY.value()));
      assertThat(keyed(api, "prod").status()).as("the second of two").isEqualTo(200);
      api.doors.records.clear();
      assertThat(keyed(api, "prod").text()).contains("Limit Exceeded");
      assertThat(api.doors.records.remove().identity()).containsEntry("apiKeyId", KEY.id());
    }
  }
}
