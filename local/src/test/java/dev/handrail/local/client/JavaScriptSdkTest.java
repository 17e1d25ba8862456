package dev.handrail.local.client;

import static dev.handrail.local.front.FrontDoors.function;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.handrail.json.JsonValue;
import dev.handrail.local.front.FrontDoors;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the AWS SDK for JavaScript makes of the Invoke API. It is looked for in the {@code
 * node_modules} of the folder that {@code HANDRAIL_NODE_SDK} names.
 */
class JavaScriptSdkTest {

  private static final String VARIABLE = "HANDRAIL_NODE_SDK";

  private static JsonValue seen;

  @BeforeAll
  static void run(@TempDir Path folder) throws Exception {
    String modules = System.getenv(VARIABLE);
    assumeTrue(
        modules != null,
        VARIABLE + " does not name a folder whose node_modules has @aws-sdk/client-lambda");
    String script =
        Files.readString(Path.of("src/test/resources/client/invoke.js"), StandardCharsets.UTF_8);
    Path file = Files.writeString(folder.resolve("invoke.js"), script);
    try (FrontDoors doors =
        FrontDoors.of(
            ClientFunction::behave,
            function("hello", builder -> builder.versions("1").aliases(Map.of("live", "1"))))) {
      Program program =
          Program.run(
              folder,
              List.of("node", file.toString(), doors.uri("").toString()),
              Map.of("NODE_PATH", Path.of(modules, "node_modules").toAbsolutePath().toString()));
      assertThat(program.exitCode()).as(program.err()).isZero();
      seen = JsonValue.parse(program.out().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void invokes() {
    JsonValue answer = seen.get("invoked");
    assertThat(answer.get("StatusCode").asLong()).isEqualTo(200);
    assertThat(answer.getString("payload")).isEqualTo("{\"a\":\"\u00e4\"}");
    assertThat(answer.getString("ExecutedVersion")).isEqualTo("1");
    assertThat(answer.getString("log")).isEqualTo(ClientFunction.LOG);
  }

  @Test
  void hears_of_a_function_error() {
    assertThat(seen.get("failed").getString("FunctionError")).isEqualTo("Unhandled");
    assertThat(seen.get("failed").getString("payload")).isEqualTo(ClientFunction.ERROR);
  }

  @Test
  void sends_an_event() {
    assertThat(seen.get("event").get("StatusCode").asLong()).isEqualTo(202);
  }

  @Test
  void fact5_4_reads_a_response_stream() {
    assertThat(seen.get("streamed").getString("payload")).isEqualTo("{\"b\":2}");
    assertThat(seen.get("streamed").get("complete").asBoolean()).isTrue();
  }

  @Test
  void fact13_reads_errors_of_both_spellings() {
    assertThat(seen.get("unknown").getString("name")).isEqualTo("ResourceNotFoundException");
    assertThat(seen.get("unknown").getString("message")).startsWith("Function not found: ");
    assertThat(seen.get("broken").getString("name")).isEqualTo("InvalidRequestContentException");
    assertThat(seen.get("broken").getString("message")).startsWith("Could not parse request body");
  }

  @Test
  void lists_functions() {
    assertThat(seen.get("listed").toString()).isEqualTo("[\"hello\"]");
  }
}
