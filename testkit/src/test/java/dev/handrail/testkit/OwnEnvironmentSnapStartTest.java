package dev.handrail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class OwnEnvironmentSnapStartTest extends SnapStartContract {

  private static final OwnEnvironmentOptions SNAP_START = Patience.ENVIRONMENT.withSnapStart(true);

  @Override
  ExecutionEnvironment start(FunctionDefinition function) {
    return OwnEnvironment.start(function, SNAP_START);
  }

  @Test
  void each_environment_is_restored_and_has_hooks_of_its_own() {
    FunctionDefinition function = FunctionCode.function("example.SnapStartFunction").build();
    try (ExecutionEnvironments environments =
        OwnEnvironment.environments(function, SNAP_START, ConcurrencyLimit.reserved(2))) {
      InvocationResult first = environments.invoke(InvocationRequest.of("\"hi\""));

      assertThat(first.report().restoreDuration()).isNotNull();
      assertThat(first.logText().split("afterRestore", -1)).hasSize(3);
    }
    try (ExecutionEnvironment other = start(function)) {
      assertThat(other.invoke(InvocationRequest.of("\"hi\"")).logText().split("afterRestore", -1))
          .hasSize(3);
    }
  }

  @Test
  void the_class_loader_of_a_test_is_refused_with_the_remedy() {
    FunctionDefinition function = FunctionDefinition.forClass(getClass()).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SameClassLoader.start(function, getClass().getClassLoader(), SNAP_START))
        .withMessage(
            "SnapStart needs class loaders of its own, as hooks are registered once for all: run"
                + " the function by OwnEnvironment or OwnProcess");
  }
}
