package dev.handrail.testkit;

class SameClassLoaderContractTest extends EnvironmentContract {

  @Override
  ExecutionEnvironment start(FunctionDefinition function) {
    return SameClassLoader.start(function, getClass().getClassLoader(), Patience.ENVIRONMENT);
  }
}
