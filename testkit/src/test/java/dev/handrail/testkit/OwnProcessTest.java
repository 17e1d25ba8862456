package dev.handrail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.InvocationError.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "AWS's runtime client has native code for Linux")
class OwnProcessTest {

  @Test
  void runs_the_tutorials_function() {
    try (ExecutionEnvironment environment =
        OwnProcess.start(FunctionCode.function("example.HelloFunction").build())) {
      InvocationResult cold = environment.invoke(InvocationRequest.of("{\"val01\":\"hi\"}"));
      InvocationResult warm = environment.invoke(InvocationRequest.of("{\"val01\":\"ho\"}"));

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
  void log_has_every_event_in_the_order_in_which_it_was_written() {
    try (ExecutionEnvironment environment =
        OwnProcess.start(FunctionCode.function("example.Behaviour").build())) {
      InvocationResult result = environment.invoke(InvocationRequest.of("{\"do\":\"log\"}"));

      List<String> messages = result.log().stream().map(LogEvent::message).toList();
      assertThat(messages.get(0)).startsWith("INIT_START Runtime Version: java:");
      assertThat(messages.get(1)).startsWith("START RequestId: " + result.requestId());
      assertThat(messages.subList(2, messages.size() - 2))
          .containsExactly(
              "out 1",
              "logger 1\nsecond line\n",
              "err 1",
              "logger 2 without line end",
              "logger 3",
              "begun and ended äöü€",
              "no line end");
      assertThat(messages.get(messages.size() - 2))
          .isEqualTo("END RequestId: " + result.requestId());
      assertThat(messages.get(messages.size() - 1)).startsWith("REPORT RequestId: ").endsWith("\t");
    }
  }

  @Test
  void an_exit_is_told_and_the_next_invocation_is_a_cold_start() {
    try (ExecutionEnvironment environment =
        OwnProcess.start(FunctionCode.function("example.Behaviour").build())) {
      InvocationResult exit =
          environment.invoke(InvocationRequest.of("{\"do\":\"exit\",\"value\":\"1\"}"));
      assertThat(exit.error())
          .isEqualTo(
              new InvocationError(
                  Kind.EXIT,
                  "Runtime.ExitError",
                  "RequestId: "
                      + exit.requestId()
                      + " Error: Runtime exited with error: exit status 1"));
      assertThat(exit.logText()).contains("\nlast words\n");
      assertThat(environment.isWarm()).isFalse();

      InvocationResult next = environment.invoke(InvocationRequest.of("{\"do\":\"count\"}"));
      assertThat(next.payload().text()).isEqualTo("1");
      assertThat(next.coldStart()).isTrue();
    }
  }
}
