package dev.handrail.testkit;

/**
 * What a function can be invoked by: an {@link ExecutionEnvironment}, {@link
 * ExecutionEnvironments}, the {@code invoker()} of a {@link
 * dev.handrail.testkit.function.TestFunction}, or a lambda expression that stands for a function.
 */
@FunctionalInterface
public interface Invoker {

  /**
   * Runs the function with one event and waits for the end. What the function does is told by the
   * result, never thrown.
   *
   * @param request not null
   * @return what came of it
   * @throws IllegalStateException if what runs the function is closed, or this thread interrupted
   */
  InvocationResult invoke(InvocationRequest request);
}
