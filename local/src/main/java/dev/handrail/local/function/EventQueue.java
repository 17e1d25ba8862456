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
   * @param request the event and what travels with it; its request id stays the same in every try;
   *     where the function was named with a qualifier, with the ARN that has it
   * @throws dev.handrail.testkit.TooManyRequestsException if the queue is full: the event was not
   *     taken, and may be sent again later
   * @throws IllegalStateException if the queue takes no more, since it ends
   */
  void accept(RunningFunction function, FunctionDefinition version, InvocationRequest request);
}
