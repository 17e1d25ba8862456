package dev.handrail.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.Application;
import dev.handrail.local.api.Access;
import dev.handrail.local.api.ApiKey;
import dev.handrail.local.api.ApiKeySource;
import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.IdentitySource;
import dev.handrail.local.api.QuotaSettings;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.api.ThrottleSettings;
import dev.handrail.local.api.UsagePlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Authorizers, keys and plans as resources, as CDK writes them: fact 7.3. */
class CdkAuthTest {

  private static final String TEMPLATE =
      """
      Resources:
        Fn: {Type: AWS::Lambda::Function, Properties: {Runtime: java21, Handler: a.B, Code: code}}
        Method:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            %s
            Integration: {Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: !Sub '%s'}
        Guard: {Type: AWS::ApiGateway::Authorizer, Properties: {RestApiId: !Ref Api, Name: g, %s}}
        Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: x, ApiKeySourceType: AUTHORIZER}}
        Stage:
          Type: AWS::ApiGateway::Stage
          Properties: {RestApiId: !Ref Api, StageName: prod%s}
      """;

  private static final String URI =
      "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations";

  private static final String TOKEN =
      "Type: TOKEN, AuthorizerUri: !Sub '"
          + URI
          + "', IdentitySource:"
          + " method.request.header.Authorization";

  private static final String KEYS =
      """
        Key: {Type: AWS::ApiGateway::ApiKey, Properties: {Enabled: true, Name: n}}
        Given: {Type: AWS::ApiGateway::ApiKey, Properties: {Value: 'abcdefghijklmnopqrstuvwxyz'}}
        Plan:
          Type: AWS::ApiGateway::UsagePlan
          Properties:
            UsagePlanName: p
            ApiStages:
              - {ApiId: !Ref Api, Stage: !Ref Stage, Throttle: {/GET: {RateLimit: 3, BurstLimit: 4}}}
            Quota: {Limit: 100, Period: MONTH, Offset: 10}
            Throttle: {RateLimit: 1, BurstLimit: 2}
        Link: {Type: AWS::ApiGateway::UsagePlanKey, Properties: {KeyId: !Ref Key, KeyType: API_KEY, UsagePlanId: !Ref Plan}}
        Other: {Type: AWS::ApiGateway::UsagePlanKey, Properties: {KeyId: !Ref Given, KeyType: API_KEY, UsagePlanId: !GetAtt Plan.Id}}
      """;

  @TempDir Path temp;
  private TemplateFolder folder;

  @BeforeEach
  void folder() {
    folder = new TemplateFolder(temp);
  }

  private static String template(String method, String authorizer) {
    return TEMPLATE.formatted(method, URI, authorizer, "");
  }

  private RestApi api(String method, String authorizer) {
    assertThat(folder.warnings(template(method, authorizer))).isEmpty();
    return folder.read(template(method, authorizer)).application().restApis().get(0);
  }

  @Test
  void a_plan_that_names_a_method_that_the_API_has_not_is_told() {
    String warnings =
        String.join(
            "\n",
            folder.warnings(
                template("AuthorizationType: NONE", TOKEN)
                    + KEYS.replace("{/GET:", "{//GETT: {RateLimit: 3}, /a/GETT:")));

    assertThat(warnings)
        .contains(
            "Plan.ApiStages[0].Throttle: expected one of the methods of Api, such as //GET, got"
                + " '/a/GETT'",
            "got '//GETT'; did you mean //GET?");
  }

  @Test
  void a_method_names_an_authorizer_wherever_it_stands() {
    RestApi api = api("AuthorizationType: CUSTOM\n      AuthorizerId: !Ref Guard", TOKEN);

    assertThat(api.authorizers()).containsExactly(Authorizer.token("Guard", "Fn"));
    assertThat(api.methods().get(0).access()).isEqualTo(Access.byAuthorizer("Guard"));
    assertThat(api.apiKeySource()).isEqualTo(ApiKeySource.AUTHORIZER);
  }

  @Test
  void authorizers_are_read_with_all_they_have() {
    assertThat(
            api(
                    "AuthorizationType: NONE",
                    TOKEN
                        + ", IdentityValidationExpression: 'x.*', AuthorizerResultTtlInSeconds: 0")
                .authorizers())
        .containsExactly(
            new Authorizer.Token("Guard", "Fn", "Authorization", "x.*", Duration.ZERO));
    assertThat(
            api(
                    "AuthorizationType: NONE",
                    TOKEN
                        .replace("TOKEN", "REQUEST")
                        .replace(
                            "method.request.header.Authorization",
                            "'method.request.header.A,method.request.querystring.b, context.path'"))
                .authorizers())
        .containsExactly(
            Authorizer.request(
                "Guard",
                "Fn",
                IdentitySource.header("A"),
                IdentitySource.queryString("b"),
                IdentitySource.parse("context.path")));
  }

  @Test
  void AWS_IAM_and_keys_are_asked_for() {
    assertThat(
            api("AuthorizationType: AWS_IAM\n      ApiKeyRequired: true", TOKEN)
                .methods()
                .get(0)
                .access())
        .isEqualTo(Access.BY_SIGNATURE.withApiKey());
  }

  @Test
  void a_usage_plan_is_put_together() {
    String template = template("AuthorizationType: NONE\n      ApiKeyRequired: true", TOKEN) + KEYS;
    assertThat(folder.warnings(template)).isEmpty();
    Application application = folder.read(template).application();

    assertThat(application.usagePlans())
        .containsExactly(
            new UsagePlan(
                "Plan",
                List.of(
                    new UsagePlan.PlanStage(
                        "Api", "prod", Map.of("//GET", new ThrottleSettings(3, 4)))),
                new ThrottleSettings(1, 2),
                new QuotaSettings(100, QuotaSettings.Period.MONTH, 10),
                List.of(
                    ApiKey.generated("Key"),
                    ApiKey.of("Given", "abcdefghijklmnopqrstuvwxyz").disabled())));
  }

  @Test
  void a_stage_throttles_by_its_method_settings() {
    String template =
        TEMPLATE.formatted(
            "AuthorizationType: NONE",
            URI,
            TOKEN,
            ", MethodSettings: [{HttpMethod: GET, ResourcePath: /, ThrottlingRateLimit: 0.5,"
                + " ThrottlingBurstLimit: 1}]");

    assertThat(folder.read(template).application().restApis().get(0).stages())
        .containsExactly(Stage.of("prod").withThrottle("//GET", new ThrottleSettings(0.5, 1)));
  }

  @Test
  void what_is_not_emulated_lets_everybody_in_and_is_told() {
    String custom = "AuthorizationType: CUSTOM\n      AuthorizerId: !Ref Guard";
    assertThat(folder.warnings(template(custom, "Type: COGNITO_USER_POOLS, ProviderARNs: [x]")))
        .containsExactly("12: Guard.Type: a Cognito authorizer; everybody may call");
    assertThat(folder.warnings(template(custom, TOKEN.replace("${Fn.Arn}", "Other"))))
        .containsExactly(
            "12: Guard.AuthorizerUri: what is no function that runs here; everybody may call");
    assertThat(
            folder.warnings(
                template("AuthorizationType: NONE", TOKEN)
                    + KEYS.replace("KeyId: !Ref Given", "KeyId: elsewhere")))
        .containsExactly(
            "17: Given: a key of no usage plan, with which nobody can call",
            "27: Other.KeyId: a key that is not in this template");
  }

  @Test
  void mistakes_are_told_at_their_lines() {
    String custom = "AuthorizationType: CUSTOM\n      AuthorizerId: nobody";
    assertThat(folder.mistakes(template(custom, TOKEN)))
        .containsExactly(
            "10: Method.AuthorizerId: expected an AWS::ApiGateway::Authorizer of the template, got"
                + " nobody");
    assertThat(folder.mistakes(template("AuthorizationType: X", TOKEN)))
        .containsExactly(
            "9: Method.AuthorizationType: expected NONE, AWS_IAM, CUSTOM or COGNITO_USER_POOLS, got"
                + " 'X'");
    assertThat(
            folder.mistakes(
                template(
                    "AuthorizationType: NONE",
                    TOKEN.replace("method.request.header.Authorization", "Authorization"))))
        .singleElement()
        .asString()
        .startsWith("11: Guard.IdentitySource: expected method.request.header.Name, ");
    String twice = KEYS.replace("KeyId: !Ref Given", "KeyId: !Ref Key");
    assertThat(folder.mistakes(template("AuthorizationType: NONE", TOKEN) + twice))
        .containsExactly(
            "27: Other.KeyId: expected a key that is in one plan of a stage, got one that is in"
                + " Plan for Api/prod as well");
    assertThat(
            folder.mistakes(
                template("AuthorizationType: NONE", TOKEN)
                    + KEYS.replace("Stage: !Ref Stage", "Stage: test")
                        .replace("abcdefghijklmnopqrstuvwxyz", "short")))
        .containsExactly(
            "17: Given.Value: expected 20 to 128 characters, got 5",
            "23: Plan.ApiStages[0].Stage: expected one of the stages [prod] of Api, got test");
  }
}
