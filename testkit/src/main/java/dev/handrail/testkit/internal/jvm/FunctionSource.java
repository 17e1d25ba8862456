package dev.handrail.testkit.internal.jvm;

import java.net.URLClassLoader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the classes of a function come from.
 *
 * <p>Instances are safe for use by many threads.
 */
interface FunctionSource extends AutoCloseable {

  /** What a runtime has beside AWS's client. */
  ClassLoader runtimeParent();

  /** A new loader that has the function's classes. */
  URLClassLoader functionLoader(ClassLoader runtime);

  /** What {@code LAMBDA_TASK_ROOT} says. */
  Path taskRoot();

  /** Whether the function's classes are changed, so that it has system properties of its own. */
  boolean isApart();

  /** The function itself; null to make one of the class that its handler names. */
  @Nullable Object instance();

  @Override
  void close();
}
