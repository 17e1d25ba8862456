package dev.handrail.local.template;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.Application;
import dev.handrail.local.Template;
import dev.handrail.local.api.Access;
import dev.handrail.local.api.ApiKey;
import dev.handrail.local.api.ApiKeySource;
import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.IdentitySource;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.QuotaSettings;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.api.ThrottleSettings;
import dev.handrail.local.api.UsagePlan;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code Auth} and {@code MethodSettings} of SAM's REST APIs: fact 7.2. */
class SamAuthTest {

  private static final String TEMPLATE =
      """
      Globals:
        Function: {Runtime: java21, Handler: a.B, CodeUri: code}
      Resources:
        Shop:
          Type: AWS::Serverless::Api
          Properties:
            StageName: prod
            %s
        Guard: {Type: AWS::Serverless::Function, Properties: {AutoPublishAlias: live}}
        Page:
          Type: AWS::Serverless::Function
          Properties:
            Events:
              Get: {Type: Api, Properties: {Path: /, Method: GET, RestApiId: !Ref Shop%s}}
      """;

  private static final String GUARD =
      "Auth: {Authorizers: {G: {FunctionArn: !GetAtt Guard.Arn%s}}}";

  @TempDir Path temp;
  private TemplateFolder folder;

  @BeforeEach
  void folder() {
    folder = new TemplateFolder(temp);
  }

  private static String template(String api, String event) {
    return TEMPLATE.formatted(api, event);
  }

  private Application read(String api, String event) {
    assertThat(folder.warnings(template(api, event))).isEmpty();
    return folder.read(template(api, event)).application();
  }

  private RestApi api(String api, String event) {
    return read(api, event).restApis().get(0);
  }

  private static Access access(RestApi api, String method) {
    return api.methods().stream()
        .filter(one -> one.httpMethod().equals(method))
        .map(Method::access)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_TOKEN_authorizer_has_SAMs_defaults() {
    RestApi api = api(GUARD.formatted(""), ", Auth: {Authorizer: G}");

    assertThat(api.authorizers()).containsExactly(Authorizer.token("G", "Guard"));
    assertThat(access(api, "GET")).isEqualTo(Access.byAuthorizer("G"));
  }

  @Test
  void a_TOKEN_authorizer_is_read_with_its_identity_and_its_alias() {
    RestApi api =
        api(
            GUARD
                .formatted(
                    ", FunctionPayloadType: TOKEN, Identity: {Header: X-T, ValidationExpression:"
                        + " 'a+', ReauthorizeEvery: 60}")
                .replace("Guard.Arn", "Guard.Alias"),
            ", Auth: {Authorizer: G}");

    assertThat(api.authorizers())
        .containsExactly(
            new Authorizer.Token("G", "Guard:live", "X-T", "a+", Duration.ofSeconds(60)));
  }

  @Test
  void a_REQUEST_authorizer_has_sources_of_four_kinds() {
    RestApi api =
        api(
            GUARD.formatted(
                ", FunctionPayloadType: REQUEST, Identity: {Headers: [A, B], QueryStrings: [q],"
                    + " StageVariables: [v], Context: [identity.sourceIp]}"),
            "");

    assertThat(api.authorizers())
        .containsExactly(
            Authorizer.request(
                "G",
                "Guard",
                IdentitySource.header("A"),
                IdentitySource.header("B"),
                IdentitySource.queryString("q"),
                IdentitySource.parse("stageVariables.v"),
                IdentitySource.parse("context.identity.sourceIp")));
    assertThat(access(api, "GET")).as("nobody is asked unless it is said").isEqualTo(Access.OPEN);
  }

  @Test
  void the_default_authorizer_counts_for_all_events_that_name_no_other() {
    String auth = GUARD.formatted("").replace("{Authorizers", "{DefaultAuthorizer: G, Authorizers");

    assertThat(access(api(auth, ""), "GET")).isEqualTo(Access.byAuthorizer("G"));
    assertThat(access(api(auth, ", Auth: {Authorizer: NONE}"), "GET")).isEqualTo(Access.OPEN);
    assertThat(access(api(auth, ", Auth: {Authorizer: AWS_IAM}"), "GET"))
        .isEqualTo(Access.BY_SIGNATURE);
    assertThat(access(api(auth, ", Auth: {ApiKeyRequired: true}"), "GET"))
        .isEqualTo(Access.byAuthorizer("G").withApiKey());
    assertThat(access(api("Auth: {DefaultAuthorizer: AWS_IAM}", ""), "GET"))
        .isEqualTo(Access.BY_SIGNATURE);
  }

  @Test
  void preflights_need_what_all_need_unless_it_is_said() {
    String auth = "Auth: {DefaultAuthorizer: AWS_IAM, ApiKeyRequired: true%s}\n      Cors: \"'*'\"";

    assertThat(access(api(auth.formatted(""), ""), "OPTIONS"))
        .isEqualTo(Access.BY_SIGNATURE.withApiKey());
    RestApi open =
        api(
            auth.formatted(
                ", AddDefaultAuthorizerToCorsPreflight: false,"
                    + " AddApiKeyRequiredToCorsPreflight: false"),
            ", Auth: {ApiKeyRequired: false}");
    assertThat(access(open, "OPTIONS")).isEqualTo(Access.OPEN);
    assertThat(access(open, "GET")).isEqualTo(Access.BY_SIGNATURE);
  }

  @Test
  void a_usage_plan_of_an_api_has_a_key_that_SAM_makes() {
    Application application =
        read(
            "Auth: {ApiKeyRequired: true, UsagePlan: {CreateUsagePlan: PER_API, Quota: {Limit: 5,"
                + " Period: DAY}, Throttle: {RateLimit: 1.5, BurstLimit: 2}}}",
            "");

    assertThat(application.usagePlans())
        .containsExactly(
            UsagePlan.of("ShopUsagePlan")
                .withStage("Shop", "prod")
                .withThrottle(new ThrottleSettings(1.5, 2))
                .withQuota(QuotaSettings.of(5, QuotaSettings.Period.DAY))
                .withKey(ApiKey.generated("ShopApiKey")));
    assertThat(access(application.restApis().get(0), "GET")).isEqualTo(Access.OPEN.withApiKey());
    assertThat(read("Auth: {UsagePlan: {CreateUsagePlan: NONE}}", "").usagePlans()).isEmpty();
  }

  @Test
  void the_implicit_api_has_auth_by_globals_and_a_shared_plan() {
    String template =
        """
        Globals:
          Function: {Runtime: java21, Handler: a.B, CodeUri: code}
          Api: {Auth: {ApiKeyRequired: true, UsagePlan: {CreateUsagePlan: SHARED}}}
        Resources:
          Page:
            Type: AWS::Serverless::Function
            Properties:
              Events: {Get: {Type: Api, Properties: {Path: /, Method: GET}}}
        """;
    Application application = folder.read(template).application();

    assertThat(access(application.restApis().get(0), "GET").apiKeyRequired()).isTrue();
    assertThat(application.usagePlans())
        .containsExactly(
            UsagePlan.of("ServerlessUsagePlan")
                .withStage("ServerlessRestApi", "Prod")
                .withKey(ApiKey.generated("ServerlessApiKey")));
  }

  @Test
  void method_settings_throttle_the_stage_and_keys_may_come_from_the_authorizer() {
    RestApi api =
        api(
            "MethodSettings: [{HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 10,"
                + " ThrottlingBurstLimit: 20, MetricsEnabled: true}, {HttpMethod: GET,"
                + " ResourcePath: '/~1orders~1{id}', ThrottlingBurstLimit: 1}, {HttpMethod: GET,"
                + " ResourcePath: /, ThrottlingBurstLimit: -1, ThrottlingRateLimit: -1},"
                + " {HttpMethod: GET, ResourcePath: /a, LoggingLevel: INFO}]\n"
                + "      ApiKeySourceType: AUTHORIZER",
            "");

    assertThat(api.stages())
        .containsExactly(
            Stage.of("prod")
                .withThrottle(Stage.ALL_METHODS, new ThrottleSettings(10, 20))
                .withThrottle("/orders/{id}/GET", new ThrottleSettings(10_000, 1)));
    assertThat(api.apiKeySource()).isEqualTo(ApiKeySource.AUTHORIZER);
  }

  @Test
  void what_is_not_emulated_lets_everybody_in_and_is_told() {
    String cognito = "Auth: {DefaultAuthorizer: C, Authorizers: {C: {UserPoolArn: x}}}";
    assertThat(folder.warnings(template(cognito, "")))
        .containsExactly(
            "8: Shop.Auth.Authorizers.C.UserPoolArn: a Cognito authorizer; everybody may call");
    assertThat(access(folder.read(template(cognito, "")).application().restApis().get(0), "GET"))
        .isEqualTo(Access.OPEN);
    String elsewhere = GUARD.formatted("").replace("!GetAtt Guard.Arn", "Other");
    assertThat(folder.warnings(template(elsewhere, ", Auth: {Authorizer: G}")))
        .containsExactly(
            "8: Shop.Auth.Authorizers.G.FunctionArn: what is no function that runs here;"
                + " everybody may call");
    assertThat(
            folder.warnings(template("Auth: {ResourcePolicy: {}}", ", Auth: {ResourcePolicy: {}}")))
        .containsExactly(
            "8: Shop.Auth.ResourcePolicy", "14: Page.Events.Get.Properties.Auth.ResourcePolicy");
  }

  @Test
  void what_is_misspelled_is_a_mistake_as_the_api_would_be_open() {
    String known = ": expected a property that AWS knows, got ";
    assertThat(folder.mistakes(template("Auth: {ApiKeyRequird: true}", "")))
        .containsExactly(
            "8: Shop.Auth.ApiKeyRequird" + known + "'ApiKeyRequird'; did you mean ApiKeyRequired?");
    assertThat(folder.mistakes(template("Auth: {}", ", Auth: {Authoriser: NONE}")))
        .containsExactly(
            "14: Page.Events.Get.Properties.Auth.Authoriser"
                + known
                + "'Authoriser'; did you mean Authorizer?");
    assertThat(folder.mistakes(template(GUARD.formatted(", Identity: {Heder: X}"), "")))
        .containsExactly(
            "8: Shop.Auth.Authorizers.G.Identity.Heder" + known + "'Heder'; did you mean Header?");
  }

  @Test
  void settings_of_usage_plans_that_are_misspelled_are_told() {
    assertThat(
            folder.warnings(
                template(
                    "Auth: {UsagePlan: {CreateUsagePlan: PER_API, Quota: {Limit: 5, Period: DAY,"
                        + " Ofset: 1}, Throttle: {RateLimt: 5, BurstLmit: 1}}}",
                    "")))
        .containsExactly(
            "8: Shop.Auth.UsagePlan.Throttle.RateLimt; did you mean RateLimit?",
            "8: Shop.Auth.UsagePlan.Throttle.BurstLmit; did you mean BurstLimit?",
            "8: Shop.Auth.UsagePlan.Quota.Ofset; did you mean Offset?");
  }

  @Test
  void methods_that_ask_for_a_key_of_no_plan_are_told() {
    Template read = folder.read(template("Auth: {ApiKeyRequired: true}", ""));

    assertThat(requireNonNull(read.warning()).message())
        .contains(
            ": runs as on AWS, and is hardly meant so:\n  - line ",
            ": Shop/prod: 1 method asks for a key, and no usage plan has this stage: it is 403, as"
                + " on AWS; add Auth.UsagePlan.CreateUsagePlan: PER_API, or");
  }

  @Test
  void mistakes_are_told_at_their_lines() {
    assertThat(folder.mistakes(template(GUARD.formatted(""), ", Auth: {Authorizer: H}")))
        .containsExactly(
            "14: Page.Events.Get.Properties.Auth.Authorizer: expected NONE, AWS_IAM or one of the"
                + " API's authorizers [G], got 'H'");
    assertThat(folder.mistakes(template(GUARD.formatted(", FunctionPayloadType: REQUEST"), "")))
        .containsExactly(
            "8: Shop.Auth.Authorizers.G.Identity: expected at least one for policies that are kept"
                + " for 300 seconds, got none; name one, or keep policies for 0 seconds");
    assertThat(
            folder.mistakes(template(GUARD.formatted(", Identity: {ReauthorizeEvery: 4000}"), "")))
        .containsExactly(
            "8: Shop.Auth.Authorizers.G.Identity.ReauthorizeEvery: expected 0 to 3600 seconds, got"
                + " 4000");
    assertThat(
            folder.mistakes(
                template(GUARD.formatted(", Identity: {ValidationExpression: '[a'}"), "")))
        .singleElement()
        .asString()
        .startsWith(
            "8: Shop.Auth.Authorizers.G.Identity.ValidationExpression: expected a regular"
                + " expression, got '[a'");
    assertThat(
            folder.mistakes(
                template(
                    GUARD.formatted(", FunctionPayloadType: REQUEST, Identity: {Context: [ip]}"),
                    "")))
        .singleElement()
        .asString()
        .startsWith("8: Shop.Auth.Authorizers.G.Identity: expected one of $context's accountId, ")
        .endsWith("got 'ip'");
    assertThat(folder.mistakes(template(GUARD.formatted(", FunctionPayloadType: X"), "")))
        .containsExactly(
            "8: Shop.Auth.Authorizers.G.FunctionPayloadType: expected TOKEN or REQUEST, got 'X'");
    assertThat(folder.mistakes(template("Auth: {UsagePlan: {}}", "")))
        .containsExactly(
            "8: Shop.Auth.UsagePlan.CreateUsagePlan: expected PER_API, SHARED or NONE, got"
                + " nothing");
    assertThat(
            folder.mistakes(
                template(
                    "Auth: {UsagePlan: {CreateUsagePlan: PER_API, Quota: {Limit: 5}, Throttle:"
                        + " {RateLimit: x}}}",
                    "")))
        .containsExactly(
            "8: Shop.Auth.UsagePlan.Throttle.RateLimit: expected a number, got 'x'",
            "8: Shop.Auth.UsagePlan.Quota: expected Limit and Period (DAY, WEEK or MONTH), got one"
                + " of them only");
  }
}
