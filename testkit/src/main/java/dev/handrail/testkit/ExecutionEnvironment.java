package dev.handrail.testkit;

/**
 * A place where one function runs, one invocation at a time, as in Lambda.
 *
 * <p>The environment stays warm: static state and temporary files survive from one invocation to
 * the next. After a crash or a timeout it is reset, as Lambda does: the next invocation starts the
 * runtime anew and is a cold start.
 *
 * <p>Instances are safe for use by many threads; invocations wait for one another.
 */
public interface ExecutionEnvironment extends Invoker, AutoCloseable {

  /**
   * Runs the function with one event and waits for the end, which comes at the latest when the
   * function's timeout is over. Whatever the function does is told by the result, never thrown.
   *
   * <p>A thread that is interrupted stays so and leaves at once: while it waits for another
   * invocation nothing else happens; while its own runs, the function's runtime is ended.
   *
   * @param request not null
   * @return what came of it
   * @throws IllegalStateException if the environment is closed, or this thread interrupted
   * @throws java.io.UncheckedIOException if this machine could not start the runtime at all
   */
  @Override
  InvocationResult invoke(InvocationRequest request);

  /**
   * Whether the next invocation finds the function initialised.
   *
   * @return false after a failed init phase, a crash, a timeout or {@link #close()}
   */
  boolean isWarm();

  /**
   * Ends the function's runtime at once and removes its files; an invocation that runs in another
   * thread fails there with {@link IllegalStateException}. Closing twice does nothing.
   */
  @Override
  void close();
}
