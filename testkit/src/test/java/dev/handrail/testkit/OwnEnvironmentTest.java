package dev.handrail.testkit;

import static dev.handrail.testkit.Events.error;
import static dev.handrail.testkit.Events.messages;
import static dev.handrail.testkit.Events.toDo;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.handrail.testkit.InvocationError.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a function in this JVM has of its own, and what its end leaves. */
class OwnEnvironmentTest {

  private static final OwnEnvironmentOptions OPTIONS = Patience.ENVIRONMENT;

  @Test
  void the_environment_variables_are_lambdas_and_the_functions_and_nobody_elses() {
    FunctionDefinition function = function().environment(Map.of("TABLE", "orders")).build();
    try (ExecutionEnvironment environment = OwnEnvironment.start(function, OPTIONS)) {
      assertThat(answer(environment, toDo("variable by reference", "TABLE")))
          .isEqualTo("\"orders\"");
      assertThat(answer(environment, toDo("variable by reference", "HOME"))).isEqualTo("null");
    }
    FunctionDefinition all =
        FunctionCode.function("example.Behaviour").environment(Map.of("K_1", "v")).build();
    try (ExecutionEnvironment environment = OwnEnvironment.start(all, OPTIONS)) {
      assertThat(
              JsonParser.parseString(answer(environment, toDo("environment")))
                  .getAsJsonObject()
                  .keySet())
          .contains("K_1", "AWS_LAMBDA_FUNCTION_NAME", "LAMBDA_TASK_ROOT", "_HANDLER", "TZ")
          .doesNotContain("HOME", "PWD", "AWS_PROFILE");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "exit and go on, 3, Runtime exited with error: exit status 3",
    "exit by reference, 4, Runtime exited with error: exit status 4",
    "halt by reference, 5, Runtime exited with error: exit status 5",
    "exit and go on, 0, Runtime exited without providing a reason",
    "exit by reference, -1, Runtime exited with error: exit status 255",
  })
  void an_exit_ends_the_environment_whatever_the_function_does_then(
      String how, int status, String words) {
    try (ExecutionEnvironment environment = OwnEnvironment.start(function().build(), OPTIONS)) {
      InvocationResult result = environment.invoke(toDo(how, status));

      assertThat(error(result))
          .isEqualTo(
              new InvocationError(
                  Kind.EXIT,
                  "Runtime.ExitError",
                  "RequestId: " + result.requestId() + " Error: " + words));
      assertThat(messages(result)).doesNotContain("finally");
      assertThat(environment.isWarm()).isFalse();
    }
  }

  @Test
  void an_exit_runs_the_shutdown_hooks_of_this_function() {
    try (ExecutionEnvironment environment = OwnEnvironment.start(function().build(), OPTIONS)) {
      InvocationResult result = environment.invoke(toDo("exit with a hook", 1));

      assertThat(messages(result)).contains("the hook ran");
      assertThat(error(result).kind()).isEqualTo(Kind.EXIT);
      assertThat(answer(environment, toDo("count"))).isEqualTo("1");
    }
  }

  @Test
  void an_exit_in_the_init_phase_is_one_of_the_runtime() {
    FunctionDefinition function =
        FunctionCode.function("example.InitFunction").environment(Map.of("INIT", "exit")).build();
    try (ExecutionEnvironment environment = OwnEnvironment.start(function, OPTIONS)) {
      InvocationResult result = environment.invoke(InvocationRequest.of("{}"));

      assertThat(error(result).errorMessage()).endsWith("exit status 7");
      assertThat(messages(result)).contains("init output");
    }
  }

  @Test
  void what_the_jdk_writes_for_the_function_is_in_its_log() {
    try (ExecutionEnvironment environment = OwnEnvironment.start(function().build(), OPTIONS)) {
      assertThat(messages(environment.invoke(toDo("log by the JDK", "a warning of the JDK's"))))
          .anyMatch(message -> message.endsWith("WARNING: a warning of the JDK's"));
      assertThat(messages(environment.invoke(toDo("print a stack trace", "printed"))))
          .contains("java.lang.IllegalStateException: printed");
      assertThat(messages(environment.invoke(toDo("die in a thread", "dead"))))
          .contains("Exception in thread \"mortal\" java.lang.IllegalStateException: dead");
    }
  }

  @Test
  void standard_output_and_properties_are_the_functions_own() {
    try (ExecutionEnvironment environment = OwnEnvironment.start(function().build(), OPTIONS)) {
      InvocationRequest traced =
          toDo("property", "com.amazonaws.xray.traceHeader").withTraceHeader("Root=1-2-3");
      assertThat(answer(environment, toDo("own output", "mine"))).isEqualTo("\"mine\"");
      assertThat(answer(environment, traced)).isEqualTo("\"Root=1-2-3\"");
      assertThat(System.getProperty("com.amazonaws.xray.traceHeader")).isNull();
      assertThat(answer(environment, toDo("property", "java.io.tmpdir")))
          .isNotEqualTo("\"" + System.getProperty("java.io.tmpdir") + "\"");
    }
  }

  @Test
  void the_function_finds_neither_handrail_nor_the_hosts_libraries() {
    try (ExecutionEnvironment environment = OwnEnvironment.start(function().build(), OPTIONS)) {
      assertThat(answer(environment, toDo("find a class", "dev.handrail.testkit.OwnEnvironment")))
          .isEqualTo("\"not found\"");
      assertThat(answer(environment, toDo("find a class", "com.google.gson.Gson")))
          .isEqualTo("\"not found\"");
      assertThat(answer(environment, toDo("find a class", "org.objectweb.asm.ClassReader")))
          .isEqualTo("\"not found\"");
    }
  }

  @Test
  void fact9_an_out_of_memory_error_ends_the_environment_and_not_the_host() {
    try (ExecutionEnvironment environment = OwnEnvironment.start(function().build(), OPTIONS)) {
      InvocationResult result = environment.invoke(toDo("run out of memory"));

      assertThat(error(result).errorType()).isEqualTo("java.lang.OutOfMemoryError");
      assertThat(result.report().errorType()).isEqualTo("Runtime.ExitError");
      assertThat(environment.isWarm()).isFalse();
    }
  }

  @Test
  void environments_have_static_state_of_their_own_and_code_is_copied_once(@TempDir Path folder)
      throws IOException {
    Path jar = Files.copy(FunctionCode.jar(), folder.resolve("function.jar"));
    FunctionDefinition function = function().code(jar).build();
    try (ExecutionEnvironments environments =
        OwnEnvironment.environments(function, OPTIONS, ConcurrencyLimit.reserved(2))) {
      Files.delete(jar);
      assertThat(environments.invoke(toDo("count")).payload().text()).isEqualTo("1");
      assertThat(environments.invoke(toDo("count")).payload().text()).isEqualTo("2");
      InvocationResult exit = environments.invoke(toDo("exit by reference", 1));
      assertThat(error(exit).kind()).isEqualTo(Kind.EXIT);
      assertThat(environments.invoke(toDo("count")).payload().text()).isEqualTo("1");
    }
  }

  @Test
  void threads_that_do_not_end_are_told_of_and_the_timeout_does_not_wait(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("released");
    BlockingQueue<EnvironmentEvent.LeftRunning> left = new LinkedBlockingQueue<>();
    FunctionDefinition function = function().timeout(Duration.ofSeconds(2)).build();
    OwnEnvironmentOptions options =
        OPTIONS.withListener(
            event -> {
              if (event instanceof EnvironmentEvent.LeftRunning running) {
                left.add(running);
              }
            });
    try (ExecutionEnvironment environment = OwnEnvironment.start(function, options)) {
      InvocationResult result = environment.invoke(toDo("ignore interrupts until", file));

      assertThat(result.timedOut()).isTrue();
      EnvironmentEvent.LeftRunning running = left.poll(2, TimeUnit.MINUTES);
      assertThat(running).isNotNull();
      assertThat(running.threads()).containsExactly("main");
    } finally {
      Files.createFile(file);
    }
  }

  @Test
  void a_thread_of_the_function_may_outlive_an_invocation_and_is_told_of_at_the_end(
      @TempDir Path folder) throws Exception {
    Path file = folder.resolve("released");
    List<String> names = new ArrayList<>();
    BlockingQueue<EnvironmentEvent> events = new LinkedBlockingQueue<>();
    try (ExecutionEnvironment environment =
        OwnEnvironment.start(function().build(), OPTIONS.withListener(events::add))) {
      assertThat(answer(environment, toDo("leave a thread until", file))).isEqualTo("\"left\"");
      assertThat(answer(environment, toDo("count"))).isEqualTo("1");
    }
    for (EnvironmentEvent event = events.poll(2, TimeUnit.MINUTES);
        event != null && names.isEmpty();
        event = events.poll(2, TimeUnit.MINUTES)) {
      if (event instanceof EnvironmentEvent.LeftRunning running) {
        names.addAll(running.threads());
        break;
      }
    }
    Files.createFile(file);
    // A slow machine may not have ended the runtime's own thread yet.
    assertThat(names).contains("stubborn").isSubsetOf("stubborn", "main");
  }

  @Test
  void a_function_that_interrupts_itself_gets_the_next_event_all_the_same() {
    try (ExecutionEnvironment environment = OwnEnvironment.start(function().build(), OPTIONS)) {
      InvocationResult result = environment.invoke(toDo("interrupt itself and throw"));

      assertThat(error(result).errorMessage()).isEqualTo("interrupted itself");
      assertThat(answer(environment, toDo("count"))).isEqualTo("1");
      assertThat(environment.isWarm()).isTrue();
    }
  }

  @Test
  void without_deadlines_a_debugger_has_a_day() {
    FunctionDefinition function = function().timeout(Duration.ofSeconds(1)).build();
    try (ExecutionEnvironment environment =
        OwnEnvironment.start(function, OPTIONS.withStopDeadlines(true))) {
      String remaining = answer(environment, toDo("remaining time"));

      assertThat(Long.parseLong(remaining)).isGreaterThan(Duration.ofHours(20).toMillis());
    }
  }

  @Test
  void a_log_without_end_keeps_beginning_and_end() {
    FunctionDefinition function = FunctionCode.function("example.Behaviour").build();
    try (ExecutionEnvironment environment = OwnEnvironment.start(function, OPTIONS)) {
      InvocationResult result = environment.invoke(toDo("flood", 10));

      assertThat(result.logText().length()).isBetween(3_000_000, 4_500_000);
      assertThat(messages(result)).anyMatch(message -> message.startsWith("Handrail left out"));
    }
  }

  private static FunctionDefinition.Builder function() {
    return FunctionCode.function("example.SystemUser");
  }

  private static String answer(ExecutionEnvironment environment, InvocationRequest request) {
    InvocationResult result = environment.invoke(request);
    assertThat(result.error()).isNull();
    return result.payload().text();
  }
}
