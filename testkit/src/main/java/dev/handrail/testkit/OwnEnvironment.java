package dev.handrail.testkit;

import dev.handrail.testkit.internal.environment.Listener;
import dev.handrail.testkit.internal.environment.RuntimeEnvironment;
import dev.handrail.testkit.internal.jvm.JvmDeployment;

/**
 * Runs a function as Lambda does in this JVM: each execution environment has class loaders of its
 * own, with AWS's own Java runtime and the function in them, and threads of its own.
 *
 * <pre>{@code
 * try (ExecutionEnvironment environment = OwnEnvironment.start(function)) {
 *   InvocationResult result = environment.invoke(InvocationRequest.of("{\"val01\":\"hi\"}"));
 *   System.out.print(result.logText());
 * }
 * }</pre>
 *
 * <p>Results, log, errors, cold starts, timeouts and reports are those of {@link OwnProcess}, in
 * milliseconds instead of half a second, and with any debugger. The code is copied when an
 * environment, or a set of them, is made; what becomes of the files later does not matter. The
 * function finds nothing of Handrail's or of the host's on its class path. It has Lambda's
 * environment variables, standard output, standard error and input of its own, a folder as {@code
 * java.io.tmpdir}, shutdown hooks, and {@code System.exit} ends its environment: its classes are
 * changed so while they are loaded. After a timeout, an exit or {@link ExecutionEnvironment#close}
 * executors that it made by {@code Executors} are shut down and its threads interrupted; threads
 * that do not end within two seconds are told of by {@link EnvironmentEvent.LeftRunning} and left
 * behind.
 *
 * <p><b>What it cannot do</b>, and {@link OwnProcess} can:
 *
 * <ul>
 *   <li>The heap is this JVM's. The function's memory size sets no limit, and a function that fills
 *       the heap takes it from everybody. {@link Report#maxMemoryUsed} is an estimate: what the
 *       environment's threads allocated in the init phase, and the most that they did in one
 *       invocation, at most this JVM's heap, and its class files; without the JVM's own needs.
 *   <li>What ignores interrupts goes on until it ends by itself or this JVM does: a loop, a {@code
 *       Timer}, what waits in native code. It keeps the function's classes, and keeps this JVM from
 *       ending if the function made it no daemon. A virtual thread of no executor is neither
 *       interrupted nor told of.
 *   <li>A program that the function starts has this JVM's environment variables and working
 *       directory, and does not end with the function.
 *   <li>Native code, reflection on {@link System} or {@link Runtime}, and method handles looked up
 *       by name reach the real ones: {@code exit} then ends this JVM.
 *   <li>What is one for a JVM is shared: the working directory, all other system properties, time
 *       zone, locale, default charset, security providers, the common pool, what handles exceptions
 *       that nobody catches, handlers and levels of {@code java.util.logging} (records that a
 *       function's threads log to the console are in its log), loaded native libraries, which a
 *       second environment cannot load again.
 *   <li>Java is the one that runs this; assertions are as in this JVM.
 * </ul>
 *
 * <p>What is not as on Lambda: {@code /tmp} is this machine's; threads that a function leaves
 * behind are not frozen between invocations.
 *
 * <p>All methods are safe for use by many threads.
 */
public final class OwnEnvironment {

  private OwnEnvironment() {}

  /**
   * Starts an environment with the default options and runs the init phase.
   *
   * @param function what to run
   * @return an environment; also when the init phase failed, which the first invocation tells
   * @throws java.io.UncheckedIOException if the code cannot be laid out
   */
  public static ExecutionEnvironment start(FunctionDefinition function) {
    return start(function, OwnEnvironmentOptions.defaults());
  }

  /**
   * Starts an environment and runs the init phase.
   *
   * @param function what to run
   * @param options how
   * @return an environment; also when the init phase failed, which the first invocation tells
   * @throws java.io.UncheckedIOException if the code cannot be laid out
   */
  public static ExecutionEnvironment start(
      FunctionDefinition function, OwnEnvironmentOptions options) {
    JvmDeployment deployment = JvmDeployment.ofCode(function, options.settings());
    try {
      return new RuntimeEnvironment(deployment, deployment::close);
    } catch (RuntimeException e) {
      deployment.close();
      throw e;
    }
  }

  /**
   * Many environments of one function, whose code is copied once for all of them; with {@link
   * OwnEnvironmentOptions#withHotReload}, once for each state of its code.
   *
   * @param function what to run
   * @param options how
   * @param limit how many invocations may run at once
   * @return none is started yet
   * @throws java.io.UncheckedIOException if the code cannot be laid out
   */
  public static ExecutionEnvironments environments(
      FunctionDefinition function, OwnEnvironmentOptions options, ConcurrencyLimit limit) {
    if (!options.hotReload()) {
      return new ExecutionEnvironments(JvmDeployment.ofCode(function, options.settings()), limit);
    }
    return new ExecutionEnvironments(
        function,
        () -> JvmDeployment.ofCode(function, options.settings()),
        limit,
        new Listener(options.listener())::tell);
  }
}
