package dev.handrail.local.client;

import static dev.handrail.local.front.FrontDoors.function;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.handrail.json.JsonValue;
import dev.handrail.local.front.FrontDoors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the AWS CLI, as Debian has it or newer, makes of the Invoke API. It is the one that {@code
 * HANDRAIL_AWS_CLI} names, or the command {@code aws}.
 */
class AwsCliTest {

  private static final String AWS =
      Objects.requireNonNullElse(System.getenv("HANDRAIL_AWS_CLI"), "aws");

  private static FrontDoors doors;
  private static boolean second;

  @TempDir private Path folder;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    Program version;
    try {
      version = Program.run(folder, List.of(AWS, "--version"), Map.of());
    } catch (IOException missing) {
      assumeTrue(false, "The AWS CLI is not installed: no command " + AWS);
      throw missing;
    }
    assumeTrue(version.exitCode() == 0, "The AWS CLI does not run: " + version.err());
    second = (version.out() + version.err()).contains("aws-cli/2");
    doors =
        FrontDoors.of(
            ClientFunction::behave,
            function("hello", builder -> builder.versions("1").aliases(Map.of("live", "1"))));
  }

  @AfterAll
  static void stop() {
    if (doors != null) {
      doors.close();
    }
  }

  @Test
  void invokes_and_writes_the_answer_to_a_file() throws Exception {
    Program program = invoke("hello", "{\"a\":1}", "--qualifier", "live", "--log-type", "Tail");

    assertThat(program.exitCode()).as(program.err()).isZero();
    assertThat(answer()).isEqualTo("{\"a\":1}");
    JsonValue printed = JsonValue.parse(program.out().getBytes(StandardCharsets.UTF_8));
    assertThat(printed.get("StatusCode").asLong()).isEqualTo(200);
    assertThat(printed.getString("ExecutedVersion")).isEqualTo("1");
    byte[] log = Base64.getDecoder().decode(printed.getString("LogResult"));
    assertThat(new String(log, StandardCharsets.UTF_8)).isEqualTo(ClientFunction.LOG);
    assertThat(printed.get("FunctionError")).isNull();
  }

  @Test
  void fact8_4_ends_well_when_the_function_failed() throws Exception {
    Program program = invoke("hello", "\"fail\"");

    assertThat(program.exitCode()).as(program.err()).isZero();
    assertThat(program.out()).contains("\"FunctionError\": \"Unhandled\"");
    assertThat(answer()).isEqualTo(ClientFunction.ERROR);
  }

  @Test
  void fact8_4_an_event_leaves_an_empty_file() throws Exception {
    Program program = invoke("hello", "{}", "--invocation-type", "Event");

    assertThat(program.out()).contains("202");
    assertThat(answer()).isEmpty();
  }

  @Test
  void prints_the_errors_of_the_service() throws Exception {
    Program program = invoke("other", "{}");

    assertThat(program.exitCode()).isNotZero();
    assertThat(program.err())
        .contains("ResourceNotFoundException", "Function not found: arn:aws:lambda:us-east-1");
  }

  @Test
  void lists_and_describes_functions() throws Exception {
    assertThat(aws("list-functions").out()).contains("\"FunctionName\": \"hello\"");
    assertThat(aws("get-function", "--function-name", "hello").out()).contains("CodeSha256");
    assertThat(aws("get-function-configuration", "--function-name", "hello").out())
        .contains("\"State\": \"Active\"");
  }

  private Program invoke(String function, String payload, String... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("invoke", "--function-name", function));
    arguments.addAll(List.of("--payload", payload));
    if (second) {
      arguments.addAll(List.of("--cli-binary-format", "raw-in-base64-out"));
    }
    arguments.addAll(List.of(more));
    arguments.add("out.json");
    return aws(arguments.toArray(String[]::new));
  }

  private Program aws(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(AWS, "--endpoint-url"));
    command.add(doors.uri("").toString());
    command.addAll(List.of("--cli-connect-timeout", "120", "--cli-read-timeout", "120"));
    command.add("lambda");
    command.addAll(List.of(arguments));
    return Program.run(folder, command, Map.of());
  }

  private String answer() throws IOException {
    return Files.readString(folder.resolve("out.json"));
  }
}
