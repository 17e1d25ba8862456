package dev.handrail.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code test-method}. */
class TestMethodCommandTest {

  @TempDir Path temp;
  private Path template;

  @BeforeEach
  void write() throws IOException {
    Path classes = Path.of("target/test-classes").toAbsolutePath();
    template =
        Files.writeString(
            temp.resolve("template.yaml"),
            """
            Resources:
              Echo:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java17
                  Handler: dev.handrail.local.cli.EchoFunction
                  CodeUri: '%s'
                  Events:
                    Tick: {Type: Schedule, Properties: {Schedule: rate(1 minute)}}
              Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: x}}
              Stage: {Type: AWS::ApiGateway::Stage, Properties: {RestApiId: !Ref Api, StageName: p}}
              Part:
                Type: AWS::ApiGateway::Resource
                Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: '{id}'}
              Method:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !Ref Part
                  HttpMethod: POST
                  AuthorizationType: NONE
                  MethodResponses: [{StatusCode: 200}, {StatusCode: 400}]
                  Integration:
                    Type: AWS
                    IntegrationHttpMethod: POST
                    Uri: !Sub arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${Echo.Arn}/invocations
                    RequestTemplates:
                      application/json: |-
                        {"id": "$input.params('id')", "v": "$stageVariables.v", "h": "$input.params('h')", "$input.path('$.what')": 1}
                    IntegrationResponses:
                      - {StatusCode: 200}
                      - {StatusCode: 400, SelectionPattern: '.*'}
            """
                .formatted(classes));
  }

  private CommandLineRun run(String... more) {
    String[] arguments = new String[more.length + 6];
    arguments[0] = "test-method";
    arguments[1] = template.toString();
    arguments[2] = "--resource";
    arguments[3] = "/{id}";
    arguments[4] = "--method";
    arguments[5] = "post";
    System.arraycopy(more, 0, arguments, 6, more.length);
    return CommandLineRun.of(arguments);
  }

  @Test
  void the_panel_has_the_consoles_labels() {
    CommandLineRun run =
        run(
            "--path-with-query-string", "/7?x=1",
            "--header", "h: one",
            "--stage-variable", "v=two",
            "--body", "{\"what\": \"else\"}");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    String out = run.out().replace("\r\n", "\n");
    assertThat(out)
        .startsWith("Request: /7?x=1\nStatus: 200\nLatency: ")
        .contains(
            """
             ms

            Response body
            {
              "id": "7",
              "v": "two",
              "h": "one",
              "else": 1
            }

            Response headers
            {
            """,
            "\"Content-Type\": \"application/json\"",
            "\n\nLogs\nExecution log for request ",
            " : Endpoint request body after transformations: {\"id\": \"7\", \"v\": \"two\", ")
        .endsWith(" : Method completed with status: 200\n");
  }

  @Test
  void for_programs_there_is_one_line_with_the_names_of_the_aws_cli() {
    CommandLineRun run = run("--json", "--api", "Api", "--body", "{\"what\":\"fail\"}");

    assertThat(run.exitCode()).isEqualTo(1);
    JsonObject result = JsonParser.parseString(run.out()).getAsJsonObject();
    assertThat(result.keySet())
        .containsExactly(
            "status", "body", "bodyDocument", "headers", "multiValueHeaders", "log", "latency");
    assertThat(result.get("status").getAsInt()).isEqualTo(400);
    assertThat(result.getAsJsonObject("bodyDocument").get("errorMessage").getAsString())
        .isEqualTo("1");
  }

  @Test
  void the_token_of_a_call_to_aws_is_shortened_but_for_programs() {
    assertThat(run("--body", "{\"what\": 1}").out())
        .containsPattern("X-Amz-Security-Token=(?:none){4}\\.\\.\\.");
    assertThat(run("--json", "--body", "{\"what\": 1}").out())
        .contains("X-Amz-Security-Token=" + "none".repeat(20));
  }

  @Test
  void paths_begin_with_a_slash() {
    CommandLineRun run =
        CommandLineRun.of("test-method", template.toString(), "--resource", "orders/{id}");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "handrail: --resource must begin with /, such as /orders/{id}, but was orders/{id}");
    assertThat(run("--path-with-query-string", "7").err())
        .startsWith("handrail: --path-with-query-string must begin with /, such as /7, but was 7");
  }

  @Test
  void wrong_use_is_told() throws IOException {
    assertThat(run("--header", "none").err())
        .startsWith("handrail: --header must be NAME:VALUE, but was none");
    assertThat(run("--api", "Other"))
        .satisfies(
            run -> {
              assertThat(run.exitCode()).isEqualTo(2);
              assertThat(run.err())
                  .contains("There is no REST API Other; the application has [Api]");
            });
    assertThat(CommandLineRun.of("test-method", template.toString()).err())
        .startsWith("handrail: Missing required option: '--resource=PATH'");
    assertThat(run("--method", "TRACE").exitCode()).isEqualTo(2);
    Files.writeString(
        template, Files.readString(template).replace("StageName: p", "StageName: '*'"));
    assertThat(run().exitCode()).isEqualTo(2);
  }
}
