package dev.handrail.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

  @TempDir Path temp;
  private Path template;

  @BeforeEach
  void write() throws IOException {
    try (ZipOutputStream jar =
        new ZipOutputStream(Files.newOutputStream(temp.resolve("hello.jar")))) {
      jar.putNextEntry(new ZipEntry("example/Hello.class"));
    }
    template =
        Files.writeString(
            temp.resolve("template.yaml"),
            """
            Parameters: {Memory: {Type: Number, Default: 256}}
            Resources:
              Hello:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java21
                  Handler: example.Hello
                  CodeUri: hello.jar
                  MemorySize: !Ref Memory
                  FunctionUrlConfig: {AuthType: NONE}
                  Events:
                    Tick: {Type: Schedule, Properties: {Schedule: rate(5 minutes)}}
                    Get: {Type: Api, Properties: {Path: /, Method: GET}}
                    Other: {Type: HttpApi}
            """);
  }

  @Test
  void the_functions_are_shown_and_what_is_not_emulated_is_told() {
    CommandLineRun run = CommandLineRun.of("validate", template.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualToNormalizingNewlines(
            """
            FUNCTION  HANDLER        MEMORY  TIMEOUT  URL   SCHEDULES        CODE
            Hello     example.Hello  256 MB  3 s      NONE  rate(5 minutes)  %s

            REST API           METHOD  URL     FUNCTION
            ServerlessRestApi  GET     /Prod/  Hello
            """
                .formatted(temp.resolve("hello.jar")));
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            "handrail: "
                + template
                + ": not emulated, and left out:\n  - line 14: Hello: events of type HttpApi\n");
  }

  @Test
  void a_handler_class_that_is_not_in_the_code_is_told() throws IOException {
    Path wrong = temp.resolve("wrong.yaml");
    Files.writeString(
        wrong,
        Files.readString(template).replace("Handler: example.Hello", "Handler: example.Helo"));

    CommandLineRun run = CommandLineRun.of("validate", wrong.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "handrail: Hello: no class example.Helo in ["
                + temp.resolve("hello.jar")
                + "]; did you mean example.Hello?");
  }

  @Test
  void a_folder_stands_for_the_template_in_it() {
    assertThat(CommandLineRun.of("validate", temp.toString()).exitCode()).isZero();
  }

  @Test
  void parameters_are_overridden() {
    CommandLineRun run =
        CommandLineRun.of("validate", template.toString(), "--parameter-overrides", "Memory=2048");
    assertThat(run.out()).contains("2048 MB");
    CommandLineRun wrong =
        CommandLineRun.of(
            "validate", template.toString(), "--parameter-overrides", "Memory=x", "Other=y");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .contains(
            template + ": parameter overrides: expected parameters of the template [Memory], got",
            template + ":1: Parameters.Memory: expected a number, got 'x'")
        .doesNotContain("\tat ");
  }

  @Test
  void code_may_lie_elsewhere_than_the_template_says() throws IOException {
    Path elsewhere = Files.move(temp.resolve("hello.jar"), temp.resolve("elsewhere.jar"));
    CommandLineRun run =
        CommandLineRun.of("validate", template.toString(), "--code", "Hello=" + elsewhere);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains(elsewhere.toString());
  }

  @Test
  void a_program_gets_JSON_with_functions_and_warnings() {
    CommandLineRun run = CommandLineRun.of("validate", template.toString(), "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("{\"template\":")
        .contains(
            "\"functions\":[{\"logicalId\":\"Hello\",\"functionName\":\"Hello\","
                + "\"handler\":\"example.Hello\",\"memorySize\":256,\"timeout\":3,\"code\":[",
            "\"url\":\"NONE\",\"schedules\":[\"rate(5 minutes)\"]}]",
            "\"warnings\":[{\"line\":14,\"text\":\"Hello: events of type HttpApi\"}],"
                + "\"missingClasses\":[]}");
  }

  @Test
  void a_program_gets_mistakes_as_JSON_too() throws IOException {
    Files.delete(temp.resolve("hello.jar"));
    CommandLineRun run = CommandLineRun.of("validate", template.toString(), "--json");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out())
        .contains("\"mistakes\":[{\"line\":8,\"text\":\"Hello.CodeUri: expected a jar");
  }

  @Test
  void a_mistake_exits_with_2_and_words() throws IOException {
    Files.writeString(template, "Resources: [");
    CommandLineRun run = CommandLineRun.of("validate", template.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("handrail: The template cannot be used:")
        .contains(template + ":1: no YAML or JSON: ")
        .doesNotContain("\tat ");
  }
}
