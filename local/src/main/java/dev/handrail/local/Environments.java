package dev.handrail.local;

import dev.handrail.local.function.EnvironmentStarter;
import dev.handrail.testkit.ConcurrencyLimit;
import dev.handrail.testkit.EnvironmentEvent;
import dev.handrail.testkit.ExecutionEnvironments;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.OwnEnvironment;
import dev.handrail.testkit.OwnEnvironmentOptions;
import dev.handrail.testkit.OwnProcess;
import dev.handrail.testkit.OwnProcessOptions;

/**
 * Makes execution environments in the isolation that the options name.
 *
 * @param options isolation, deadlines and hot reload count
 * @param listener told of what a person should know
 */
record Environments(LocalOptions options, LocalListener listener) implements EnvironmentStarter {

  @Override
  public ExecutionEnvironments environments(FunctionDefinition function, ConcurrencyLimit limit) {
    if (options.isolation() == Isolation.OWN_PROCESS) {
      OwnProcessOptions process =
          OwnProcessOptions.defaults().withHotReload(options.hotReload()).withListener(this::tell);
      return OwnProcess.environments(function, process, limit);
    }
    OwnEnvironmentOptions environment =
        OwnEnvironmentOptions.defaults()
            .withStopDeadlines(options.stopDeadlines())
            .withHotReload(options.hotReload())
            .withListener(this::tell);
    return OwnEnvironment.environments(function, environment, limit);
  }

  private void tell(EnvironmentEvent event) {
    if (event instanceof EnvironmentEvent.InitFailed failed) {
      listener.message(failed.function().name() + ": the init phase failed: " + failed.reason());
    } else if (event instanceof EnvironmentEvent.Reset reset) {
      listener.message(
          reset.function().name() + ": the environment was ended: " + reset.reason());
    }
  }
}
