package dev.handrail.local.function;

import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;

/**
 * Takes asynchronous invocations. What was accepted is answered for: it is run, tried again and
 * recorded as Lambda does, or told when the queue ends.
 *
 * <p>Implementations must be safe for use by many threads.
 */
@FunctionalInterface
public interface EventQueue {

  /**
   * Takes one invocation and returns at once; the caller is told 202.
   *
   * @param function which
   * @param version a definition that {@link RunningFunction#version} of it gave
   * @param request the event and what travels with it; its request id stays the same in every try
   * @throws IllegalStateException if the queue takes no more, since it ends
   */
  void accept(RunningFunction function, FunctionDefinition version, InvocationRequest request);
}
