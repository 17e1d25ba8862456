package dev.handrail.testkit;

import static dev.handrail.testkit.Events.error;
import static dev.handrail.testkit.Events.messages;
import static dev.handrail.testkit.Events.toDo;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.handrail.testkit.InvocationError.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * AWS's runtime as it runs on macOS and Windows, here too. That it is equal in what a function sees
 * is {@code DifferentialTest}'s; this is about what it does without.
 */
class PortableClientTest {

  private static final OwnProcessOptions PORTABLE = Patience.PROCESS.withPortableClient(true);

  private static ExecutionEnvironment environment;

  @BeforeAll
  static void start() {
    environment = start(PORTABLE);
  }

  @AfterAll
  static void close() {
    environment.close();
  }

  @Test
  void a_cold_and_a_warm_invocation_are_answered_and_the_process_itself_estimates_its_memory() {
    try (ExecutionEnvironment own = start(PORTABLE)) {
      InvocationResult cold = own.invoke(toDo("count"));
      int during = own.invoke(toDo("hold megabytes", 150)).report().maxMemoryUsed();
      InvocationResult warm = own.invoke(toDo("count"));

      assertThat(cold.coldStart()).isTrue();
      assertThat(warm.coldStart()).isFalse();
      assertThat(warm.payload().text()).isEqualTo("2");
      int before = cold.report().maxMemoryUsed();
      assertThat(before).isBetween(30, 150);
      assertThat(during).isBetween(before + 100, 512);
      assertThat(warm.report().maxMemoryUsed()).isGreaterThanOrEqualTo(during);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void there_is_no_shell_left_no_proc_and_no_native_code() {
    long pid = Long.parseLong(environment.invoke(toDo("process id")).payload().text());
    String command = read("/proc/self/cmdline");

    assertThat(ProcessHandle.of(pid).orElseThrow().parent()).contains(ProcessHandle.current());
    assertThat(command.split("\0", -1)[0]).endsWith("java");
    assertThat(command).endsWith("\0-\0").doesNotContain("/proc").doesNotContain("/bin/sh");
    assertThat(read("/proc/self/maps")).contains("libjava").doesNotContain("aws-lambda-jni");
    assertThat(read("/proc/" + ProcessHandle.current().pid() + "/cmdline")).isNotEmpty();
  }

  @Test
  void standard_input_is_empty() {
    assertThat(environment.invoke(toDo("standard input")).payload().text()).isEqualTo("-1");
  }

  @Test
  void the_log_is_complete_and_in_order() {
    assertThat(messages(environment.invoke(toDo("log"))))
        .containsSubsequence(
            "out 1",
            "logger 1\nsecond line\n",
            "err 1",
            "logger 2 without line end",
            "logger 3",
            "begun and ended äöü€",
            "no line end");
  }

  @Test
  void memory_at_an_exit_is_told_as_well() {
    try (ExecutionEnvironment own = start(PORTABLE)) {
      InvocationResult result = own.invoke(toDo("exit", 3));

      assertThat(error(result).errorMessage()).endsWith("exit status 3");
      assertThat(messages(result)).contains("last words");
      assertThat(result.report().maxMemoryUsed()).isBetween(30, 150);
    }
  }

  @Test
  void a_client_context_is_utf8() {
    InvocationResult result =
        environment.invoke(toDo("context").withClientContext("{\"custom\":{\"key\":\"välue €\"}}"));
    assertThat(result.payload().text()).contains("\"custom\":{\"key\":\"välue €\"}");
  }

  @Test
  void the_largest_response_is_let_through_and_one_byte_more_is_not() {
    assertThat(environment.invoke(toDo("answer bytes", 6_291_556)).payload().size())
        .isEqualTo(6_291_556);
    assertThat(error(environment.invoke(toDo("answer bytes", 6_291_557))).kind())
        .isEqualTo(Kind.RESPONSE_TOO_LARGE);
  }

  @Test
  void a_timeout_ends_the_process() {
    FunctionDefinition function =
        FunctionCode.function("example.Behaviour").timeout(Duration.ofSeconds(1)).build();
    try (ExecutionEnvironment own = OwnProcess.start(function, PORTABLE)) {
      assertThat(own.invoke(toDo("spin")).timedOut()).isTrue();
      assertThat(own.isWarm()).isFalse();
    }
  }

  @Test
  void the_functions_proxies_are_not_for_the_runtime() {
    List<String> nowhere = List.of("-DsocksProxyHost=127.0.0.1", "-DsocksProxyPort=1");
    try (ExecutionEnvironment own = start(PORTABLE.withJvmArguments(nowhere))) {
      assertThat(own.invoke(toDo("count")).payload().text()).isEqualTo("1");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void what_the_function_has_started_ends_with_it() {
    long started;
    try (ExecutionEnvironment own = start(PORTABLE)) {
      started = Long.parseLong(own.invoke(toDo("start a process")).payload().text());
      assertThat(ProcessHandle.of(started)).isPresent();
    }
    Await.until(
        "its end", () -> ProcessHandle.of(started).filter(ProcessHandle::isAlive).isEmpty());
  }

  private static String read(String file) {
    InvocationResult result = environment.invoke(toDo("read file", file));
    return JsonParser.parseString(result.payload().text()).getAsString();
  }

  private static ExecutionEnvironment start(OwnProcessOptions options) {
    return OwnProcess.start(FunctionCode.function("example.Behaviour").build(), options);
  }
}
