package dev.handrail.local.function;

import dev.handrail.testkit.ConcurrencyLimit;
import dev.handrail.testkit.ExecutionEnvironments;
import dev.handrail.testkit.FunctionDefinition;

/** Makes the execution environments of a function, in the isolation that was chosen. */
@FunctionalInterface
public interface EnvironmentStarter {

  /**
   * Environments of a function.
   *
   * @param function of one version
   * @param limit how many invocations may run at once
   * @return none is started yet
   */
  ExecutionEnvironments environments(FunctionDefinition function, ConcurrencyLimit limit);
}
