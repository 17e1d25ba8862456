package dev.handrail.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.Application;
import dev.handrail.local.LocalLambda;
import dev.handrail.local.api.Access;
import dev.handrail.local.api.ApiKeySource;
import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.GatewayResponse;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.ResponseType;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.front.HttpCall;
import dev.handrail.local.front.HttpReply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenAPI and Swagger definitions with API Gateway's extensions: fact 7.1. */
class OpenApiTest {

  static final String FUNCTION =
      """
      Resources:
        Fn:
          Type: AWS::Serverless::Function
          Properties: {Runtime: java21, Handler: a.B, CodeUri: code%s}
      """;

  static final String SAM =
      FUNCTION.formatted("")
          + """
            Api:
              Type: AWS::Serverless::Api
              Properties:
                StageName: prod
          """;

  static final String URI =
      "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations";

  static final String PROXY =
      "{type: aws_proxy, httpMethod: POST, timeoutInMillis: 5000, uri: {'Fn::Sub': '" + URI + "'}}";

  static final String MOCK =
      """
      responses: {'418': {description: tea, headers: {X-A: {schema: {type: string}}}}}
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates: {application/json: '{"statusCode": 200}'}
        responses:
          default:
            statusCode: '418'
            responseParameters: {method.response.header.X-A: "'b'"}
            responseTemplates: {application/json: tea}
      """;

  static final String OPENAPI =
      """
      openapi: 3.0.1
      info: {title: shop, version: '1'}
      x-amazon-apigateway-binary-media-types: [image/png]
      x-amazon-apigateway-gateway-responses:
        DEFAULT_4XX:
          statusCode: 404
          responseParameters: {gatewayresponse.header.Access-Control-Allow-Origin: "'*'"}
          responseTemplates: {application/json: '{"m":$context.error.messageString}'}
      paths:
        /orders/{id}:
          get:
            x-amazon-apigateway-integration: %s
        /{proxy+}:
          x-amazon-apigateway-any-method:
            x-amazon-apigateway-integration: %s
        /tea:
          post:
      """
              .formatted(PROXY, PROXY)
          + MOCK.indent(6);

  @TempDir Path temp;
  private TemplateFolder folder;

  @BeforeEach
  void folder() {
    folder = new TemplateFolder(temp);
  }

  private RestApi api(String yaml) {
    return folder.read(yaml).application().restApis().get(0);
  }

  static String body(String document) {
    return SAM + "      DefinitionBody:\n" + document.indent(8);
  }

  private static void assertShop(RestApi api) {
    Integration proxy = Integration.lambdaProxy("Fn").withTimeout(Duration.ofSeconds(5));
    assertThat(api.methods().subList(0, 2))
        .containsExactly(
            new Method("GET", "/orders/{id}", proxy), new Method("ANY", "/{proxy+}", proxy));
    assertThat(api.methods().subList(2, api.methods().size()))
        .singleElement()
        .extracting(Method::httpMethod, Method::resourcePath, m -> m.integration().getClass())
        .containsExactly("POST", "/tea", Integration.Mock.class);
    assertThat(api.binaryMediaTypes()).containsExactly("image/png");
    assertThat(api.gatewayResponses())
        .containsExactly(
            GatewayResponse.of(ResponseType.DEFAULT_4XX)
                .withStatusCode(404)
                .withHeader("Access-Control-Allow-Origin", "'*'")
                .withTemplate("application/json", "{\"m\":$context.error.messageString}"));
  }

  @Test
  void fact7_1_a_definition_in_the_template_makes_the_api_of_sam() {
    assertShop(api(body(OPENAPI)));
    assertThat(folder.warnings(body(OPENAPI))).isEmpty();
  }

  @Test
  void a_file_with_a_definition_is_read_beside_the_template() throws IOException {
    Files.writeString(temp.resolve("openapi.yaml"), OPENAPI);

    assertShop(api(SAM + "      DefinitionUri: openapi.yaml\n"));
    assertShop(
        api(
            SAM
                + """
                      DefinitionBody:
                        Fn::Transform: {Name: AWS::Include, Parameters: {Location: ./openapi.yaml}}
                """));
  }

  @Test
  void the_resource_of_cloudformation_has_a_body_too() {
    String template =
        FUNCTION.formatted("")
            + """
              Stage: {Type: AWS::ApiGateway::Stage, Properties: {RestApiId: !Ref Api, StageName: v1}}
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  Body:
            """
            + OPENAPI.indent(8);
    assertShop(api(template));
    assertThat(folder.warnings(template)).isEmpty();
  }

  @Test
  void swagger_in_json_with_a_function_by_its_name() {
    String json =
        """
        {"swagger": "2.0", "paths": {"/": {"get": {"x-amazon-apigateway-integration": {
          "type": "AWS_PROXY", "httpMethod": "post", "uri": "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:Fn:${stageVariables.alias}/invocations"}}}}}
        """;
    assertThat(api(body(json)).methods())
        .containsExactly(
            new Method("GET", "/", Integration.lambdaProxy("Fn:${stageVariables.alias}")));
  }

  @Test
  void fact7_1_the_base_path_is_ignored_or_put_before_paths_or_split() {
    for (String definition :
        new String[] {
          "swagger: '2.0'\nbasePath: /a/b/\n",
          "openapi: 3.0.0\nservers: [{url: 'https://x/{basePath}', variables: {basePath: {default: a/b}}}]\n"
        }) {
      assertThat(path(definition, "")).isEqualTo("/tea");
      assertThat(path(definition, "Parameters: {basepath: ignore}")).isEqualTo("/tea");
      assertThat(path(definition, "Parameters: {basepath: prepend}")).isEqualTo("/a/b/tea");
      assertThat(path(definition, "Parameters: {basepath: split}")).isEqualTo("/b/tea");
    }
  }

  private String path(String definition, String properties) {
    String document = definition + "paths:\n  /tea:\n    get:\n" + MOCK.indent(6);
    return api(FUNCTION.formatted("")
            + """
                  Stage: {Type: AWS::ApiGateway::Stage, Properties: {RestApiId: !Ref Api, StageName: v1}}
                  Api:
                    Type: AWS::ApiGateway::RestApi
                    Properties:
                      %s
                      Body:
                """
                .formatted(properties)
            + document.indent(8))
        .methods()
        .get(0)
        .resourcePath();
  }

  private static String withEvent(String path, String more) {
    String event =
        """
        , Events: {Get: {Type: Api, Properties: {Path: %s, Method: get, RestApiId: !Ref Api}}}"""
            .formatted(path);
    return body(OPENAPI).replace("CodeUri: code", "CodeUri: code" + event) + more;
  }

  @Test
  void an_event_of_a_method_in_the_definition_makes_it_no_second_time() {
    assertShop(api(withEvent("'/orders/{id}'", "")));
    assertThat(folder.warnings(withEvent("'/orders/{id}'", ""))).isEmpty();
  }

  @Test
  void an_event_adds_to_a_definition_only_with_MergeDefinitions_as_in_sam() {
    assertThat(folder.warnings(withEvent("/new", "")))
        .containsExactly(
            "4: Fn.Events.Get.Properties.Path: GET /new is not in the definition of Api, to which"
                + " SAM adds nothing without MergeDefinitions: true");
    assertThat(api(withEvent("/new", "      MergeDefinitions: true\n")).methods())
        .hasSize(4)
        .contains(new Method("GET", "/new", Integration.lambdaProxy("Fn")));
  }

  @Test
  void with_MergeDefinitions_an_event_may_be_the_integration_of_an_operation() {
    String template =
        body("openapi: 3.0.1\npaths: {/a: {get: {description: of Fn}}}\n")
                .replace(
                    "CodeUri: code",
                    "CodeUri: code, Events: {Get: {Type: Api, Properties: {Path: /a, Method: get,"
                        + " RestApiId: !Ref Api}}}")
            + "      MergeDefinitions: true\n";
    assertThat(api(template).methods())
        .containsExactly(new Method("GET", "/a", Integration.lambdaProxy("Fn")));
  }

  @Test
  void what_is_not_emulated_is_told_with_its_line() {
    String document =
        """
        openapi: 3.0.1
        x-amazon-apigateway-minimum-compression-size: 5
        x-amazon-apigateway-policy: {}
        security: [{key: []}]
        components:
          securitySchemes:
            key: {type: apiKey, name: x-api-key, in: header}
            own: {type: apiKey, name: A, in: header, x-amazon-apigateway-authorizer: {type: cognito_user_pools}}
        paths:
          /tea:
            trace: {}
            get:
              security: [{own: [], key: []}]
        """
            + MOCK.indent(6)
            + """
                post:
                  operationId: brew
            """
            + MOCK.indent(6)
                .replace("type: mock", "type: aws")
                .replace("requestTemplates", "uri: arn:s3\n        requestTemplates");
    assertThat(folder.warnings(body(document)))
        .containsExactly(
            "11: Api.DefinitionBody.x-amazon-apigateway-minimum-compression-size",
            "12: Api.DefinitionBody.x-amazon-apigateway-policy",
            "17: Api.DefinitionBody.components.securitySchemes.own.x-amazon-apigateway-authorizer"
                + ".Type: a Cognito authorizer; everybody may call",
            "20: Api.DefinitionBody.paths./tea.trace: no method of a REST API",
            "22: Api.DefinitionBody.paths./tea.get.security: everybody may call it",
            "37: Api.DefinitionBody.paths./tea.post.x-amazon-apigateway-integration.uri: what"
                + " is no function that runs here");
  }

  @Test
  void fact7_1_a_scheme_is_an_authorizer_or_a_key() {
    String document =
        """
        openapi: 3.0.1
        x-amazon-apigateway-api-key-source: AUTHORIZER
        components:
          securitySchemes:
            key: {type: apiKey, name: x-api-key, in: header}
            guard:
              type: apiKey
              name: X-Token
              in: header
              x-amazon-apigateway-authtype: custom
              x-amazon-apigateway-authorizer:
                type: token
                authorizerUri: arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/Fn/invocations
                authorizerResultTtlInSeconds: 60
                identityValidationExpression: Bearer .*
        paths:
          /tea:
            get:
              security: [{guard: [], key: []}]
        """
            + MOCK.indent(6);

    RestApi api = api(body(document));

    assertThat(api.authorizers())
        .containsExactly(
            new Authorizer.Token("guard", "Fn", "X-Token", "Bearer .*", Duration.ofSeconds(60)));
    assertThat(api.methods())
        .extracting(Method::access)
        .containsExactly(Access.byAuthorizer("guard").withApiKey());
    assertThat(api.apiKeySource()).isEqualTo(ApiKeySource.AUTHORIZER);
  }

  @Test
  void a_large_definition_is_resolved_once() {
    StringBuilder document = new StringBuilder("openapi: 3.0.1\ncomponents:\n  schemas:\n");
    for (int i = 0; i < 3000; i++) {
      document.append("    Model").append(i).append(": {type: object, properties: {a: {}}}\n");
    }
    document.append(
        "  securitySchemes: {key: {type: apiKey, name: x-api-key, in: header}}\npaths:\n");
    for (int i = 0; i < 300; i++) {
      document.append("  /p").append(i).append(":\n    get:\n      security: [{key: []}]\n");
      document.append("      x-amazon-apigateway-integration: ").append(PROXY).append('\n');
    }
    assertThat(api(body(document.toString())).methods()).hasSize(300);
  }

  @Test
  void what_a_definition_says_is_served() {
    Application application = folder.read(body(OPENAPI)).application();
    try (LocalLambda local = LocalLambda.start(application)) {
      HttpReply tea = new HttpCall(local.uri().getPort(), "POST", "/prod/tea").send();
      assertThat(tea.status()).isEqualTo(418);
      assertThat(tea.text()).isEqualTo("tea");
      assertThat(tea.header("X-A")).isEqualTo("b");
      HttpReply unknown = new HttpCall(local.uri().getPort(), "GET", "/prod/").send();
      assertThat(unknown.status()).isEqualTo(404);
      assertThat(unknown.text()).isEqualTo("{\"m\":\"Missing Authentication Token\"}");
    }
  }
}
