package dev.handrail.testkit.internal.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * A loader of classes that were changed. It has no name: that would be in every line of a stack
 * trace, and on Lambda is not.
 */
class ClassPathLoader extends URLClassLoader {

  static {
    registerAsParallelCapable();
  }

  private static final String THIS_CLASS = ClassPathLoader.class.getName();

  private final ClassPath classes;
  private final AtomicLong size = new AtomicLong();

  ClassPathLoader(ClassPath classes, ClassLoader parent) {
    super(classes.urls(), parent);
    this.classes = classes;
  }

  /** How long the class files of all its classes are. */
  long size() {
    return size.get();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    ClassPath.Found found;
    try {
      found = classes.find(name);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
    if (found == null) {
      throw notFound(name);
    }
    definePackage(name, found);
    return define(
        name, changed(name, found.bytes()), new CodeSource(found.origin(), (Certificate[]) null));
  }

  /**
   * Tells that there is no such class as the JDK's loader does, of which AWS's own is one: the
   * function's log has its stack trace.
   */
  ClassNotFoundException notFound(String name) {
    ClassNotFoundException failure = new ClassNotFoundException(name);
    StackTraceElement[] trace = failure.getStackTrace();
    int ours = 0;
    while (ours < trace.length && trace[ours].getClassName().equals(THIS_CLASS)) {
      ours++;
    }
    if (ours > 0) {
      StackTraceElement[] asInTheJdk = Arrays.copyOfRange(trace, ours - 1, trace.length);
      asInTheJdk[0] = JdkLoader.NOT_FOUND;
      failure.setStackTrace(asInTheJdk);
    }
    return failure;
  }

  /**
   * Without the JVM's cache of open jars: what one loader closes there is closed for all, and the
   * environments of a function have the same jars.
   */
  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    URL url = getResource(name);
    try {
      if (url == null) {
        return null;
      }
      URLConnection connection = url.openConnection();
      connection.setUseCaches(false);
      return connection.getInputStream();
    } catch (IOException e) {
      return null;
    }
  }

  /** A change that is this loader's alone. */
  byte[] changed(String name, byte[] classFile) {
    return classFile;
  }

  final Class<?> define(String name, byte[] classFile, @Nullable CodeSource source) {
    size.addAndGet(classFile.length);
    return source == null
        ? defineClass(name, classFile, 0, classFile.length)
        : defineClass(name, classFile, 0, classFile.length, source);
  }

  private void definePackage(String type, ClassPath.Found found) {
    int dot = type.lastIndexOf('.');
    Manifest manifest = found.manifest();
    if (dot < 0 || manifest == null || getDefinedPackage(type.substring(0, dot)) != null) {
      return;
    }
    try {
      definePackage(type.substring(0, dot), manifest, null);
    } catch (IllegalArgumentException e) {
      // Another thread has defined it meanwhile.
    }
  }

  /** Knows where the JDK's loader gives up. */
  private static final class JdkLoader extends URLClassLoader {

    static final StackTraceElement NOT_FOUND = new JdkLoader().notFound();

    private JdkLoader() {
      super(new URL[0], null);
    }

    private StackTraceElement notFound() {
      try {
        throw new IllegalStateException("There is no class, and yet " + findClass("-"));
      } catch (ClassNotFoundException e) {
        return e.getStackTrace()[0];
      }
    }
  }
}
