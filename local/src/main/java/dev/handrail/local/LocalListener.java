package dev.handrail.local;

import dev.handrail.local.api.AccessRecord;
import dev.handrail.testkit.InvocationResult;

/**
 * Told of what a {@link LocalLambda} does, for displays and tests.
 *
 * <p>Methods are called on the threads that run functions: what is slow here makes callers wait.
 * Implementations must be safe for use by many threads and must not throw.
 */
public interface LocalListener {

  /** A listener that does not care. */
  LocalListener NONE = new LocalListener() {};

  /**
   * An invocation is over, whatever invoked the function.
   *
   * @param function which
   * @param result what came of it
   */
  default void finished(LocalFunction function, InvocationResult result) {}

  /**
   * An invocation was refused, since too many ran.
   *
   * @param function which
   */
  default void throttled(LocalFunction function) {}

  /**
   * A request to a stage of a REST API is answered, by a function or by the API itself.
   *
   * @param record what became of it
   */
  default void answered(AccessRecord record) {}

  /**
   * Something a person should know, such as a record for a queue that does not exist here, or
   * threads that a function left running.
   *
   * @param line in plain words, most often one line
   */
  default void message(String line) {}
}
