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
import org.jspecify.annotations.Nullable;

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
    String told = words(event);
    if (told != null) {
      listener.message(told);
    }
  }

  /** Null for what shows in the invocation itself. */
  private static @Nullable String words(EnvironmentEvent event) {
    if (event instanceof EnvironmentEvent.InitFailed failed) {
      return failed.function().name() + ": the init phase failed: " + failed.reason();
    } else if (event instanceof EnvironmentEvent.Reset reset) {
      return reset.function().name() + ": its environment was ended: " + reset.reason();
    } else if (event instanceof EnvironmentEvent.LeftRunning left) {
      return left.function().name()
          + ": what it left running did not end: "
          + left.threads()
          + "; see docs/troubleshooting.md#own-process";
    } else if (event instanceof EnvironmentEvent.Reloaded reloaded) {
      return reloaded.function().name() + ": its code was changed; the next invocation runs it";
    } else if (event instanceof EnvironmentEvent.ReloadFailed failed) {
      return failed.function().name()
          + ": its code was changed and cannot be used; the code before goes on. "
          + failed.reason();
    }
    return null;
  }
}
