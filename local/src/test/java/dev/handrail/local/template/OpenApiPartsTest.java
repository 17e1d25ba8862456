package dev.handrail.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Definitions in the words of CloudFormation's resources: fact 7.1. */
class OpenApiPartsTest {

  private static final String DOCUMENT =
      """
      openapi: 3.0.1
      x-amazon-apigateway-request-validators:
        all: {validateRequestBody: true, validateRequestParameters: true}
        params: {validateRequestBody: false, validateRequestParameters: true}
      x-amazon-apigateway-request-validator: params
      components:
        parameters:
          Page: {in: query, name: page, required: false}
        schemas:
          Order: {type: object, required: [id]}
        securitySchemes:
          key: {type: apiKey, name: x-api-key, in: header}
          token:
            type: apiKey
            name: X-Auth
            in: header
            x-amazon-apigateway-authtype: custom
            x-amazon-apigateway-authorizer:
              type: token
              authorizerUri: arn:x
              identityValidationExpression: a+
              authorizerResultTtlInSeconds: 60
          request:
            type: apiKey
            name: Unused
            in: header
            x-amazon-apigateway-authorizer:
              type: request
              identitySource: method.request.header.A, context.b
          pool:
            type: apiKey
            name: Authorization
            in: header
            x-amazon-apigateway-authorizer: {type: cognito_user_pools, providerARNs: [arn:p]}
          iam: {type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4}
      paths:
        /orders/{id}:
          parameters: [{in: path, name: id, required: true}]
          put:
            x-amazon-apigateway-request-validator: all
            parameters:
              - {in: header, name: If-Match, required: true}
              - {$ref: '#/components/parameters/Page'}
              - {in: cookie, name: c}
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
            security: [{token: [], key: []}]
            x-amazon-apigateway-integration:
              type: aws
              httpMethod: POST
              uri: arn:y
              passthroughBehavior: when_no_templates
              contentHandling: convert_to_text
              cacheKeyParameters: [method.request.path.id]
              requestParameters: {integration.request.header.X: method.request.path.id}
              requestTemplates: {application/json: '{}'}
              responses:
                default: {statusCode: '200', responseTemplates: {application/json: 'a'}}
                .*no.*: {statusCode: '404', responseParameters: {method.response.header.B: "'c'"}}
          get:
            security: [{pool: []}]
            x-amazon-apigateway-integration: {type: mock}
          head:
            security: [{iam: []}]
            x-amazon-apigateway-integration: {type: mock}
          delete:
            x-amazon-apigateway-auth: {type: AWS_IAM}
            x-amazon-apigateway-integration: {type: mock}
      """;

  private final Map<String, String> resources = new TreeMap<>();
  private final Map<String, String> methods = new TreeMap<>();
  private final List<String> paths = new ArrayList<>();

  private void read(String text) {
    Problems problems = new Problems(Path.of("template.yaml"));
    Node.Members document = (Node.Members) YamlReader.read(text, problems);
    Sections sections =
        new Sections(
            YamlReader.read("Resources: {Q: {Type: 'AWS::SQS::Queue'}}", problems), problems);
    Intrinsics intrinsics =
        new Intrinsics(
            sections, new Parameters(Node.Members.empty(1), Map.of(), problems), problems);
    new OpenApiReader(
            (method, path, api) -> {
              methods.put(String.valueOf(method.text("HttpMethod")), written(method.all()));
              paths.add(path);
            },
            (type, id, properties, api) ->
                resources.put(
                    type.substring(type.lastIndexOf(':') + 1) + " " + id,
                    written(properties.all())))
        .read(
            new Properties("Body", document, intrinsics, problems),
            "ignore",
            false,
            new ApiDraft("api", 1, problems));
    problems.throwIfAny();
    assertThat(problems.warning()).isNull();
  }

  /** Without lines, and with keys in the order of letters. */
  private static String written(Node node) {
    if (node instanceof Node.Members map) {
      Map<String, String> members = new TreeMap<>();
      map.members().forEach((key, member) -> members.put(key, written(member.value())));
      return members.toString();
    }
    return node instanceof Node.Items list
        ? list.items().stream().map(OpenApiPartsTest::written).toList().toString()
        : ((Node.Text) node).value();
  }

  @Test
  void authorizers_are_security_schemes_with_the_extension() {
    read(DOCUMENT);

    assertThat(resources)
        .containsEntry(
            "Authorizer token",
            "{AuthorizerResultTtlInSeconds=60, AuthorizerUri=arn:x,"
                + " IdentitySource=method.request.header.X-Auth, IdentityValidationExpression=a+,"
                + " Name=token, Type=TOKEN}")
        .containsEntry(
            "Authorizer request",
            "{IdentitySource=method.request.header.A, context.b, Name=request, Type=REQUEST}")
        .containsEntry(
            "Authorizer pool",
            "{IdentitySource=method.request.header.Authorization, Name=pool,"
                + " ProviderARNs=[arn:p], Type=COGNITO_USER_POOLS}")
        .doesNotContainKeys("Authorizer key", "Authorizer iam");
  }

  @Test
  void validators_and_models_have_their_names() {
    read(DOCUMENT);

    assertThat(resources)
        .containsEntry(
            "RequestValidator params",
            "{Name=params, ValidateRequestBody=false, ValidateRequestParameters=true}")
        .containsEntry(
            "Model Order",
            "{ContentType=application/json, Name=Order, Schema={required=[id], type=object}}");
  }

  @Test
  void an_operation_is_a_method_with_all_that_is_asked_of_requests() {
    read(DOCUMENT);

    assertThat(paths).containsOnly("/orders/{id}");
    assertThat(methods.get("PUT"))
        .isEqualTo(
            "{ApiKeyRequired=true, AuthorizationType=CUSTOM, AuthorizerId=api.token, HttpMethod=PUT,"
                + " Integration={CacheKeyParameters=[method.request.path.id],"
                + " ContentHandling=CONVERT_TO_TEXT, IntegrationHttpMethod=POST,"
                + " IntegrationResponses=[{ResponseTemplates={application/json=a}, StatusCode=200},"
                + " {ResponseParameters={method.response.header.B='c'}, SelectionPattern=.*no.*,"
                + " StatusCode=404}], PassthroughBehavior=WHEN_NO_TEMPLATES,"
                + " RequestParameters={integration.request.header.X=method.request.path.id},"
                + " RequestTemplates={application/json={}}, Type=AWS, Uri=arn:y},"
                + " RequestModels={application/json=Order},"
                + " RequestParameters={method.request.header.If-Match=true,"
                + " method.request.path.id=true, method.request.querystring.page=false},"
                + " RequestValidatorId=api.all}");
  }

  @Test
  void the_kinds_of_authorization_and_the_validator_of_the_whole_definition() {
    read(DOCUMENT);

    assertThat(methods.get("GET"))
        .contains("AuthorizationType=COGNITO_USER_POOLS, AuthorizerId=api.pool,")
        .contains("RequestValidatorId=api.params");
    assertThat(methods.get("HEAD")).contains("AuthorizationType=AWS_IAM,");
    assertThat(methods.get("DELETE")).contains("AuthorizationType=AWS_IAM,");
  }

  @Test
  void swagger_has_models_and_bodies_elsewhere() {
    read(
        """
        swagger: '2.0'
        definitions: {Order: {type: object}}
        securityDefinitions:
          own: {type: apiKey, name: A, in: header, x-amazon-apigateway-authorizer: {type: token}}
        paths:
          /a:
            post:
              parameters: [{in: body, name: Order, schema: {$ref: '#/definitions/Order'}}]
              security: [{own: []}]
              x-amazon-apigateway-integration: {type: mock}
        """);

    assertThat(resources).containsOnlyKeys("Model Order", "Authorizer own");
    assertThat(methods.get("POST"))
        .isEqualTo(
            "{AuthorizationType=CUSTOM, AuthorizerId=api.own, HttpMethod=POST,"
                + " Integration={Type=MOCK}, RequestModels={application/json=Order}}");
  }
}
