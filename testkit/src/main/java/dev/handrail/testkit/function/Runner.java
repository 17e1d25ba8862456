package dev.handrail.testkit.function;

import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.ExecutionEnvironments;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import java.util.function.Function;

/** Where a function runs: in one environment, or in as many as are needed at once. */
record Runner(Function<InvocationRequest, InvocationResult> invoke, Runnable close) {

  static Runner of(ExecutionEnvironment environment) {
    return new Runner(environment::invoke, environment::close);
  }

  static Runner of(ExecutionEnvironments environments) {
    return new Runner(environments::invoke, environments::close);
  }
}
