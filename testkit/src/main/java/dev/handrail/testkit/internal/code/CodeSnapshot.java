package dev.handrail.testkit.internal.code;

import dev.handrail.testkit.ExecutionEnvironment;

/**
 * The code of a function as it was at one time, from which any number of execution environments are
 * made. What happens to the files it was made from changes nothing in it.
 *
 * <p>Instances are safe for use by many threads.
 */
public interface CodeSnapshot extends AutoCloseable {

  /**
   * Starts an environment of this code.
   *
   * @return an environment that has run its init phase
   * @throws java.io.UncheckedIOException if this machine could not start the runtime
   */
  ExecutionEnvironment start();

  /** Removes what was laid out. Called once, when no environment of it is left. */
  @Override
  void close();
}
