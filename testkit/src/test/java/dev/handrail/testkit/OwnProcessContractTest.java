package dev.handrail.testkit;

@LinuxOnly
class OwnProcessContractTest extends EnvironmentContract {

  @Override
  ExecutionEnvironment start(FunctionDefinition function) {
    return OwnProcess.start(function, Patience.PROCESS);
  }
}
