package dev.handrail.local.api.rest;

import static dev.handrail.local.api.rest.GuardedApi.guarded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.json.JsonValue;
import dev.handrail.local.api.Access;
import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.Cors;
import dev.handrail.local.api.GatewayResponse;
import dev.handrail.local.api.IdentitySource;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.ResponseType;
import dev.handrail.local.front.HttpReply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Lambda authorizers and AWS_IAM over HTTP: facts 3.1, 3.3, 4.5 and 4.8. */
class AuthorizersTest {

  private static final Authorizer.Token TOKEN = Authorizer.token("callers", "guard");

  private static HttpReply get(GuardedApi api, String path, String token) {
    return api.call("GET", path).header("Authorization", token).send();
  }

  private static void assertError(HttpReply reply, int status, String type, String body) {
    assertThat(reply.text()).isEqualTo(body);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("x-amzn-ErrorType")).isEqualTo(type);
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    assertThat(reply.header("x-amzn-RequestId")).matches("[0-9a-f-]{36}");
  }

  private static void assertUnauthorized(HttpReply reply) {
    assertError(reply, 401, "UnauthorizedException", "{\"message\":\"Unauthorized\"}");
  }

  private static final String DENIED =
      "{\"Message\":\"User is not authorized to access this resource%s\"}";

  @Test
  void fact4_5_a_TOKEN_authorizer_gets_token_and_method_arn() {
    try (GuardedApi api = GuardedApi.by(TOKEN)) {
      assertThat(get(api, "/b/a%20b?x=1", "context").status()).isEqualTo(200);

      assertThat(api.asked)
          .extracting(JsonValue::toString)
          .containsExactly(
              "{\"type\":\"TOKEN\",\"methodArn\":\"arn:aws:execute-api:us-east-1:123456789012:shop"
                  + "/prod/GET/b/a%20b\",\"authorizationToken\":\"context\"}");
    }
  }

  @Test
  void fact4_5_a_REQUEST_authorizer_gets_the_request_without_its_body() {
    Authorizer request = Authorizer.request("callers", "guard", IdentitySource.header("X-Who"));
    try (GuardedApi api = GuardedApi.by(request)) {
      HttpReply reply = api.call("POST", "/a?q=1").header("X-Who", "context").body("text").send();

      assertThat(reply.status()).isEqualTo(200);
      JsonValue event = api.asked.remove();
      assertThat(event.getString("type")).isEqualTo("REQUEST");
      assertThat(event.getString("methodArn")).endsWith(":shop/prod/POST/a");
      assertThat(event.getString("resource")).isEqualTo("/a");
      assertThat(event.get("queryStringParameters").getString("q")).isEqualTo("1");
      assertThat(event.get("headers").getString("X-Who")).isEqualTo("context");
      assertThat(event.get("requestContext").getString("stage")).isEqualTo("prod");
      assertThat(event.get("body")).isNull();
    }
  }

  @Test
  void fact9_19_context_values_are_strings_beside_principalId_and_integrationLatency() {
    try (GuardedApi api = GuardedApi.by(TOKEN)) {
      JsonValue event =
          RestApiServer.event(api.call("GET", "/a").header("Authorization", "context"));

      JsonValue authorizer = event.get("requestContext").get("authorizer");
      assertThat(authorizer.toString().replaceAll("\"integrationLatency\":\\d+", "LATENCY"))
          .isEqualTo(
              "{\"principalId\":\"me\",\"n\":\"7\",\"b\":\"true\",\"s\":\"x\",\"f\":\"1.50\","
                  + "LATENCY}");
    }
  }

  @Test
  void fact4_5_a_request_without_its_identity_source_is_401_and_nobody_is_asked() {
    try (GuardedApi api = GuardedApi.by(TOKEN)) {
      assertUnauthorized(api.call("GET", "/a").send());
      assertUnauthorized(get(api, "/a", " "));
      assertThat(api.asked).isEmpty();
      assertThat(api.doors.told())
          .contains(
              "GET /a of shop/prod (id), authorizer callers: the identity source"
                  + " method.request.header.Authorization is missing",
              "GET /a of shop/prod (id), authorizer callers: the identity source"
                  + " method.request.header.Authorization is blank");
    }
  }

  @Test
  void fact4_5_a_token_must_match_the_whole_validation_expression() {
    try (GuardedApi api =
        GuardedApi.by(
            TOKEN
                .withIdentitySource("X-Token")
                .withIdentityValidationExpression("Bearer [a-z]+|(a+)+b"))) {
      assertUnauthorized(api.call("GET", "/a").header("X-Token", "Bearer abc1").send());
      assertUnauthorized(api.call("GET", "/a").header("X-Token", "a".repeat(2000)).send());
      assertThat(api.asked).isEmpty();
      assertThat(api.call("GET", "/a").header("X-Token", "Bearer abc").send().status())
          .isEqualTo(200);
    }
  }

  @Test
  void fact8_2_and_4_5_every_identity_source_counts_unless_no_policy_is_kept() {
    Authorizer.Request request =
        Authorizer.request(
            "callers",
            "guard",
            IdentitySource.header("X-Who"),
            IdentitySource.queryString("tenant"),
            IdentitySource.parse("context.identity.sourceIp"));
    try (GuardedApi api = GuardedApi.by(request)) {
      assertUnauthorized(api.call("GET", "/a?tenant=1").send());
      assertUnauthorized(api.call("GET", "/a?tenant=").header("X-Who", "context").send());
      assertThat(api.asked).isEmpty();
      assertThat(api.call("GET", "/a?tenant=1").header("X-Who", "context").send().status())
          .isEqualTo(200);
    }
    try (GuardedApi api = GuardedApi.by(request.withResultTtl(Duration.ZERO))) {
      assertThat(api.call("GET", "/a").send().status()).isEqualTo(200);
      assertThat(api.asked).hasSize(1);
    }
  }

  @Test
  void fact4_5_a_stage_variable_may_be_an_identity_source() {
    Authorizer.Request request =
        Authorizer.request("callers", "guard", IdentitySource.parse("stageVariables.none"));
    try (GuardedApi api = GuardedApi.by(request)) {
      assertUnauthorized(api.call("GET", "/a").send());
    }
  }

  @Test
  void fact4_5_exactly_Unauthorized_is_401_and_other_errors_are_500_AUTHORIZER_FAILURE() {
    try (GuardedApi api = GuardedApi.by(TOKEN)) {
      assertUnauthorized(get(api, "/a", "Unauthorized"));
      for (String failure : new String[] {"unauthorized", "crash"}) {
        HttpReply reply = get(api, "/a", failure);
        assertError(reply, 500, "AuthorizerFailureException", "{\"message\":null}");
      }
    }
  }

  @Test
  void fact8_4_and_4_5_what_is_no_policy_is_500_AUTHORIZER_CONFIGURATION_ERROR() {
    try (GuardedApi api = GuardedApi.by(TOKEN)) {
      for (String answer : new String[] {"text", "null", "nobody", "no-policy", "nested"}) {
        HttpReply reply = get(api, "/a", answer);
        assertError(reply, 500, "AuthorizerConfigurationException", "{\"message\":null}");
      }
      assertThat(api.doors.problems)
          .anyMatch(told -> told.contains("authorizer callers: its answer is no policy: "));
    }
  }

  @Test
  void fact4_5_a_function_that_is_not_there_is_500() {
    try (GuardedApi api = GuardedApi.by(Authorizer.token("callers", "${stageVariables.none}"))) {
      HttpReply reply = get(api, "/a", "context");
      assertError(reply, 500, "AuthorizerConfigurationException", "{\"message\":null}");
    }
  }

  @Test
  void fact9_9_and_3_1_a_denial_has_a_capital_M_and_tells_whether_it_is_explicit() {
    try (GuardedApi api = GuardedApi.by(TOKEN)) {
      String explicit = DENIED.formatted(" with an explicit deny");
      assertError(get(api, "/a", "deny"), 403, "AccessDeniedException", explicit);
      assertError(get(api, "/a", "elsewhere"), 403, "AccessDeniedException", DENIED.formatted(""));
      assertThat(api.doors.told())
          .contains(
              "GET /a of shop/prod (id), authorizer callers: its policy denies GET /a; a policy is"
                  + " kept and counts for other methods too");
    }
  }

  @Test
  void fact9_19_and_8_4_a_kept_policy_is_evaluated_again_for_each_method() {
    try (GuardedApi api = GuardedApi.by(TOKEN)) {
      assertThat(get(api, "/a", "narrow").status()).isEqualTo(200);
      assertThat(get(api, "/a", "narrow").status()).isEqualTo(200);
      HttpReply other = get(api, "/b/1", "narrow");

      assertError(other, 403, "AccessDeniedException", DENIED.formatted(""));
      assertThat(api.asked).hasSize(1);
    }
  }

  @Test
  void fact4_5_a_policy_is_kept_for_300_seconds_and_for_a_caller() {
    try (GuardedApi api = GuardedApi.by(TOKEN)) {
      assertThat(get(api, "/a", "context").status()).isEqualTo(200);
      api.clock.advance(Duration.ofSeconds(299));
      assertThat(get(api, "/a", "context").status()).isEqualTo(200);
      assertThat(api.asked).hasSize(1);
      assertThat(get(api, "/a", "narrow").status()).isEqualTo(200);
      assertThat(api.asked).hasSize(2);
      api.clock.advance(Duration.ofSeconds(1));
      assertThat(get(api, "/a", "context").status()).isEqualTo(200);
      assertThat(api.asked).hasSize(3);
    }
  }

  @Test
  void fact4_5_with_a_ttl_of_0_nothing_is_kept() {
    try (GuardedApi api = GuardedApi.by(TOKEN.withResultTtl(Duration.ZERO))) {
      assertThat(get(api, "/a", "narrow").status()).isEqualTo(200);
      assertThat(get(api, "/b/1", "narrow").status()).isEqualTo(200);
      assertThat(api.asked).hasSize(2);
    }
  }

  @Test
  void a_condition_of_a_policy_is_not_looked_at_and_told() {
    try (GuardedApi api = GuardedApi.by(TOKEN)) {
      String statement =
          "{\"Action\":\"*\",\"Effect\":\"Allow\",\"Resource\":\"*\",\"Condition\":{}}";
      assertThat(get(api, "/a", statement).status()).isEqualTo(200);
      assertThat(api.doors.told())
          .containsExactly(
              "GET /a of shop/prod (id), authorizer callers: a statement has a Condition, which is"
                  + " not looked at: it counts as if it held");
    }
  }

  @Test
  void failures_are_not_kept() {
    try (GuardedApi api = GuardedApi.by(TOKEN)) {
      get(api, "/a", "Unauthorized");
      get(api, "/a", "Unauthorized");
      assertThat(api.asked).hasSize(2);
    }
  }

  @Test
  void fact3_3_a_method_arn_of_more_than_1600_bytes_is_414_and_nobody_is_asked() {
    try (GuardedApi api = GuardedApi.by(TOKEN)) {
      assertThat(get(api, "/b/" + "x".repeat(1600), "context").status()).isEqualTo(414);
      assertThat(api.asked).isEmpty();
      assertThat(get(api, "/b/" + "x".repeat(1500), "context").status()).isEqualTo(200);
    }
  }

  @Test
  void fact4_1_routing_comes_before_the_authorizer() {
    try (GuardedApi api = GuardedApi.by(TOKEN)) {
      assertThat(api.call("GET", "/none").send().text())
          .isEqualTo("{\"message\":\"Missing Authentication Token\"}");
      assertThat(api.call("DELETE", "/a").send().status()).isEqualTo(403);
    }
  }

  @Test
  void fact8_1_a_preflight_needs_no_token_and_denials_may_have_cors_headers() {
    try (GuardedApi api =
        GuardedApi.start(
            builder ->
                builder
                    .authorizer(TOKEN)
                    .method(guarded("ANY", "/a", TOKEN))
                    .cors(Cors.of("*"))
                    .gatewayResponse(
                        GatewayResponse.of(ResponseType.UNAUTHORIZED)
                            .withStatusCode(499)
                            .withHeader("Access-Control-Allow-Origin", "'*'"))
                    .gatewayResponse(
                        GatewayResponse.of(ResponseType.ACCESS_DENIED)
                            .withTemplate("application/json", "$context.error.messageString")))) {
      assertThat(api.call("OPTIONS", "/a").send().status()).isEqualTo(200);
      HttpReply refused = api.call("GET", "/a").send();
      assertThat(refused.status()).isEqualTo(499);
      assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("*");
      assertThat(get(api, "/a", "elsewhere").text())
          .isEqualTo("\"User is not authorized to access this resource\"");
    }
  }

  @Test
  void AWS_IAM_asks_for_a_signature_and_does_not_verify_it() {
    try (GuardedApi api =
        GuardedApi.start(
            builder ->
                builder.method(
                    new Method("GET", "/a", Integration.lambdaProxy("orders"))
                        .withAccess(Access.BY_SIGNATURE)))) {
      assertError(
          api.call("GET", "/a").send(),
          403,
          "MissingAuthenticationTokenException",
          "{\"message\":\"Missing Authentication Token\"}");
      JsonValue event =
          RestApiServer.event(
              api.call("GET", "/a")
                  .header(
                      "Authorization",
                      "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260304/us-east-1/execute-api/"
                          + "aws4_request, SignedHeaders=host, Signature=0"));
      JsonValue identity = event.get("requestContext").get("identity");
      assertThat(identity.getString("accessKey")).isEqualTo("AKIDEXAMPLE");
      assertThat(event.get("requestContext").get("authorizer")).isNull();
    }
  }
}
