package dev.handrail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionDefinitionTest {

  @Test
  void has_lambdas_defaults() {
    FunctionDefinition function =
        FunctionDefinition.builder("Hello").handler("a.B").code(FunctionCode.jar()).build();

    assertThat(function.memorySize()).isEqualTo(128);
    assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(function.environment()).isEmpty();
    assertThat(function.logFormat()).isEqualTo(LogFormat.TEXT);
    assertThat(function.applicationLogLevel()).isEqualTo(ApplicationLogLevel.INFO);
    assertThat(function.systemLogLevel()).isEqualTo(SystemLogLevel.INFO);
    assertThat(function.arn()).isEqualTo("arn:aws:lambda:us-east-1:123456789012:function:Hello");
  }

  @Test
  void every_mistake_is_told_at_once() {
    FunctionDefinition.Builder builder =
        FunctionDefinition.builder("no blanks")
            .handler(" ")
            .code(Path.of("missing.jar"))
            .memorySize(127)
            .timeout(Duration.ofMillis(2500))
            .environment(Map.of("1st", "x", "AWS_REGION", "x"))
            .systemLogLevel(SystemLogLevel.WARN);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            The definition of function 'no blanks' cannot be used:
              - name: expected 1 to 64 letters, digits, hyphens and underscores, got 'no blanks'
              - handler: expected package.Class or package.Class::method, got nothing
              - code: no such file or folder: missing.jar (is the project built? See docs/troubleshooting.md#code-not-found)
              - memorySize: expected 128 to 10240 (MB), got 127
              - timeout: expected whole seconds, 1 to 900, got PT2.5S
              - environment: expected a letter, then letters, digits and underscores, at least two\
             characters, got '1st'
              - environment: AWS_REGION is reserved, Lambda sets it itself
              - log levels: they need logFormat JSON, got TEXT\
            """);
  }

  @Test
  @SuppressWarnings("NullAway") // As a caller may who has no such checks.
  void null_among_the_environment_variables_is_a_mistake_as_any_other() {
    Map<String, String> variables = new HashMap<>();
    variables.put("STAGE", null);
    variables.put(null, "x");

    assertRefused(
        builder().environment(variables), "environment: expected a value for STAGE, got null");
    assertRefused(builder().environment(variables), "environment: expected a name, got null");
  }

  @Test
  @SuppressWarnings("NullAway") // As a caller may who has no such checks.
  void null_among_the_aliases_is_a_mistake_as_any_other() {
    Map<String, String> aliases = new HashMap<>();
    aliases.put("live", null);

    assertRefused(
        builder().aliases(aliases), "aliases: expected a name and a version, got live and null");
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 512, 10_240})
  void takes_memory_that_lambda_takes(int megabytes) {
    assertThat(builder().memorySize(megabytes).build().memorySize()).isEqualTo(megabytes);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 127, 10_241})
  void refuses_other_memory(int megabytes) {
    assertRefused(builder().memorySize(megabytes), "memorySize: expected 128 to 10240");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 901})
  void refuses_a_timeout_that_lambda_does_not_have(long seconds) {
    assertRefused(builder().timeout(Duration.ofSeconds(seconds)), "timeout: expected whole");
  }

  @Test
  void takes_a_timeout_of_1_and_of_900_seconds() {
    assertThat(builder().timeout(Duration.ofSeconds(1)).build().timeout()).hasSeconds(1);
    assertThat(builder().timeout(Duration.ofMinutes(15)).build().timeout()).hasSeconds(900);
  }

  @Test
  void refuses_more_than_4_kb_of_environment() {
    Map<String, String> variables = new HashMap<>();
    variables.put("KEY", "x".repeat(4093));
    assertThat(builder().environment(variables).build().environment()).isEqualTo(variables);
    variables.put("KEY", "x".repeat(4094));
    assertRefused(builder().environment(variables), "expected at most 4096 bytes");
  }

  @Test
  void refuses_code_that_is_no_class_path() {
    assertRefused(builder().code(), "code: expected a jar or the folders and jars");
    assertRefused(builder().code(Path.of("pom.xml")), "code: expected a .jar, a .zip or a folder");
  }

  @Test
  void later_changes_to_the_builder_do_not_touch_what_was_built() {
    Map<String, String> variables = new HashMap<>(Map.of("KEY", "before"));
    FunctionDefinition.Builder builder = builder().environment(variables);
    FunctionDefinition function = builder.build();
    variables.put("KEY", "after");
    builder.memorySize(1024);

    assertThat(function.environment()).containsEntry("KEY", "before");
    assertThat(function.memorySize()).isEqualTo(128);
  }

  @Test
  void a_qualifier_names_latest_a_version_or_an_alias() {
    FunctionDefinition function =
        builder().versions("1", "2").aliases(Map.of("live", "2", "next", "$LATEST")).build();

    assertThat(function.version()).isEqualTo("$LATEST");
    assertThat(function.qualified("live")).extracting("version").isEqualTo("2");
    assertThat(function.qualified("1")).extracting("version").isEqualTo("1");
    assertThat(function.qualified("next")).isSameAs(function);
    assertThat(function.qualified("3")).isNull();
    assertThat(function.qualified("LIVE")).isNull();
  }

  @Test
  void refuses_versions_aliases_arns_and_reservations_that_lambda_refuses() {
    assertRefused(builder().versions("0"), "versions: expected numbers from 1 on, got '0'");
    assertRefused(builder().versions("1", "1"), "versions: 1 is there twice");
    assertRefused(builder().aliases(Map.of("7", "$LATEST")), "not only digits, got '7'");
    assertRefused(
        builder().versions("1").aliases(Map.of("live", "2")),
        "aliases: live points to version '2', the versions are [1]");
    assertRefused(builder().reservedConcurrency(-1), "reservedConcurrency: expected 0 or more");
    assertRefused(
        builder().arn("arn:aws:lambda:eu-west-1:123456789012:function:Other"),
        "arn: expected arn:aws:lambda:<region>:<account of 12 digits>:function:Hello, got");
  }

  @Test
  void takes_an_arn_of_another_region() {
    String arn = "arn:aws:lambda:eu-west-1:210987654321:function:Hello";
    assertThat(builder().arn(arn).build().arn()).isEqualTo(arn);
  }

  private static FunctionDefinition.Builder builder() {
    return FunctionDefinition.builder("Hello").handler("a.B").code(FunctionCode.jar());
  }

  private static void assertRefused(FunctionDefinition.Builder builder, String mistake) {
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(mistake);
  }
}
