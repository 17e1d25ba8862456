package dev.handrail.testkit.function;

import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.ExecutionEnvironments;
import dev.handrail.testkit.Invoker;

/** Where a function runs: in one environment, or in as many as are needed at once. */
record Runner(Invoker invoker, Runnable close) {

  static Runner of(ExecutionEnvironment environment) {
    return new Runner(environment, environment::close);
  }

  static Runner of(ExecutionEnvironments environments) {
    return new Runner(environments, environments::close);
  }
}
