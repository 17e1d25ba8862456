package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;

import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.OwnProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;

/** The finished jar, alone on AWS's runtime client. */
@EnabledOnOs(value = LINUX, disabledReason = "AWS's runtime client has native code for Linux only")
class HelloJarIT {

  private static final Path JAR = Path.of("target", "hello.jar");

  @Test
  void answers_the_saved_event_as_the_tutorial_does() throws IOException {
    InvocationResult result = invoke(event("greeting"));
    assertThat(result.payload().text())
        .isEqualTo("\"success lambda api test: hello from a saved test event\"");
    assertThat(result.logText())
        .contains("START RequestId: ", "END RequestId: ", "REPORT RequestId: ");
  }

  @Test
  void an_event_without_the_value_is_no_error() throws IOException {
    assertThat(invoke(event("hello-world")).payload().text())
        .isEqualTo("\"success lambda api test: null\"");
  }

  @Test
  void an_event_of_another_shape_gives_the_runtimes_error_with_the_path() {
    InvocationResult result = invoke("{\"val01\":[\"hunter2\"]}");
    assertThat(result.succeeded()).isFalse();
    assertThat(result.payload().text())
        .startsWith(
            "{\"errorMessage\":\"Invalid JSON at $.val01: expected a string, found an array\"")
        .contains("\"errorType\":\"dev.handrail.json.InvalidJsonException\"")
        .doesNotContain("hunter2");
  }

  @Test
  void the_template_names_this_jar_and_its_handler() throws IOException {
    assertThat(Files.readString(Path.of("template.yaml")))
        .contains("CodeUri: " + JAR.toString().replace('\\', '/'))
        .contains("Handler: " + HelloFunction.class.getName() + "\n");
  }

  @Test
  void the_jar_is_at_most_400_KiB() throws IOException {
    assertThat(Files.size(JAR)).isLessThanOrEqualTo(400 * 1024);
  }

  private static InvocationResult invoke(String event) {
    FunctionDefinition function =
        FunctionDefinition.builder("HelloFunction")
            .handler(HelloFunction.class.getName())
            .code(JAR)
            .memorySize(512)
            .timeout(Duration.ofSeconds(10))
            .build();
    try (ExecutionEnvironment environment = OwnProcess.start(function)) {
      return environment.invoke(InvocationRequest.of(event));
    }
  }

  private static String event(String name) throws IOException {
    try (InputStream in =
        HelloJarIT.class.getResourceAsStream("/events/HelloFunction/" + name + ".json")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
