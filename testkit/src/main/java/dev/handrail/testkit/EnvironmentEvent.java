package dev.handrail.testkit;

import java.time.Duration;

/**
 * What an execution environment tells of itself while it works, for progress displays.
 *
 * <p>Events come on the thread that started or invoked; a listener that is slow makes that slow.
 * What it throws is logged as a warning ({@link System.Logger}) and changes nothing.
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
}
