package dev.handrail.local.function;

import dev.handrail.local.LocalFunction;
import dev.handrail.testkit.InvocationResult;

/**
 * Told of invocations, on the threads that ran them: what is slow here makes callers wait.
 *
 * <p>Implementations must be safe for use by many threads, and must not throw.
 */
public interface InvocationListener {

  /**
   * An invocation begins.
   *
   * @param function which
   * @param trigger what invoked it
   * @param concurrentExecutions how many of the function's invocations run now, this one included
   */
  default void started(LocalFunction function, Trigger trigger, int concurrentExecutions) {}

  /**
   * An invocation is over.
   *
   * @param function which
   * @param version {@code $LATEST} or a number
   * @param trigger what invoked it
   * @param result what came of it
   */
  void finished(LocalFunction function, String version, Trigger trigger, InvocationResult result);

  /**
   * An invocation was refused, since too many ran.
   *
   * @param function which
   * @param trigger what tried
   */
  void throttled(LocalFunction function, Trigger trigger);
}
