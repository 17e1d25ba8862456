package dev.handrail.testkit;

import java.time.Duration;
import java.util.List;

/**
 * What an execution environment tells of itself while it works, for progress displays.
 *
 * <p>Events come on the thread that started or invoked (those of a reload on the one that watches
 * the code); a listener that is slow makes that slow. What it throws is logged as a warning ({@link System.Logger}) and changes nothing.
 */
public sealed interface EnvironmentEvent {

  /**
   * The runtime is being started.
   *
   * @param function which
   */
  record Starting(FunctionDefinition function) implements EnvironmentEvent {}

  /**
   * The init phase is over, the function can be invoked.
   *
   * @param function which
   * @param initDuration how long it took
   */
  record Ready(FunctionDefinition function, Duration initDuration) implements EnvironmentEvent {}

  /**
   * The init phase failed; it will be run again inside the next invocation, as Lambda does.
   *
   * @param function which
   * @param initDuration how long it took
   * @param reason in a few words
   */
  record InitFailed(FunctionDefinition function, Duration initDuration, String reason)
      implements EnvironmentEvent {}

  /**
   * The runtime ended during an invocation; the next one is a cold start.
   *
   * @param function which
   * @param reason in a few words
   */
  record Reset(FunctionDefinition function, String reason) implements EnvironmentEvent {}

  /**
   * A runtime in this JVM has ended, and some of its threads do not: they were interrupted for two
   * seconds and go on. Told on a thread of its own, as nobody waits for that.
   *
   * @param function which
   * @param threads their names, sorted
   */
  record LeftRunning(FunctionDefinition function, List<String> threads)
      implements EnvironmentEvent {

    /**
     * Copies the names.
     *
     * @param function see the record
     * @param threads see the record
     */
    public LeftRunning {
      threads = List.copyOf(threads);
    }
  }

  /**
   * The function's code has changed: the next invocation runs the new one, in a new environment.
   *
   * @param function which
   */
  record Reloaded(FunctionDefinition function) implements EnvironmentEvent {}

  /**
   * The function's code has changed and cannot be used; the code of before goes on. It is looked at
   * again when it changes again.
   *
   * @param function which
   * @param reason what is wrong, naming the file
   */
  record ReloadFailed(FunctionDefinition function, String reason) implements EnvironmentEvent {}
}
