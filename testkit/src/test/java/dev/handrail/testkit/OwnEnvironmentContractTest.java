package dev.handrail.testkit;

class OwnEnvironmentContractTest extends EnvironmentContract {

  @Override
  ExecutionEnvironment start(FunctionDefinition function) {
    return OwnEnvironment.start(function, Patience.ENVIRONMENT);
  }
}
