package dev.handrail.testkit;

import static dev.handrail.testkit.Events.toDo;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a function finds in its own process; one warm environment for all. */
@LinuxOnly
class OwnProcessTest {

  private static ExecutionEnvironment environment;

  @BeforeAll
  static void start() {
    environment =
        OwnProcess.start(
            FunctionCode.function("example.Behaviour")
                .environment(Map.of("STAGE", "test", "LANG", "C"))
                .build(),
            Patience.PROCESS);
  }

  @AfterAll
  static void close() {
    environment.close();
  }

  @Test
  void runs_the_tutorials_function() {
    try (ExecutionEnvironment hello = start("example.HelloFunction")) {
      InvocationResult cold = hello.invoke(InvocationRequest.of("{\"val01\":\"hi\"}"));
      InvocationResult warm = hello.invoke(InvocationRequest.of("{\"val01\":\"ho\"}"));

      assertThat(cold.payload().text()).isEqualTo("\"success lambda api test: hi\"");
      assertThat(cold.succeeded()).isTrue();
      assertThat(cold.coldStart()).isTrue();
      assertThat(cold.report().initDuration()).isPositive();
      assertThat(warm.payload().text()).isEqualTo("\"success lambda api test: ho\"");
      assertThat(warm.coldStart()).isFalse();
      assertThat(warm.report().initDuration()).isNull();
    }
  }

  @Test
  void an_empty_event_is_an_empty_object() {
    assertThat(environment.invoke(InvocationRequest.of("")).payload().text()).isEqualTo("{}");
  }

  @Test
  void fact22_state_and_temporary_files_survive_from_one_invocation_to_the_next() {
    try (ExecutionEnvironment own = start("example.Behaviour")) {
      assertThat(own.invoke(toDo("count")).payload().text()).isEqualTo("1");
      assertThat(own.invoke(toDo("count")).payload().text()).isEqualTo("2");
      assertThat(own.invoke(toDo("files")).payload().text()).isEqualTo("\"x\"");
      own.invoke(toDo("halt", 1));
      // A reset: statics are gone, files are not.
      assertThat(own.invoke(toDo("count")).payload().text()).isEqualTo("1");
      assertThat(own.invoke(toDo("files")).payload().text()).isEqualTo("\"xx\"");
    }
  }

  @Test
  void fact22_the_environment_variables_are_lambdas_without_a_timeout() {
    JsonObject variables = answer(toDo("environment"));

    assertThat(variables.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Set.of(
                "AWS_ACCESS_KEY_ID",
                "AWS_SECRET_ACCESS_KEY",
                "AWS_SESSION_TOKEN",
                "AWS_REGION",
                "AWS_DEFAULT_REGION",
                "AWS_EXECUTION_ENV",
                "AWS_LAMBDA_FUNCTION_NAME",
                "AWS_LAMBDA_FUNCTION_VERSION",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                "AWS_LAMBDA_LOG_GROUP_NAME",
                "AWS_LAMBDA_LOG_STREAM_NAME",
                "AWS_LAMBDA_RUNTIME_API",
                "AWS_XRAY_CONTEXT_MISSING",
                "AWS_XRAY_DAEMON_ADDRESS",
                "_AWS_XRAY_DAEMON_ADDRESS",
                "_AWS_XRAY_DAEMON_PORT",
                "LAMBDA_RUNTIME_DIR",
                "LAMBDA_TASK_ROOT",
                "LANG",
                "TZ",
                "PATH",
                "LD_LIBRARY_PATH",
                "_HANDLER",
                "_LAMBDA_TELEMETRY_LOG_FD",
                "STAGE"));
    assertThat(variables.get("STAGE").getAsString()).isEqualTo("test");
    // Not reserved, so the function's own wins.
    assertThat(variables.get("LANG").getAsString()).isEqualTo("C");
    assertThat(variables.get("AWS_EXECUTION_ENV").getAsString())
        .isEqualTo("AWS_Lambda_java" + Runtime.version().feature());
    assertThat(variables.get("AWS_LAMBDA_LOG_STREAM_NAME").getAsString())
        .matches("\\d{4}/\\d\\d/\\d\\d/\\[\\$LATEST][0-9a-f]{32}");
  }

  @Test
  void class_path_has_awss_jars_and_the_bootstrap_class_only() {
    String classPath = answer(toDo("properties")).get("java.class.path").getAsString();

    assertThat(classPath.split(":")).hasSize(6).allMatch(element -> !element.isEmpty());
    assertThat(classPath).doesNotContain("gson").doesNotContain("classes");
  }

  @Test
  void text_is_utf8_and_time_is_utc_whatever_this_machine_has() {
    JsonObject properties = answer(toDo("properties"));

    assertThat(properties.get("file.encoding").getAsString()).isEqualTo("UTF-8");
    assertThat(properties.get("user.timezone").getAsString()).isIn("UTC", "Etc/UTC", "");
    JsonObject echo = answer(InvocationRequest.of("{\"text\":\"äöü€😀\"}"));
    assertThat(echo.get("text").getAsString()).isEqualTo("äöü€😀");
  }

  @Test
  void standard_input_is_empty() {
    assertThat(environment.invoke(toDo("standard input")).payload().text()).isEqualTo("-1");
  }

  @Test
  void a_process_that_the_function_starts_finds_the_end_of_standard_input() {
    InvocationResult result = environment.invoke(toDo("let a process read"));

    assertThat(result.payload().text()).isEqualTo("0");
  }

  @Test
  void a_process_that_stays_and_reads_standard_input_takes_nothing_of_ours() {
    try (ExecutionEnvironment own = start("example.Behaviour")) {
      own.invoke(toDo("keep a process that reads"));
      for (int i = 0; i < 3; i++) {
        assertThat(Events.messages(own.invoke(toDo("count"))))
            .extracting(message -> message.split(" ", 2)[0])
            .containsExactly("START", "END", "REPORT");
      }
    }
  }

  @Test
  void fact7_memory_is_a_number_and_remaining_time_counts_down_from_the_timeout() {
    JsonObject context = answer(toDo("context"));

    assertThat(context.get("memory").getAsJsonPrimitive().isNumber()).isTrue();
    assertThat(context.get("memory").getAsInt()).isEqualTo(512);
    assertThat(context.get("remaining").getAsInt()).isBetween(1, (int) Patience.LIMIT.toMillis());
  }

  @Test
  void fact21_what_a_request_does_not_have_is_absent_not_empty() {
    JsonObject context = answer(toDo("context"));

    assertThat(context.keySet()).doesNotContain("tenant", "traceProperty", "identity", "custom");
    assertThat(context.get("arn").getAsString())
        .isEqualTo("arn:aws:lambda:us-east-1:123456789012:function:Function");
  }

  @Test
  void fact21_the_client_context_is_plain_json_inside() {
    InvocationRequest request =
        toDo("context")
            .withRequestId("my-request-1")
            .withClientContext("{\"custom\":{\"key\":\"välue\"}}")
            .withCognitoIdentity("{\"cognitoIdentityId\":\"me\",\"cognitoIdentityPoolId\":\"p\"}")
            .withTraceHeader("Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1")
            .withTenantId("tenant 1")
            .withInvokedFunctionArn("arn:aws:lambda:eu-west-1:1:function:f:alias");

    JsonObject context = answer(request);

    assertThat(context.get("requestId").getAsString()).isEqualTo("my-request-1");
    assertThat(context.get("custom")).hasToString("{\"key\":\"välue\"}");
    assertThat(context.get("identity").getAsString()).isEqualTo("me");
    assertThat(context.get("traceProperty").getAsString())
        .isEqualTo("Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1");
    assertThat(context.get("tenant").getAsString()).isEqualTo("tenant 1");
    assertThat(context.get("arn").getAsString())
        .isEqualTo("arn:aws:lambda:eu-west-1:1:function:f:alias");
  }

  @Test
  void
      section9_rie_reports_fixed_values_fact15_max_memory_used_is_measured_and_the_most_of_the_environments_life() {
    try (ExecutionEnvironment own = start("example.Behaviour")) {
      int before = own.invoke(toDo("count")).report().maxMemoryUsed();
      int during = own.invoke(toDo("hold megabytes", 150)).report().maxMemoryUsed();
      int after = own.invoke(toDo("count")).report().maxMemoryUsed();

      assertThat(before).isBetween(20, 120);
      assertThat(during).isBetween(before + 100, 512);
      assertThat(after).isGreaterThanOrEqualTo(during);
    }
  }

  @Test
  void fact16_a_cold_start_bills_init_phase_and_run_rounded_up_once() {
    try (ExecutionEnvironment own = start("example.Behaviour")) {
      Report cold = own.invoke(toDo("count")).report();
      Report warm = own.invoke(toDo("count")).report();

      long nanos = requireNonNull(cold.initDuration()).plus(cold.duration()).toNanos();
      assertThat(cold.billedDuration().toMillis()).isEqualTo((nanos + 999_999) / 1_000_000);
      assertThat(warm.billedDuration().toMillis())
          .isEqualTo((warm.duration().toNanos() + 999_999) / 1_000_000);
    }
  }

  @Test
  void code_may_be_folders_and_libraries(@TempDir Path folder) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("example"));
    Files.writeString(classes.resolve("resource.txt"), "no class");
    FunctionDefinition function =
        FunctionDefinition.builder("Function")
            .handler("example.HelloFunction")
            .code(folder, FunctionCode.jar())
            .memorySize(512)
            .timeout(Patience.LIMIT)
            .build();
    try (ExecutionEnvironment own = OwnProcess.start(function, Patience.PROCESS)) {
      assertThat(own.invoke(InvocationRequest.of("{\"val01\":\"hi\"}")).succeeded()).isTrue();
    }
  }

  @Test
  void options_reach_the_jvm() {
    OwnProcessOptions options =
        Patience.PROCESS
            .withJavaHome(Path.of(System.getProperty("java.home")))
            .withJvmArguments(List.of("-Dmy.property=1"));
    try (ExecutionEnvironment own =
        OwnProcess.start(FunctionCode.function("example.Behaviour").build(), options)) {
      String properties = own.invoke(toDo("properties")).payload().text();
      assertThat(JsonParser.parseString(properties).getAsJsonObject().get("my.property"))
          .hasToString("\"1\"");
    }
  }

  @Test
  void arguments_that_the_jvm_refuses_are_told_in_the_log() {
    OwnProcessOptions options = Patience.PROCESS.withJvmArguments(List.of("-XX:NoSuchFlag"));
    try (ExecutionEnvironment own =
        OwnProcess.start(FunctionCode.function("example.Behaviour").build(), options)) {
      InvocationResult result = own.invoke(toDo("count"));
      assertThat(result.logText()).contains("NoSuchFlag");
      assertThat(requireNonNull(result.error()).errorMessage()).endsWith("exit status 1");
    }
  }

  private static ExecutionEnvironment start(String handler) {
    return OwnProcess.start(FunctionCode.function(handler).build(), Patience.PROCESS);
  }

  private static JsonObject answer(InvocationRequest request) {
    InvocationResult result = environment.invoke(request);
    assertThat(result.error()).isNull();
    return JsonParser.parseString(result.payload().text()).getAsJsonObject();
  }
}
