package dev.handrail.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.api.ContentHandling;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.IntegrationResponse;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.MethodResponse;
import dev.handrail.local.api.PassthroughBehavior;
import dev.handrail.local.api.RequestValidation;
import dev.handrail.local.api.RestApi;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Integrations that map, models and validators of templates: fact 7.3, and SAM's way, fact 7.2. */
class IntegrationsTest {

  private static final String CLOUD_FORMATION =
      """
      Resources:
        Fn: {Type: AWS::Lambda::Function, Properties: {Runtime: java21, Handler: a.B, Code: code}}
        Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: x}}
        Stage: {Type: AWS::ApiGateway::Stage, Properties: {RestApiId: !Ref Api, StageName: prod}}
        Method:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: POST
            AuthorizationType: NONE
            RequestValidatorId: !Ref Validator
            RequestParameters: {method.request.header.X-Id: true, method.request.path.a: false}
            RequestModels: {application/json: !Ref Order}
            MethodResponses:
              - {StatusCode: 200, ResponseParameters: {method.response.header.X-Id: true}}
              - {StatusCode: 404, ResponseModels: {application/json: Error}}
            Integration:
              Type: AWS
              IntegrationHttpMethod: POST
              Uri: !Sub arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations
              PassthroughBehavior: WHEN_NO_TEMPLATES
              ContentHandling: CONVERT_TO_TEXT
              TimeoutInMillis: 1000
              Credentials: arn:aws:iam::123456789012:role/r
              RequestParameters: {integration.request.header.X-Id: method.request.header.X-Id}
              RequestTemplates: {application/json: $input.body}
              IntegrationResponses:
                - StatusCode: 200
                  ResponseParameters: {method.response.header.X-Id: "'a'"}
                - StatusCode: 404
                  SelectionPattern: No .*
                  ContentHandling: CONVERT_TO_BINARY
                  ResponseTemplates: {application/json: gone}
        Validator:
          Type: AWS::ApiGateway::RequestValidator
          Properties: {RestApiId: !Ref Api, ValidateRequestBody: true}
        Order:
          Type: AWS::ApiGateway::Model
          Properties:
            RestApiId: !Ref Api
            ContentType: application/json
            Schema:
              type: object
              additionalProperties: false
              required: [count]
              properties:
                count: {type: integer, minimum: 1, enum: [1, 2]}
                code: {type: string, enum: ['1']}
                item: {$ref: !Sub 'https://apigateway.amazonaws.com/restapis/${Api}/models/${Item}'}
        Item:
          Type: AWS::ApiGateway::Model
          Properties: {RestApiId: !Ref Api, Name: Thing, Schema: '{"type": "string"}'}
      """;

  private static final String SAM =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Api:
          Type: AWS::Serverless::Api
          Properties:
            StageName: prod
            Models:
              Order: {type: object, properties: {item: {$ref: '#/definitions/Item'}}}
              Item: {type: string, maxLength: 3}
        Fn:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: java21
            Handler: a.B
            CodeUri: code
            Events:
              Post:
                Type: Api
                Properties:
                  RestApiId: !Ref Api
                  Path: /orders
                  Method: post
                  RequestModel: {Model: Order, ValidateBody: true, ValidateParameters: true}
                  RequestParameters:
                    - method.request.header.X-Trace
                    - method.request.querystring.q: {Required: true}
      """;

  @TempDir Path temp;
  private TemplateFolder folder;

  @BeforeEach
  void folder() {
    folder = new TemplateFolder(temp);
  }

  private RestApi api(String template) {
    return folder.read(template).application().restApis().get(0);
  }

  private Integration integration(String yaml) {
    int start = CLOUD_FORMATION.indexOf("      MethodResponses:");
    int end = CLOUD_FORMATION.indexOf("  Validator:");
    String template =
        CLOUD_FORMATION.substring(0, start)
            + "      Integration: {"
            + yaml
            + "}\n"
            + CLOUD_FORMATION.substring(end);
    return api(template).methods().get(0).integration();
  }

  @Test
  void a_method_of_cloudformation_is_read_with_all_its_parts() {
    RestApi api = api(CLOUD_FORMATION);

    assertThat(folder.warnings(CLOUD_FORMATION)).isEmpty();
    assertThat(api.methods())
        .containsExactly(
            new Method(
                    "POST",
                    "/",
                    Integration.lambda("Fn")
                        .withPassthroughBehavior(PassthroughBehavior.WHEN_NO_TEMPLATES)
                        .withContentHandling(ContentHandling.CONVERT_TO_TEXT)
                        .withRequestParameter(
                            "integration.request.header.X-Id", "method.request.header.X-Id")
                        .withRequestTemplate("application/json", "$input.body")
                        .withResponse(IntegrationResponse.of(200).withHeader("X-Id", "'a'"))
                        .withResponse(
                            IntegrationResponse.of(404)
                                .withSelectionPattern("No .*")
                                .withTemplate("application/json", "gone")
                                .withContentHandling(ContentHandling.CONVERT_TO_BINARY))
                        .withTimeout(Duration.ofSeconds(1)))
                .withValidation(
                    new RequestValidation(
                        Map.of("method.request.header.X-Id", true, "method.request.path.a", false),
                        Map.of("application/json", "Order"),
                        false,
                        true))
                .withResponses(
                    List.of(
                        MethodResponse.of(200),
                        new MethodResponse(404, Map.of("application/json", "Error")))));
    assertThat(api.models())
        .containsEntry("Thing", "{\"type\": \"string\"}")
        .containsEntry(
            "Order",
            "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"count\"],"
                + "\"properties\":{\"count\":{\"type\":\"integer\",\"minimum\":1,\"enum\":[1,2]},"
                + "\"code\":{\"type\":\"string\",\"enum\":[\"1\"]},\"item\":{\"$ref\":"
                + "\"https://apigateway.amazonaws.com/restapis/Api/models/Thing\"}}}");
  }

  @Test
  void sams_models_and_events_validate_requests() {
    RestApi api = api(SAM);

    assertThat(api.models())
        .containsEntry(
            "Order",
            "{\"type\":\"object\",\"properties\":{\"item\":{\"$ref\":"
                + "\"https://apigateway.amazonaws.com/restapis/local/models/Item\"}}}")
        .containsEntry("Item", "{\"type\":\"string\",\"maxLength\":3}");
    assertThat(api.methods().get(0).validation())
        .isEqualTo(
            new RequestValidation(
                Map.of(
                    "method.request.header.X-Trace", false, "method.request.querystring.q", true),
                Map.of("application/json", "Order"),
                true,
                true));
    assertThat(folder.warnings(SAM)).isEmpty();
  }

  @Test
  void http_endpoints_are_read() {
    assertThat(
            integration(
                "Type: HTTP_PROXY, IntegrationHttpMethod: ANY, Uri: 'https://a.example/{proxy}',"
                    + " RequestParameters: {integration.request.path.proxy: method.request.path.proxy}"))
        .isEqualTo(
            Integration.httpProxy("ANY", "https://a.example/{proxy}")
                .withRequestParameter(
                    "integration.request.path.proxy", "method.request.path.proxy"));
    assertThat(
            integration(
                "Type: HTTP, IntegrationHttpMethod: GET, Uri: 'https://${stageVariables.host}/a'"))
        .isEqualTo(Integration.http("GET", "https://${stageVariables.host}/a"));
  }

  @Test
  void what_is_not_emulated_of_an_integration_is_told() {
    assertThat(
            folder.warnings(
                CLOUD_FORMATION.replace(
                    "TimeoutInMillis: 1000", "TlsConfig: {InsecureSkipVerification: true}")))
        .singleElement()
        .asString()
        .endsWith("Method.Integration.TlsConfig");
    assertThat(
            folder.warnings(
                CLOUD_FORMATION
                    .replace("Type: AWS\n", "Type: HTTP_PROXY\n")
                    .replaceFirst("Uri: !Sub .*", "Uri: https://a.example")))
        .singleElement()
        .asString()
        .endsWith("Method.Integration.ContentHandling: bodies go as they are");
  }

  @Test
  void mistakes_are_told_at_their_lines_with_what_to_do() {
    assertThat(folder.mistakes(CLOUD_FORMATION.replace("- {StatusCode: 404", "- {StatusCode: 400")))
        .containsExactly(
            "15: Method.MethodResponses: expected one of status 404, which an integration"
                + " response has; AWS answers 500 without it");
    assertThat(
            folder.mistakes(
                CLOUD_FORMATION.replace(
                    "ResponseParameters: {method.response.header.X-Id: true}",
                    "ResponseParameters: {}")))
        .containsExactly(
            "16: Method.MethodResponses[0].ResponseParameters: expected"
                + " method.response.header.X-Id: true, as an integration response maps it, got"
                + " none");
    assertThat(folder.mistakes(CLOUD_FORMATION.replace("No .*", "'(a'")))
        .containsExactly(
            "32: Method.Integration.IntegrationResponses[1].SelectionPattern: expected a regular"
                + " expression, got one with Unclosed group near index 2: (a");
    assertThat(folder.mistakes(CLOUD_FORMATION.replace("\"'a'\"", "a")))
        .containsExactly(
            "30: Method.Integration.IntegrationResponses[0].ResponseParameters: expected for"
                + " method.response.header.X-Id a text in single quotes such as '*', or"
                + " integration.response.header.NAME, got a");
    assertThat(folder.mistakes(CLOUD_FORMATION.replace("Type: AWS\n", "Type: LAMBDA\n")))
        .containsExactly(
            "19: Method.Integration.Type: expected AWS, AWS_PROXY, HTTP, HTTP_PROXY or MOCK, got"
                + " LAMBDA");
    assertThat(folder.mistakes(CLOUD_FORMATION.replace("!Ref Validator", "Other")))
        .containsExactly(
            "12: Method.RequestValidatorId: expected a RequestValidator of the template, as !Ref,"
                + " got Other");
    assertThat(folder.mistakes(CLOUD_FORMATION.replace("!Ref Order", "Gone")))
        .containsExactly(
            "14: Method.RequestModels.application/json: expected a model of the API, one of [Empty,"
                + " Error, Order, Thing], got Gone");
    assertThat(folder.mistakes(CLOUD_FORMATION.replace("'{\"type\": \"string\"}'", "'{'")))
        .singleElement()
        .asString()
        .startsWith("53: Item.Schema is no JSON");
    assertThat(folder.mistakes(SAM.replace("- method.request.header.X-Trace", "- X-Trace")))
        .containsExactly(
            "24: Fn.Events.Post.Properties.RequestParameters: expected method.request.header.NAME,"
                + " .querystring.NAME or .path.NAME, got X-Trace");
  }

  @Test
  void models_that_are_no_schemas_are_told_at_their_own_lines_and_nobody_else_is() {
    assertThat(folder.mistakes(SAM.replace("{type: string, maxLength: 3}", "'{\"type\": 1}'")))
        .singleElement()
        .asString()
        .startsWith("9: Api.Models.Item: expected a map");
    assertThat(folder.mistakes(SAM.replace("{type: string, maxLength: 3}", "{type: strin}")))
        .containsExactly(
            "9: Api.Models.Item.type: expected one of [array, boolean, integer, null, number,"
                + " object, string] or a list of them, got \"strin\"");
    assertThat(folder.mistakes(CLOUD_FORMATION.replace("required: [count]", "required: true")))
        .containsExactly(
            "46: Order.Schema.required: expected a list of names, at least one and each once, got"
                + " \"true\"");
    assertThat(folder.mistakes(SAM.replace("#/definitions/Item", "#/definitions/Itm")))
        .containsExactly(
            "8: Api.Models.Order.properties.item.$ref: expected a model of the API, one of [Empty,"
                + " Error, Item, Order], got Itm; did you mean Item?");
    assertThat(
            folder.mistakes(
                SAM.replace("RequestModel: {Model: Order", "RequestModel: {Model: Ordr")))
        .containsExactly(
            "23: Fn.Events.Post.Properties.RequestModel.Model: expected a model of the API, one of"
                + " [Empty, Error, Item, Order], got Ordr; did you mean Order?");
  }

  @Test
  void keywords_that_draft_4_does_not_have_are_a_warning() {
    assertThat(folder.warnings(SAM.replace("maxLength: 3", "maxLenght: 3")))
        .singleElement()
        .asString()
        .isEqualTo(
            "9: Api.Models.Item.maxLenght: no keyword of draft 4, nothing looks at it; did you"
                + " mean maxLength?");
  }
}
