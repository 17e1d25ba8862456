package dev.handrail.testkit;

import org.junit.jupiter.api.Nested;

/** AWS's own client, and its portable part, do what {@link OwnEnvironment} does. */
class OwnProcessSnapStartTest {

  @Nested
  @LinuxOnly
  class Native extends SnapStartContract {
    @Override
    ExecutionEnvironment start(FunctionDefinition function) {
      return OwnProcess.start(function, Patience.PROCESS.withSnapStart(true));
    }
  }

  @Nested
  class Portable extends SnapStartContract {
    @Override
    ExecutionEnvironment start(FunctionDefinition function) {
      return OwnProcess.start(
          function, Patience.PROCESS.withSnapStart(true).withPortableClient(true));
    }
  }
}
