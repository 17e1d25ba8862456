package dev.handrail.testkit.internal.jvm;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A function whose classes are those of a test. */
record TestSource(ClassLoader runtimeParent, @Nullable Object instance) implements FunctionSource {

  /** AWS's client wants a loader of this class. */
  @Override
  public URLClassLoader functionLoader(ClassLoader runtime) {
    return new URLClassLoader(new URL[0], runtimeParent);
  }

  @Override
  public Path taskRoot() {
    return Path.of("").toAbsolutePath();
  }

  @Override
  public boolean isApart() {
    return false;
  }

  @Override
  public void close() {
    // Nothing was opened.
  }
}
