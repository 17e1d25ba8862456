package dev.handrail.testkit.internal.environment;

import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.internal.log.LogCollector;
import dev.handrail.testkit.internal.log.RuntimeVersion;

/**
 * A function of which runtimes can be started, any number of them.
 *
 * <p>Instances are safe for use by many threads.
 */
public interface Startable {

  /**
   * What runs.
   *
   * @return the definition
   */
  FunctionDefinition function();

  /**
   * How it runs.
   *
   * @return what all isolations have in common
   */
  Settings settings();

  /**
   * What the log says of the runtime.
   *
   * @return its version
   */
  RuntimeVersion runtimeVersion();

  /**
   * Starts a runtime, which begins its init phase at once.
   *
   * @param environmentId 32 hexadecimal digits, the same for all runtimes of an environment
   * @param temp files of the environment, which stay until its end
   * @param log where output and messages go
   * @return the runtime
   * @throws java.io.UncheckedIOException if this machine cannot start it
   */
  FunctionRuntime start(String environmentId, TempFolder temp, LogCollector log);
}
