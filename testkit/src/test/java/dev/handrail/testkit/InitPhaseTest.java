package dev.handrail.testkit;

import static dev.handrail.testkit.Events.error;
import static dev.handrail.testkit.Events.messages;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.testkit.InvocationError.Kind;
import example.InitFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Init phases that fail or take too long; {@link EnvironmentContract} has more of them. */
@LinuxOnly
class InitPhaseTest {

  private static final InvocationRequest REQUEST = InvocationRequest.of("{}");

  @Test
  void a_failed_init_phase_runs_again_inside_the_invocation_and_the_log_tells_both() {
    try (ExecutionEnvironment environment = start("throw")) {
      InvocationResult result = environment.invoke(REQUEST);

      assertThat(result.report().errorType()).isEqualTo("Runtime.BadFunctionCode");
      assertThat(result.report().initDuration()).isNull();
      List<String> heads = messages(result).stream().map(InitPhaseTest::head).toList();
      assertThat(heads)
          .containsExactly(
              "INIT_START",
              "init",
              "constructor:",
              "INIT_REPORT",
              "init",
              "constructor:",
              "INIT_REPORT",
              "START",
              "END",
              "REPORT");
      assertThat(messages(result).get(3))
          .matches(
              "INIT_REPORT Init Duration: \\d+\\.\\d\\d ms\tPhase: init\tStatus: error\tError Type:"
                  + " Runtime.BadFunctionCode");
      assertThat(messages(result).get(6)).contains("\tPhase: invoke\tStatus: error");
    }
  }

  @Test
  void an_init_phase_that_succeeds_the_second_time_is_part_of_the_invocations_duration() {
    List<EnvironmentEvent> events = new ArrayList<>();
    OwnProcessOptions options = Patience.PROCESS.withListener(events::add);
    try (ExecutionEnvironment environment = OwnProcess.start(function("fail once"), options)) {
      InvocationResult result = environment.invoke(REQUEST);

      assertThat(result.payload().text()).isEqualTo("\"ready\"");
      assertThat(result.coldStart()).isTrue();
      assertThat(result.report().initDuration()).isNull();
      assertThat(result.report().duration())
          .isGreaterThan(Duration.ofMillis(InitFunction.SECOND_INIT_MILLIS));
      assertThat(environment.invoke(REQUEST).coldStart()).isFalse();
    }

    assertThat(events).as("what a listener hears").hasSize(2);
    assertThat(events.get(0)).isInstanceOf(EnvironmentEvent.Starting.class);
    assertThat(events.get(1))
        .isInstanceOfSatisfying(
            EnvironmentEvent.InitFailed.class,
            failed -> assertThat(failed.reason()).isEqualTo("the first time"));
  }

  @Test
  void an_init_phase_beyond_its_limit_is_ended_and_runs_again(@TempDir Path temp)
      throws IOException {
    Path released = temp.resolve("released");
    FunctionDefinition function =
        FunctionCode.function("example.InitFunction")
            .environment(Map.of("INIT", "hang until released", "RELEASED", released.toString()))
            .build();
    OwnProcessOptions options =
        OwnProcessOptions.defaults().withInitTimeout(Duration.ofMillis(700));
    try (ExecutionEnvironment environment = OwnProcess.start(function, options)) {
      Files.createFile(released);
      InvocationResult result = environment.invoke(REQUEST);

      assertThat(result.payload().text()).isEqualTo("\"ready\"");
      // A slow machine may not have come to the function's output before.
      assertThat(messages(result))
          .anyMatch(message -> message.endsWith(" ms\tPhase: init\tStatus: timeout"));
    }
  }

  @Test
  void an_init_phase_that_hangs_again_uses_up_the_functions_timeout() {
    OwnProcessOptions options =
        OwnProcessOptions.defaults().withInitTimeout(Duration.ofMillis(500));
    FunctionDefinition function =
        FunctionCode.function("example.InitFunction")
            .timeout(Duration.ofSeconds(1))
            .environment(Map.of("INIT", "hang"))
            .build();
    try (ExecutionEnvironment environment = OwnProcess.start(function, options)) {
      InvocationResult result = environment.invoke(REQUEST);

      assertThat(result.timedOut()).isTrue();
      assertThat(result.report().billedDuration()).isEqualTo(Duration.ofSeconds(1));
    }
  }

  @Test
  void an_exit_in_the_init_phase_is_an_exit_error() {
    try (ExecutionEnvironment environment = start("exit")) {
      InvocationResult result = environment.invoke(REQUEST);

      assertThat(error(result).kind()).isEqualTo(Kind.EXIT);
      assertThat(error(result).errorMessage()).endsWith("exit status 7");
      assertThat(messages(result).get(2)).endsWith("\tError Type: Runtime.ExitError");
    }
  }

  @Test
  void fact8_a_static_initialiser_that_throws_fails_the_init_phase() {
    try (ExecutionEnvironment environment =
        start(FunctionCode.function("example.InitFunction$Static"))) {
      InvocationResult result = environment.invoke(REQUEST);

      assertThat(error(result).kind()).isEqualTo(Kind.INIT);
      assertThat(error(result).errorType()).isEqualTo("java.lang.ExceptionInInitializerError");
      assertThat(error(result).errorMessage())
          .startsWith("Error loading class example.InitFunction$Static");
    }
  }

  @Test
  void fact8_faults_that_the_runtime_finds_have_no_error_type() {
    try (ExecutionEnvironment environment =
        start(FunctionCode.function("example.Overloads::nothing"))) {
      InvocationResult result = environment.invoke(REQUEST);

      assertThat(error(result).errorType()).isEmpty();
      assertThat(error(result).errorMessage()).startsWith("No public method named nothing");
      assertThat(result.payload().text()).doesNotContain("errorType").doesNotContain("stackTrace");
    }
  }

  @Test
  void json_tells_the_second_init_phase_and_does_not_count_it_as_the_runtimes_overhead() {
    FunctionDefinition function =
        FunctionCode.function("example.InitFunction")
            .environment(Map.of("INIT", "fail once"))
            .logFormat(LogFormat.JSON)
            .systemLogLevel(SystemLogLevel.DEBUG)
            .build();
    try (ExecutionEnvironment environment = start(function)) {
      InvocationResult result = environment.invoke(REQUEST);

      assertThat(record(result, "platform.initStart", "invoke")).isNotNull();
      JsonObject done = record(result, "platform.runtimeDone", "success");
      double spans = 0;
      for (JsonElement span : done.getAsJsonArray("spans")) {
        spans += span.getAsJsonObject().get("durationMs").getAsDouble();
      }
      // From the start of a JVM to the end of the invocation, and from the event to that end.
      double duration = done.getAsJsonObject("metrics").get("durationMs").getAsDouble();
      assertThat(spans).isPositive().isLessThan(duration - InitFunction.SECOND_INIT_MILLIS);
    }
  }

  private static JsonObject record(InvocationResult result, String type, String text) {
    return messages(result).stream()
        .filter(message -> message.contains(type) && message.contains("\"" + text + "\""))
        .map(message -> JsonParser.parseString(message).getAsJsonObject().getAsJsonObject("record"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_listener_that_throws_takes_no_result_away() {
    OwnProcessOptions options =
        Patience.PROCESS.withListener(
            event -> {
              throw new IllegalStateException("a listener's own");
            });
    try (ExecutionEnvironment environment = OwnProcess.start(function("exit"), options)) {
      assertThat(error(environment.invoke(REQUEST)).kind()).isEqualTo(Kind.EXIT);
    }
  }

  private static ExecutionEnvironment start(String init) {
    return start(function(init));
  }

  private static ExecutionEnvironment start(FunctionDefinition.Builder function) {
    return start(function.build());
  }

  private static ExecutionEnvironment start(FunctionDefinition function) {
    return OwnProcess.start(function, Patience.PROCESS);
  }

  private static FunctionDefinition function(String init) {
    return FunctionCode.function("example.InitFunction").environment(Map.of("INIT", init)).build();
  }

  private static String head(String message) {
    return message.split(" ", 2)[0];
  }
}
