package dev.handrail.local.template;

import static dev.handrail.local.template.OpenApiTest.OPENAPI;
import static dev.handrail.local.template.OpenApiTest.PROXY;
import static dev.handrail.local.template.OpenApiTest.SAM;
import static dev.handrail.local.template.OpenApiTest.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong in a definition, or not known, is told at its line and in its own words. */
class OpenApiMistakesTest {

  @TempDir Path temp;
  private TemplateFolder folder;

  @BeforeEach
  void folder() {
    folder = new TemplateFolder(temp);
  }

  @Test
  void a_definition_that_is_elsewhere_is_told() {
    assertThat(folder.warnings(SAM + "      DefinitionUri: {Bucket: b, Key: k}\n"))
        .contains("9: Api.DefinitionUri: a definition that is not on this machine");
    assertThat(folder.warnings(SAM + "      DefinitionUri: s3://b/openapi.yaml\n"))
        .contains(
            "9: Api.DefinitionUri: a definition that is not on this machine, s3://b/openapi.yaml");
  }

  @Test
  void mistakes_are_told_at_their_lines() {
    assertThat(folder.mistakes(body("openapi: 3.1.0\npaths: {}\n")))
        .containsExactly(
            "10: Api.DefinitionBody.openapi: expected openapi: 3.0.1 or swagger: \"2.0\", which are"
                + " what API Gateway imports, got 3.1.0");
    String document =
        """
        swagger: "2.0"
        x-amazon-apigateway-gateway-responses: {TEAPOT: {}}
        paths:
          tea: {}
          /a:
            get: {}
            put:
              x-amazon-apigateway-integration: {type: aws_proxy, httpMethod: GET, uri: x}
              security: [{nobody: []}]
        """;
    assertThat(folder.mistakes(body(document)))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith(
                        "11: Api.DefinitionBody.x-amazon-apigateway-gateway-responses.TEAPOT:"
                            + " expected one of [ACCESS_DENIED,"),
            second ->
                assertThat(second)
                    .isEqualTo(
                        "13: Api.DefinitionBody.paths.tea: expected a path that begins with /"),
            third ->
                assertThat(third)
                    .isEqualTo(
                        "15: Api.DefinitionBody.paths./a.get: expected"
                            + " x-amazon-apigateway-integration, without which API Gateway deploys"
                            + " no method, got none"),
            fourth ->
                assertThat(fourth)
                    .isEqualTo(
                        "18: Api.DefinitionBody.paths./a.put.security: expected one of"
                            + " Api.DefinitionBody.securityDefinitions, got nobody, which is not"
                            + " there"));
  }

  @Test
  void names_of_validators_and_models_that_are_not_there_are_mistakes() {
    String document =
        """
        openapi: 3.0.1
        x-amazon-apigateway-request-validators: {all: {}}
        paths:
          /a:
            get:
              x-amazon-apigateway-request-validator: none
              requestBody: {content: {text/x: {schema: {$ref: '#/components/schemas/Gone'}}}}
              x-amazon-apigateway-integration: %s
        """
            .formatted(PROXY);
    assertThat(folder.mistakes(body(document)))
        .containsExactly(
            "15: Api.DefinitionBody.paths./a.get.x-amazon-apigateway-request-validator: expected one"
                + " of Api.DefinitionBody.x-amazon-apigateway-request-validators [all], got none",
            "16: Api.DefinitionBody.paths./a.get.requestBody.content.text/x.schema.$ref: expected"
                + " one of Api.DefinitionBody.components.schemas, got Gone, which is not there");
  }

  @Test
  void mistakes_in_a_file_are_told_with_its_name_and_line() throws IOException {
    String file = "      DefinitionUri: api/openapi.yaml\n";
    assertThat(folder.mistakes(SAM + file))
        .containsExactly(
            "9: Api.DefinitionUri: there is no file openapi.yaml in "
                + temp.resolve("api")
                + "; expected a file relative to the template");
    Files.createDirectories(temp.resolve("api"));
    Path document =
        Files.writeString(temp.resolve("api/openapi.yaml"), OPENAPI + "  /x:\n    get: {}\n");
    assertThat(folder.mistakes(SAM + file))
        .containsExactly(
            "9: api/openapi.yaml:28: paths./x.get: expected x-amazon-apigateway-integration, without"
                + " which API Gateway deploys no method, got none");
    assertThat(folder.mistakes(SAM + file.replace("openapi", "openapii")))
        .containsExactly(
            "9: Api.DefinitionUri: there is no file openapii.yaml in "
                + temp.resolve("api")
                + "; did you mean openapi.yaml?");
    assertThat(folder.mistakes(SAM + file.replace("/openapi.yaml", "")))
        .containsExactly(
            "9: Api.DefinitionUri: expected a file, got the folder " + temp.resolve("api"));
    Files.writeString(document, OPENAPI.replace("${Fn.Arn}", "${Gone.Arn}"));
    assertThat(folder.mistakes(SAM + file))
        .isNotEmpty()
        .allSatisfy(mistake -> assertThat(mistake).startsWith("9: api/openapi.yaml:1"));
    Files.writeString(document, "openapi: [");
    assertThat(folder.mistakes(SAM + file)).singleElement().asString().startsWith("1: no YAML");
  }

  @Test
  void mistakes_are_told_in_the_words_of_the_definition() {
    String method =
        "openapi: 3.0.1\npaths:\n  /a:\n    get:\n      x-amazon-apigateway-integration: ";
    String at = "14: Api.DefinitionBody.paths./a.get.x-amazon-apigateway-integration.";

    assertThat(folder.mistakes(body(method + PROXY.replace(" httpMethod: POST,", "") + "\n")))
        .singleElement()
        .asString()
        .startsWith(at + "httpMethod: expected POST,")
        .endsWith("got nothing");
    assertThat(folder.mistakes(body(method + PROXY.replace("aws_proxy", "aws_prox") + "\n")))
        .containsExactly(
            at
                + "type: expected AWS, AWS_PROXY, HTTP, HTTP_PROXY or MOCK, got aws_prox; did you"
                + " mean AWS_PROXY?");
    assertThat(
            folder.mistakes(body(method + "{type: mock, responses: {default: {statusCode: 200}}}")))
        .containsExactly(
            "14: Api.DefinitionBody.paths./a.get.responses: expected one of status 200, which an"
                + " integration response has; AWS answers 500 without it");
  }

  @Test
  void extensions_that_are_misspelled_are_told_with_what_was_meant() {
    String method = "openapi: 3.0.1\npaths:\n  /a:\n    get:\n";

    assertThat(
            folder.mistakes(body(method + "      x-amazon-apigateway-integraton: " + PROXY + "\n")))
        .containsExactly(
            "13: Api.DefinitionBody.paths./a.get: expected x-amazon-apigateway-integration, without"
                + " which API Gateway deploys no method, got x-amazon-apigateway-integraton; did"
                + " you mean x-amazon-apigateway-integration?");
    assertThat(
            folder.warnings(
                body(
                    method
                        + "      x-amazon-apigateway-request-validater: all\n"
                        + "      x-amazon-apigateway-integration: "
                        + PROXY
                        + "\n    x-amazon-apigateway-any-metod: {}\nx-amazon-apigateway-api-key-sorce:"
                        + " HEADER\n")))
        .containsExactly(
            "14: Api.DefinitionBody.paths./a.get.x-amazon-apigateway-request-validater; did you"
                + " mean x-amazon-apigateway-request-validator?",
            "16: Api.DefinitionBody.paths./a.x-amazon-apigateway-any-metod; did you mean"
                + " x-amazon-apigateway-any-method?",
            "17: Api.DefinitionBody.x-amazon-apigateway-api-key-sorce; did you mean"
                + " x-amazon-apigateway-api-key-source?");
  }
}
