package dev.handrail.testkit;

import static dev.handrail.testkit.Events.error;
import static dev.handrail.testkit.Events.messages;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.InvocationError.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checkpoint and restore, whatever runs the function; section 2.6 of the facts. */
abstract class SnapStartContract {

  private static final InvocationRequest REQUEST = InvocationRequest.of("\"hi\"");

  /** With SnapStart. */
  abstract ExecutionEnvironment start(FunctionDefinition function);

  private static FunctionDefinition.Builder function() {
    return FunctionCode.function("example.SnapStartFunction");
  }

  private static FunctionDefinition function(String hooks) {
    return function().environment(Map.of("HOOKS", hooks)).build();
  }

  private static List<String> heads(InvocationResult result) {
    return messages(result).stream().map(line -> line.split("[:\t]", 2)[0]).toList();
  }

  @Test
  void hooks_run_before_the_checkpoint_in_reverse_order_and_after_the_restore_in_order() {
    try (ExecutionEnvironment environment = start(function().build())) {
      InvocationResult result = environment.invoke(REQUEST);

      assertThat(heads(result))
          .containsExactly(
              "INIT_START Runtime Version",
              "constructor",
              "beforeCheckpoint second",
              "beforeCheckpoint first",
              "INIT_REPORT Init Duration",
              "RESTORE_START Runtime Version",
              "afterRestore first",
              "afterRestore second",
              "RESTORE_REPORT Restore Duration",
              "START RequestId",
              "END RequestId",
              "REPORT RequestId");
      assertThat(result.payload().text())
          .isEqualTo("\"snap-start com.amazonaws.services.lambda.crac null restored restored\"");
    }
  }

  @Test
  void the_first_report_has_a_restore_duration_in_place_of_the_init_duration() {
    try (ExecutionEnvironment environment = start(function().build())) {
      InvocationResult first = environment.invoke(REQUEST);
      Report report = first.report();

      assertThat(first.coldStart()).isTrue();
      assertThat(report.initDuration()).isNull();
      assertThat(report.restoreDuration()).isPositive();
      assertThat(Events.lastMessage(first))
          .matches(".*\tRestore Duration: \\d+\\.\\d\\d ms\tBilled Restore Duration: \\d+ ms\t");
      Duration billedRestore = requireNonNull(report.billedRestoreDuration());
      assertThat(report.billedDuration())
          .isBetween(
              billedRestore.plus(report.duration()),
              billedRestore.plus(report.duration()).plusMillis(1));

      InvocationResult second = environment.invoke(REQUEST);
      assertThat(second.coldStart()).isFalse();
      assertThat(second.report().restoreDuration()).isNull();
      assertThat(heads(second))
          .containsExactly("START RequestId", "END RequestId", "REPORT RequestId");
    }
  }

  @Test
  void a_hook_that_fails_before_the_checkpoint_fails_the_init_phase_and_the_others_run() {
    try (ExecutionEnvironment environment = start(function("beforeCheckpoint"))) {
      InvocationResult result = environment.invoke(REQUEST);

      assertThat(error(result).kind()).isEqualTo(Kind.INIT);
      assertThat(error(result).errorType())
          .isEqualTo("com.amazonaws.services.lambda.crac.CheckpointException");
      assertThat(result.report().errorType()).isEqualTo("Runtime.BeforeCheckpointError");
      assertThat(messages(result))
          .contains("beforeCheckpoint first", "beforeCheckpoint second")
          .anyMatch(line -> line.contains("Suppressed: java.lang.IllegalStateException"))
          .doesNotContain("afterRestore first");
    }
  }

  @Test
  void a_hook_that_fails_after_the_restore_fails_the_invocation_and_ends_the_runtime() {
    try (ExecutionEnvironment environment = start(function("afterRestore"))) {
      InvocationResult result = environment.invoke(REQUEST);

      assertThat(error(result).errorType())
          .isEqualTo("com.amazonaws.services.lambda.crac.RestoreException");
      assertThat(result.report().errorType()).isEqualTo("Runtime.AfterRestoreError");
      assertThat(messages(result))
          .contains("afterRestore first", "afterRestore second")
          .anyMatch(
              line ->
                  line.matches(
                      "RESTORE_REPORT Restore Duration: \\d+\\.\\d\\d ms\tStatus: error\tError Type:"
                          + " Runtime.AfterRestoreError"));
      assertThat(environment.isWarm()).isFalse();
      assertThat(heads(environment.invoke(REQUEST))).contains("INIT_START Runtime Version");
    }
  }
}
