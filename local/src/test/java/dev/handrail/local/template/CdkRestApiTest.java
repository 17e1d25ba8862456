package dev.handrail.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.Template;
import dev.handrail.local.TemplateOptions;
import dev.handrail.local.api.Access;
import dev.handrail.local.api.GatewayResponse;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.IntegrationResponse;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.MethodResponse;
import dev.handrail.local.api.ResponseType;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** REST APIs as CDK writes them, and as people write CloudFormation. */
class CdkRestApiTest {

  private static final String FUNCTION =
      """
      Resources:
        Fn: {Type: AWS::Lambda::Function, Properties: {Runtime: java21, Handler: a.B, Code: code}}
        Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: x%s}}
        Stage: {Type: AWS::ApiGateway::Stage, Properties: {RestApiId: !Ref Api, StageName: prod}}
        Part:
          Type: AWS::ApiGateway::Resource
          Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: '%s'}
        Method:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !Ref Part
            HttpMethod: %s
            AuthorizationType: NONE
            Integration: {%s}
      """;

  private static final String PROXY =
      "Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: !Sub 'arn:aws:apigateway:us-east-1:lambda:"
          + "path/2015-03-31/functions/${Fn.Arn}/invocations'";

  @TempDir Path temp;
  private TemplateFolder folder;

  @BeforeEach
  void folder() {
    folder = new TemplateFolder(temp);
  }

  private Template cdk() {
    Path template = folder.fixture("cdk/Api.template.json", "cdk.out/Api.template.json");
    folder.file("cdk.out/asset.3d4e5f/example/Other.class");
    return Template.read(template, TemplateOptions.defaults());
  }

  @Test
  void the_resources_of_cdk_make_one_api() {
    RestApi api = cdk().application().restApis().get(0);

    assertThat(api.id()).isEqualTo("ShopApi5E1D");
    assertThat(api.stages()).containsExactly(new Stage("prod", Map.of("table", "t1")));
    assertThat(api.binaryMediaTypes()).containsExactly("image/png");
    assertThat(api.gatewayResponses())
        .containsExactly(
            GatewayResponse.of(ResponseType.DEFAULT_4XX)
                .withStatusCode(400)
                .withHeader("Access-Control-Allow-Origin", "'*'"));
    assertThat(api.methods())
        .containsExactlyInAnyOrder(
            new Method(
                    "OPTIONS",
                    "/",
                    Integration.mock("{ statusCode: 204 }")
                        .withResponse(
                            IntegrationResponse.of(204)
                                .withHeader(
                                    "Access-Control-Allow-Headers", "'Content-Type,X-Amz-Date'")
                                .withHeader("Access-Control-Allow-Origin", "'*'")
                                .withHeader("Access-Control-Allow-Methods", "'GET,POST'")))
                .withResponses(List.of(MethodResponse.of(204))),
            new Method(
                "GET",
                "/orders/{id}",
                Integration.lambdaProxy("OrdersFn8C2A").withTimeout(Duration.ofSeconds(5))),
            new Method("ANY", "/", Integration.lambdaProxy("OrdersFn8C2A:live"))
                .withAccess(Access.BY_SIGNATURE));
  }

  @Test
  void what_cdk_always_writes_is_no_reason_for_a_warning() {
    assertThat(cdk().warning()).isNull();
  }

  private String template(String api, String part, String method, String integration) {
    return FUNCTION.formatted(api, part, method, integration);
  }

  @Test
  void other_integrations_are_left_out_with_a_warning() {
    assertThat(folder.warnings(template(", CloneFrom: x", "a", "GET", PROXY)))
        .containsExactly("3: Api.CloneFrom");
    String service =
        "Type: AWS, IntegrationHttpMethod: POST, Uri: 'arn:aws:apigateway:us-east-1:sqs:path/1/q'";
    assertThat(folder.warnings(template("", "a", "GET", service)))
        .containsExactly(
            "3: Api: an API without a method that is answered here",
            "15: Method.Integration.Uri: what is no function that runs here");
    String elsewhere = PROXY.replace("${Fn.Arn}", "arn:aws:lambda:us-east-1:1:function:Other");
    assertThat(folder.warnings(template("", "a", "GET", elsewhere)))
        .contains("15: Method.Integration.Uri: what is no function that runs here");
  }

  @Test
  void a_stage_variable_may_name_the_function() {
    String varies =
        PROXY.replace("${Fn.Arn}", "arn:aws:lambda:us-east-1:1:function:${!stageVariables.f}");
    RestApi api = folder.read(template("", "a", "GET", varies)).application().restApis().get(0);

    assertThat(api.methods())
        .containsExactly(new Method("GET", "/a", Integration.lambdaProxy("${stageVariables.f}")));
  }

  @Test
  void mistakes_are_told_at_their_lines() {
    assertThat(folder.mistakes(template("", "a", "get", PROXY)))
        .containsExactly(
            "13: Method.HttpMethod: expected ANY or one of [DELETE, GET, HEAD, OPTIONS,"
                + " PATCH, POST, PUT], got 'get'");
    assertThat(folder.mistakes(template("", "a{b}", "GET", PROXY)))
        .singleElement()
        .asString()
        .startsWith("12: Method.ResourceId: Invalid route path \"/a{b}\"");
    assertThat(folder.mistakes(template("", "a", "GET", PROXY.replace("POST", "GET"))))
        .containsExactly(
            "15: Method.Integration.IntegrationHttpMethod: expected POST, by which API Gateway"
                + " invokes functions whatever the method is, got GET");
    assertThat(
            folder.mistakes(
                template("", "a", "GET", PROXY).replace("ResourceId: !Ref Part", "ResourceId: x")))
        .containsExactly(
            "12: Method.ResourceId: expected a resource of the template below the API's"
                + " RootResourceId, got x");
  }

  @Test
  void a_deployment_may_make_the_stage() {
    String template =
        template("", "a", "GET", PROXY)
            .replace(
                "AWS::ApiGateway::Stage, Properties: {RestApiId: !Ref Api, StageName: prod}",
                "AWS::ApiGateway::Deployment, Properties: {RestApiId: !Ref Api, StageName: dev,"
                    + " StageDescription: {Variables: {a: b}}}");

    assertThat(folder.read(template).application().restApis().get(0).stages())
        .containsExactly(new Stage("dev", Map.of("a", "b")));
  }

  @Test
  void an_api_without_a_stage_is_told() {
    String template =
        template("", "a", "GET", PROXY)
            .replace("Stage: {Type: AWS::ApiGateway::Stage", "S: {Type: A::B::C");

    assertThat(folder.warnings(template))
        .containsExactly("3: Api: an API without a stage, which nobody can call");
  }
}
