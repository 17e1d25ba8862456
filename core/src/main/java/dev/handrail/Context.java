package dev.handrail;

import java.time.Duration;
import java.time.Instant;

/**
 * The system's state around one invocation: everything of AWS's {@link
 * com.amazonaws.services.lambda.runtime.Context Context}, so that existing helpers accept it, and
 * what Node's context has beyond that.
 *
 * <p>Handrail makes it for each invocation. It stays valid for tasks that are left over when the
 * answer left. Thread-safe as far as the runtime's own context is.
 */
public interface Context extends com.amazonaws.services.lambda.runtime.Context {

  /**
   * The invocation's event loop.
   *
   * @return the same object for the whole invocation
   */
  EventLoop eventLoop();

  /**
   * Tells whether a success given to the {@link Callback} waits until the event loop is empty.
   *
   * @return true unless it was set to false
   */
  boolean callbackWaitsForEmptyEventLoop();

  /**
   * Sets whether a success given to the {@link Callback} waits until the event loop is empty. As in
   * Node it is read when the callback is called; setting it later changes nothing. A failure, a
   * returned value and a stage never wait.
   *
   * @param waits false to answer at once and leave the remaining work to the time after the answer
   */
  void callbackWaitsForEmptyEventLoop(boolean waits);

  /**
   * When Lambda ends this invocation.
   *
   * @return the time in UTC, to the millisecond, the same for the whole invocation
   */
  Instant deadline();

  /**
   * The time left until the deadline, as {@link #getRemainingTimeInMillis()}.
   *
   * @return what is left; zero when the deadline passed, never negative
   */
  default Duration remaining() {
    return Duration.ofMillis(Math.max(0, getRemainingTimeInMillis()));
  }
}
