package dev.handrail.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.api.GatewayResponse;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.Method;
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

/** REST APIs of SAM: events of functions, the API that they make, and those that they name. */
class SamRestApiTest {

  private static final String GLOBALS =
      """
      Globals:
        Function: {Runtime: java21, Handler: a.B, CodeUri: code}
        Api: {%s}
      Resources:
      """;

  private static final String IMPLICIT =
      """
        Orders:
          Type: AWS::Serverless::Function
          Properties:
            FunctionName: orders
            AutoPublishAlias: live
            Events:
              Get: {Type: Api, Properties: {Path: '/orders/{id}', Method: get, TimeoutInMillis: 1000}}
              All: {Type: Api, Properties: {Path: '/{proxy+}', Method: ANY}}
        Page:
          Type: AWS::Serverless::Function
          Properties:
            Events:
              Get: {Type: Api, Properties: {Path: /, Method: GET%s}}
      """;

  private static final String EXPLICIT =
      """
        Shop:
          Type: AWS::Serverless::Api
          Properties: {StageName: %s, BinaryMediaTypes: [image~1png]%s}
        Page:
          Type: AWS::Serverless::Function
          Properties:
            Environment: {Variables: {URL: !Sub 'https://${Shop}/${Shop.Stage}'}}
            Events:
              Get: {Type: Api, Properties: {Path: /page, Method: GET, RestApiId: !Ref Shop}}
      """;

  @TempDir Path temp;
  private TemplateFolder folder;

  @BeforeEach
  void folder() {
    folder = new TemplateFolder(temp);
  }

  private static String implicit(String globals, String event) {
    return GLOBALS.formatted(globals) + IMPLICIT.formatted(event);
  }

  private static String explicit(String globals, String stage, String more) {
    return GLOBALS.formatted(globals) + EXPLICIT.formatted(stage, more);
  }

  private RestApi api(String template) {
    return folder.read(template).application().restApis().get(0);
  }

  @Test
  void events_without_an_api_make_the_implicit_one() {
    RestApi api = api(implicit("", ""));

    assertThat(api.id()).isEqualTo("ServerlessRestApi");
    assertThat(api.stages()).containsExactly(Stage.of("Prod"));
    assertThat(api.methods())
        .containsExactly(
            new Method(
                "GET",
                "/orders/{id}",
                Integration.lambdaProxy("orders:live").withTimeout(Duration.ofSeconds(1))),
            new Method("ANY", "/{proxy+}", Integration.lambdaProxy("orders:live")),
            new Method("GET", "/", Integration.lambdaProxy("Page")));
    assertThat(folder.warnings(implicit("", ""))).isEmpty();
  }

  @Test
  void globals_count_for_the_implicit_api() {
    RestApi api =
        api(
            implicit(
                "Cors: \"'https://a.example'\", BinaryMediaTypes: ['*/*'], Variables: {a: b}", ""));

    assertThat(api.stages()).containsExactly(new Stage("Prod", Map.of("a", "b")));
    assertThat(api.binaryMediaTypes()).containsExactly("*/*");
    assertThat(preflights(api))
        .extracting(Method::resourcePath)
        .containsExactly("/orders/{id}", "/{proxy+}", "/");
    assertThat(mock(preflights(api).get(0)))
        .isEqualTo(
            Integration.mock(
                200,
                Map.of(
                    "Access-Control-Allow-Origin", "https://a.example",
                    "Access-Control-Allow-Methods", "GET,OPTIONS"),
                "{}\n"));
  }

  private static List<Method> preflights(RestApi api) {
    return api.methods().stream().filter(m -> m.httpMethod().equals("OPTIONS")).toList();
  }

  private static Integration.Mock mock(Method method) {
    return (Integration.Mock) method.integration();
  }

  @Test
  void an_api_of_its_own_is_read_with_globals_merged() {
    RestApi api =
        api(
            explicit(
                "BinaryMediaTypes: [image~1gif], Variables: {a: b}",
                "!Sub '${AWS::StackName}'",
                ", Variables: {c: d}, GatewayResponses: {DEFAULT_4XX: {StatusCode: 400,"
                    + " ResponseParameters: {Headers: {X-A: \"'1'\"}}, ResponseTemplates:"
                    + " {text/plain: sorry}}}, Cors: {AllowOrigin: \"'https://a.example'\","
                    + " AllowMethods: \"'GET'\", AllowHeaders: \"'X-B'\", MaxAge: \"'60'\","
                    + " AllowCredentials: true}"));

    assertThat(api.id()).isEqualTo("Shop");
    assertThat(api.stages()).containsExactly(new Stage("local", Map.of("a", "b", "c", "d")));
    assertThat(api.binaryMediaTypes()).containsExactly("image/gif", "image/png");
    assertThat(api.gatewayResponses())
        .containsExactly(
            GatewayResponse.of(ResponseType.DEFAULT_4XX)
                .withStatusCode(400)
                .withHeader("X-A", "'1'")
                .withTemplate("text/plain", "sorry"));
    assertThat(mock(preflights(api).get(0)).mapping().responses().get(0).responseParameters())
        .isEqualTo(
            Map.of(
                "method.response.header.Access-Control-Allow-Origin", "'https://a.example'",
                "method.response.header.Access-Control-Allow-Methods", "'GET'",
                "method.response.header.Access-Control-Allow-Headers", "'X-B'",
                "method.response.header.Access-Control-Max-Age", "'60'",
                "method.response.header.Access-Control-Allow-Credentials", "'true'"));
    assertThat(folder.function(explicit("", "dev", "")).definition().environment())
        .isEqualTo(Map.of("URL", "https://Shop/dev"));
  }

  @Test
  void what_is_not_emulated_is_told_with_its_line() {
    assertThat(
            folder.warnings(
                implicit("MinimumCompressionSize: 1", ", ResponseTransferMode: STREAM")))
        .containsExactly(
            "3: Globals.Api.MinimumCompressionSize",
            "17: Page.Events.Get.Properties.ResponseTransferMode");
    assertThat(folder.warnings(explicit("", "dev", ", Domain: {}, TracingEnabled: true")))
        .containsExactly("7: Shop.Domain");
    assertThat(folder.warnings(implicit("", ", RestApiId: other, TimeoutInMillis: 60000")))
        .containsExactly(
            "17: Page.Events.Get.Properties.TimeoutInMillis: more than 29000; 29 seconds count",
            "17: Page.Events.Get.Properties.RestApiId: an API that is not in this template");
  }

  @Test
  void mistakes_are_told_at_their_lines() {
    assertThat(folder.mistakes(implicit("Cors: '*'", "")))
        .containsExactly(
            "3: Globals.Api.Cors: expected a text in single quotes of its own, such as \"'*'\", got"
                + " \"*\"; write \"'*'\"");
    assertThat(folder.mistakes(explicit("", "dev", ", Cors: {AllowCredentials: true}")))
        .containsExactly(
            "7: Shop.Cors.AllowCredentials: expected an AllowOrigin beside it other than '*', got"
                + " '*'");
    assertThat(folder.mistakes(explicit("", "a/b", "")))
        .containsExactly(
            "7: Shop.StageName: expected a name of 1 to 128 letters, digits, - and _, got 'a/b'");
    assertThat(folder.mistakes(explicit("", "dev", ", Variables: {a: 'b c'}")))
        .containsExactly(
            "7: Shop.Variables: expected as value of a 1 to 512 letters, digits and"
                + " -._~:/?#&=, got others");
    assertThat(
            folder.mistakes(
                explicit(
                    "",
                    "dev",
                    ", GatewayResponses: {DEFAULT_4XX: {"
                        + "ResponseParameters: {Headers: {X-A: '*'}}}}")))
        .containsExactly(
            "7: Shop.GatewayResponses.DEFAULT_4XX.ResponseParameters: expected as value of X-A a"
                + " text in single quotes such as '*', or method.request.header.Name, got *");
    assertThat(folder.mistakes(implicit("", ", TimeoutInMillis: 10")))
        .containsExactly(
            "17: Page.Events.Get.Properties.TimeoutInMillis: expected 50 to 29000, got 10");
    assertThat(folder.mistakes(implicit("", "").replace("Method: ANY", "Method: FETCH")))
        .containsExactly(
            "12: Orders.Events.All.Properties.Method: expected ANY or one of [DELETE, GET, HEAD,"
                + " OPTIONS, PATCH, POST, PUT], got 'FETCH'");
    assertThat(folder.mistakes(implicit("", "").replace("Path: /,", "Path: page,")))
        .containsExactly(
            "17: Page.Events.Get.Properties.Path: Invalid route path \"page\": a path begins with"
                + " \"/\": write \"/page\"");
    assertThat(folder.mistakes(implicit("", "").replace("Path: /,", "Path: '/orders/{id}',")))
        .containsExactly(
            "17: Page.Events.Get.Properties.Path: expected each method of a resource once, got GET"
                + " /orders/{id} of ServerlessRestApi again, after line 11");
    assertThat(folder.mistakes(implicit("", "").replace("Path: /,", "Path: '/orders/{key}',")))
        .singleElement()
        .asString()
        .startsWith("11: ServerlessRestApi: methods: The routes \"GET /orders/{id}\" and");
  }
}
