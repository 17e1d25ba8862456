package dev.handrail.testkit;

import dev.handrail.testkit.internal.environment.Listener;
import dev.handrail.testkit.internal.environment.RuntimeEnvironment;
import dev.handrail.testkit.internal.process.Deployment;

/**
 * Runs a function as Lambda does: AWS's own Java runtime in a process of its own, with the
 * function's memory, environment variables and timeout.
 *
 * <pre>{@code
 * try (ExecutionEnvironment environment = OwnProcess.start(function)) {
 *   InvocationResult result = environment.invoke(InvocationRequest.of("{\"val01\":\"hi\"}"));
 *   System.out.print(result.logText());
 * }
 * }</pre>
 *
 * <p>The process has AWS's runtime client and the function on its class path, nothing of Handrail's
 * or of the test's, and Lambda's environment variables, none of the developer's. Its heap may have
 * 85 % of the function's memory size, and it is killed when it takes more than all of that. The
 * code lies as in {@code /var/task}, a jar exploded. It ends with this JVM, however this JVM ends.
 *
 * <p>What is not as on Lambda: {@code /tmp} is this machine's ({@code java.io.tmpdir} is a folder
 * of the environment's own); threads that a function leaves behind are not frozen between
 * invocations, so that what they log is in the next result, before its {@code START}; and a runtime
 * that ends between two invocations is started anew, where Lambda fails the next one.
 *
 * <p>AWS's client fetches events by native code, which there is for Linux only (on x86-64 and
 * ARM64). Elsewhere a class of Handrail's stands in for that one class ({@link
 * OwnProcessOptions#withPortableClient}); all else of the runtime is the same code of AWS's. What
 * else is different there: memory is an estimate by the process itself, of what its heap, its other
 * pools and its buffers have held at most, and only the heap has a limit; a process that the
 * function starts with its own standard input finds a pipe of Handrail's there; and what is left
 * behind by the function's own processes is ended only if they are still its descendants.
 *
 * <p>All methods are safe for use by many threads.
 */
public final class OwnProcess {

  private OwnProcess() {}

  /**
   * Starts an environment with the default options and runs the init phase.
   *
   * @param function what to run
   * @return an environment; also when the init phase failed, which the first invocation tells
   * @throws java.io.UncheckedIOException if the code cannot be laid out or Java not be started
   */
  public static ExecutionEnvironment start(FunctionDefinition function) {
    return start(function, OwnProcessOptions.defaults());
  }

  /**
   * Starts an environment and runs the init phase.
   *
   * @param function what to run
   * @param options how
   * @return an environment; also when the init phase failed, which the first invocation tells
   * @throws java.io.UncheckedIOException if the code cannot be laid out or Java not be started
   */
  public static ExecutionEnvironment start(FunctionDefinition function, OwnProcessOptions options) {
    Deployment deployment = Deployment.of(function, options);
    try {
      return new RuntimeEnvironment(deployment, deployment::close);
    } catch (RuntimeException e) {
      deployment.close();
      throw e;
    }
  }

  /**
   * Many environments of one function, which is laid out on disk once for all of them; with {@link
   * OwnProcessOptions#withHotReload}, once for each state of its code.
   *
   * @param function what to run
   * @param options how
   * @param limit how many invocations may run at once
   * @return none is started yet
   * @throws IllegalArgumentException if the options name a folder that has no Java
   * @throws java.io.UncheckedIOException if the code cannot be laid out
   */
  public static ExecutionEnvironments environments(
      FunctionDefinition function, OwnProcessOptions options, ConcurrencyLimit limit) {
    if (!options.hotReload()) {
      return new ExecutionEnvironments(Deployment.of(function, options), limit);
    }
    return new ExecutionEnvironments(
        function,
        () -> Deployment.of(function, options),
        limit,
        new Listener(options.listener())::tell);
  }
}
