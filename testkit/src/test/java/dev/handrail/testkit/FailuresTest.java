package dev.handrail.testkit;

import static dev.handrail.testkit.Events.error;
import static dev.handrail.testkit.Events.lastMessage;
import static dev.handrail.testkit.Events.messages;
import static dev.handrail.testkit.Events.toDo;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.InvocationError.Kind;
import dev.handrail.testkit.Report.Status;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How a function can fail, and what is told of it; one environment, which heals after each. */
@LinuxOnly
class FailuresTest {

  private static ExecutionEnvironment environment;

  @BeforeAll
  static void start() {
    environment =
        OwnProcess.start(FunctionCode.function("example.Behaviour").build(), Patience.PROCESS);
  }

  @AfterAll
  static void close() {
    environment.close();
  }

  @Test
  void fact8_an_exception_has_message_type_and_stack_trace_but_no_cause() {
    InvocationResult result = environment.invoke(toDo("throw", "the message"));

    assertThat(result.error())
        .isEqualTo(
            new InvocationError(Kind.FUNCTION, "java.lang.IllegalStateException", "the message"));
    assertThat(result.payload().text())
        .startsWith(
            "{\"errorMessage\":\"the message\",\"errorType\":\"java.lang.IllegalStateException\","
                + "\"stackTrace\":[\"example.Behaviour.handleRequest(Behaviour.java:")
        .doesNotContain("cause");
    assertThat(result.report().status()).isEqualTo(Status.SUCCESS);
    assertThat(lastMessage(result)).doesNotContain("Status:");
  }

  @Test
  void fact9_an_error_is_logged_after_it_was_posted_and_still_is_in_the_log() {
    InvocationResult result = environment.invoke(toDo("throw", "the message"));

    assertThat(result.logText())
        .contains("the message: java.lang.IllegalStateException\njava.lang.IllegalStateException:")
        .contains("Caused by: java.io.IOException: the cause");
  }

  @Test
  void fact9_an_ordinary_error_leaves_the_environment_warm() {
    environment.invoke(toDo("count"));
    InvocationResult result = environment.invoke(toDo("assertion error", "wrong"));

    assertThat(error(result).errorType()).isEqualTo("java.lang.AssertionError");
    assertThat(environment.isWarm()).isTrue();
  }

  @Test
  void fact9_out_of_heap_is_answered_before_the_runtime_exits_with_status_0() {
    InvocationResult result = environment.invoke(toDo("fill the heap"));

    assertThat(error(result).kind()).isEqualTo(Kind.FUNCTION);
    assertThat(error(result).errorType()).isEqualTo("java.lang.OutOfMemoryError");
    assertThat(result.report().status()).isEqualTo(Status.ERROR);
    assertThat(result.report().errorType()).isEqualTo("Runtime.ExitError");
    assertThat(environment.isWarm()).isFalse();
  }

  @Test
  void an_exit_is_told_with_its_status() {
    InvocationResult result = environment.invoke(toDo("exit", 1));

    assertThat(result.payload().text())
        .isEqualTo(
            "{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"RequestId: "
                + result.requestId()
                + " Error: Runtime exited with error: exit status 1\"}");
    assertThat(error(result).kind()).isEqualTo(Kind.EXIT);
    assertThat(messages(result)).contains("last words");
    assertThat(lastMessage(result)).endsWith("\tStatus: error\tError Type: Runtime.ExitError\t");
  }

  @Test
  void an_exit_with_status_0_has_no_reason() {
    InvocationResult result = environment.invoke(toDo("exit", 0));

    assertThat(error(result).errorMessage())
        .isEqualTo(
            "RequestId: "
                + result.requestId()
                + " Error: Runtime exited without providing a reason");
  }

  @Test
  void a_halt_is_an_exit() {
    assertThat(error(environment.invoke(toDo("halt", 42))).errorMessage())
        .endsWith("exit status 42");
  }

  @Test
  void a_signal_is_told_by_its_name() {
    assertThat(error(environment.invoke(toDo("kill itself"))).errorMessage())
        .endsWith("Error: Runtime exited with error: signal: killed");
  }

  @Test
  void memory_beyond_the_functions_is_a_kill() {
    InvocationResult result = environment.invoke(toDo("take memory", 600));

    assertThat(error(result).kind()).isEqualTo(Kind.OUT_OF_MEMORY);
    assertThat(error(result).errorType()).isEqualTo("Runtime.ExitError");
    assertThat(error(result).errorMessage()).endsWith("signal: killed");
    assertThat(result.report().errorType()).isEqualTo("Runtime.OutOfMemory");
    assertThat(result.report().maxMemoryUsed()).isGreaterThan(512);
  }

  @Test
  void the_next_invocation_after_a_crash_is_a_cold_start() {
    environment.invoke(toDo("halt", 1));
    assertThat(environment.isWarm()).isFalse();

    InvocationResult result = environment.invoke(toDo("count"));

    assertThat(result.payload().text()).isEqualTo("1");
    assertThat(result.coldStart()).isTrue();
    assertThat(result.report().initDuration()).isPositive();
  }

  @Test
  void an_exit_between_two_invocations_does_not_fail_the_next() {
    environment.invoke(toDo("exit later"));
    Await.until("its end", () -> !environment.isWarm());

    InvocationResult result = environment.invoke(toDo("count"));

    assertThat(result.payload().text()).isEqualTo("1");
    assertThat(result.coldStart()).isTrue();
  }

  @Test
  void fact14_a_timeout_ends_the_process_and_is_told_in_todays_style() {
    try (ExecutionEnvironment own = start(Patience.PROCESS)) {
      InvocationResult result = own.invoke(toDo("sleep", 600_000));

      assertThat(result.timedOut()).isTrue();
      assertThat(result.payload().text())
          .isEqualTo(
              "{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"RequestId: "
                  + result.requestId()
                  + " Error: Task timed out after 1.00 seconds\"}");
      Report report = result.report();
      long billed = requireNonNull(report.initDuration()).plusSeconds(1).toNanos();
      assertThat(report.billedDuration().toMillis()).isEqualTo((billed + 999_999) / 1_000_000);
      assertThat(report.duration()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
      assertThat(lastMessage(result)).endsWith("\tStatus: timeout\t");
      assertThat(result.logText()).doesNotContain("Task timed out");
      assertThat(own.isWarm()).isFalse();
    }
  }

  @Test
  void fact14_the_older_style_has_a_line_and_no_error_type() {
    try (ExecutionEnvironment own = start(Patience.PROCESS.withOlderLogStyle(true))) {
      InvocationResult result = own.invoke(toDo("sleep", 600_000));

      assertThat(error(result).errorType()).isEmpty();
      assertThat(result.payload().text())
          .matches(
              "\\{\"errorMessage\":\"\\S+Z "
                  + result.requestId()
                  + " Task timed out after \\d+\\.\\d\\d seconds\"}");
      assertThat(messages(result))
          .filteredOn(message -> message.contains("timed out"))
          .singleElement()
          .asString()
          .matches("\\S+Z " + result.requestId() + " Task timed out after .* seconds\n\n");
      assertThat(lastMessage(result)).doesNotContain("Status");
    }
  }

  @Test
  void a_loop_that_ignores_interrupts_runs_into_the_timeout_like_any_other() {
    try (ExecutionEnvironment own = start(Patience.PROCESS)) {
      assertThat(own.invoke(toDo("spin")).timedOut()).isTrue();
      assertThat(own.isWarm()).isFalse();
    }
  }

  @Test
  void fact17_a_response_of_6291556_bytes_is_let_through() {
    InvocationResult result = environment.invoke(toDo("answer bytes", 6_291_556));

    assertThat(result.succeeded()).isTrue();
    assertThat(result.payload().size()).isEqualTo(6_291_556);
  }

  @Test
  void fact17_a_response_of_one_byte_more_is_too_large() {
    InvocationResult result = environment.invoke(toDo("answer bytes", 6_291_557));

    assertThat(result.payload().text())
        .isEqualTo(
            "{\"errorMessage\":\"Response payload size exceeded maximum allowed payload size"
                + " (6291556 bytes).\",\"errorType\":\"Function.ResponseSizeTooLarge\"}");
    assertThat(error(result).kind()).isEqualTo(Kind.RESPONSE_TOO_LARGE);
    assertThat(result.report().errorType()).isEqualTo("Function.ResponseSizeTooLarge");
  }

  /** Of a function that has a second. */
  private static ExecutionEnvironment start(OwnProcessOptions options) {
    FunctionDefinition function =
        FunctionCode.function("example.Behaviour").timeout(Duration.ofSeconds(1)).build();
    return OwnProcess.start(function, options);
  }
}
