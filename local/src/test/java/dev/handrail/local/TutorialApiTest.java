package dev.handrail.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.handrail.json.JsonValue;
import dev.handrail.local.cli.Handrail;
import dev.handrail.local.client.Program;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tutorial that Handrail reproduces, its rows 7 to 13, as a developer does them: a template for
 * what the console makes by clicks, curl for the browser, and newman, which is Postman without a
 * window.
 */
class TutorialApiTest {

  private static final String HELLO =
      """
      package example;

      import dev.handrail.Callback;
      import dev.handrail.Context;
      import dev.handrail.LambdaFunction;

      public final class HelloFunction extends LambdaFunction<HelloFunction.Greeting, String> {
        public record Greeting(String val01) {}

        @Override
        public void handle(Greeting event, Context context, Callback<String> callback) {
          callback.call(null, "success lambda api test: " + event.val01());
        }
      }
      """;

  private static final String TEMPLATE =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        HelloFunction:
          Type: AWS::Serverless::Function
          Properties:
            FunctionName: hello
            CodeUri: code
            Handler: example.HelloFunction
            Runtime: java21
        HelloApi: # row 7
          Type: AWS::ApiGateway::RestApi
          Properties: {Name: hello-api, EndpointConfiguration: {Types: [REGIONAL]}}
        HelloResource: # row 8
          Type: AWS::ApiGateway::Resource
          Properties:
            RestApiId: !Ref HelloApi
            ParentId: !GetAtt HelloApi.RootResourceId
            PathPart: hello
        HelloPost: # rows 8 and 9
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref HelloApi
            ResourceId: !Ref HelloResource
            HttpMethod: POST
            AuthorizationType: NONE
            Integration:
              Type: AWS
              IntegrationHttpMethod: POST
              Uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${HelloFunction.Arn}/invocations
              IntegrationResponses: [{StatusCode: "200"}]
            MethodResponses: [{StatusCode: "200"}]
        HelloMayBeInvoked: # row 9
          Type: AWS::Lambda::Permission
          Properties:
            Action: lambda:InvokeFunction
            FunctionName: !Ref HelloFunction
            Principal: apigateway.amazonaws.com
        HelloDeployment: # row 11
          Type: AWS::ApiGateway::Deployment
          DependsOn: HelloPost
          Properties: {RestApiId: !Ref HelloApi}
        Prod: # row 11
          Type: AWS::ApiGateway::Stage
          Properties:
            RestApiId: !Ref HelloApi
            DeploymentId: !Ref HelloDeployment
            StageName: prod
      """;

  private static final String ANSWER = "\"success lambda api test: hi\"";
  private static final String NO_METHOD = "{\"message\":\"Missing Authentication Token\"}";

  @TempDir Path folder;

  private Path template;
  private LocalLambda local;

  @BeforeEach
  void row7_an_api_is_created() {
    ProjectFolder project = ProjectFolder.in(folder);
    project.compile("example.HelloFunction", HELLO);
    template = project.write("template.yaml", TEMPLATE);
    local =
        LocalLambda.start(
            Template.read(template, TemplateOptions.defaults()).application(),
            LocalOptions.defaults());
  }

  @AfterEach
  void stop() {
    local.close();
  }

  @Test
  void row8_the_root_does_not_run_the_function() throws Exception {
    assertThat(curl(stage())).isEqualTo(NO_METHOD + " 403");
  }

  @Test
  void row9_the_request_body_is_the_event_and_the_result_is_the_body() throws Exception {
    assertThat(curl(stage().resolve("hello"), "-d", "{\"val01\": \"hi\"}"))
        .isEqualTo(ANSWER + " 200");
  }

  @Test
  void row10_the_method_is_tested_without_a_server_and_a_stage() {
    String panel =
        handrail(
            "test-method",
            template.toString(),
            "--resource",
            "/hello",
            "--method",
            "POST",
            "--body",
            "{\"val01\": \"hi\"}");

    assertThat(panel)
        .contains("Status: 200", "Latency", ANSWER)
        .contains("Execution log for request ", "HTTP Method: POST, Resource Path: /hello")
        .contains("Method completed with status: 200");
  }

  @Test
  void row11_a_browser_gets_neither_the_stage_nor_a_method_that_is_POST() throws Exception {
    assertThat(curl(stage())).isEqualTo(NO_METHOD + " 403");
    assertThat(curl(stage().resolve("hello"))).isEqualTo(NO_METHOD + " 403");
    assertThat(curl(local.uri().resolve("execute-api/HelloApi/nowhere/hello")))
        .isEqualTo("{\"message\":\"Forbidden\"} 403");
  }

  @Test
  void row12_postman_sends_a_raw_JSON_body() throws Exception {
    Path modules =
        Path.of(System.getenv().getOrDefault("HANDRAIL_NODE_SDK", "none"), "node_modules");
    Path newman = modules.resolve("newman/bin/newman.js").toAbsolutePath();
    assumeTrue(
        newman.toFile().exists(),
        "HANDRAIL_NODE_SDK does not name a folder whose node_modules has newman");
    String url = stage().toString();

    Program run =
        Program.run(
            folder,
            List.of(
                "node",
                newman.toString(),
                "run",
                Path.of("src/test/resources/client/tutorial.postman_collection.json")
                    .toAbsolutePath()
                    .toString(),
                "--env-var",
                "stageUrl=" + url.substring(0, url.length() - 1)),
            Map.of());

    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("the function answers", "there is no such method");
  }

  @Test
  void row13_the_dashboard_counts_calls_errors_and_latencies() throws Exception {
    curl(stage().resolve("hello"), "-d", "{\"val01\": \"hi\"}");
    curl(stage().resolve("hello"), "-d", "{\"val01\": \"hi\"}");
    curl(stage().resolve("hello"));

    JsonValue metrics =
        JsonValue.parse(
            curl(local.uri().resolve("_handrail/metrics"), "-w", "")
                .getBytes(StandardCharsets.UTF_8));

    JsonValue api = metrics.get("restApis").get("HelloApi");
    JsonValue post = api.get("stages").get("prod").get("methods").get("POST /hello");
    assertThat(post.get("Count").asLong()).isEqualTo(2);
    assertThat(post.get("IntegrationLatency").get("SampleCount").asLong()).isEqualTo(2);
    assertThat(api.get("4XXError").asLong()).isEqualTo(1);
    assertThat(api.get("5XXError").asLong()).isZero();
  }

  private URI stage() {
    return local.restApiUrl("HelloApi", "prod").orElseThrow();
  }

  /** Runs curl, which prints the body, a space and the status. */
  private String curl(URI url, String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of("curl", "-sS", "-w", " %{http_code}"));
    command.addAll(List.of(options));
    command.add(url.toString());
    Program program;
    try {
      program = Program.run(folder, command, Map.of());
    } catch (IOException missing) {
      assumeTrue(false, "curl is missing: install it, it is a package of every system");
      throw missing;
    }
    assertThat(program.exitCode()).as(program.err()).isZero();
    return program.out();
  }

  private static String handrail(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    int exitCode = Handrail.run(InputStream.nullInputStream(), stream, stream, arguments);
    assertThat(exitCode).as(out.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
