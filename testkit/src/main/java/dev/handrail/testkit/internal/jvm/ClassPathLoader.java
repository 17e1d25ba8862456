package dev.handrail.testkit.internal.jvm;

import java.io.IOException;
import java.net.URLClassLoader;
import java.security.CodeSource;
import java.security.cert.Certificate;
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
      throw new ClassNotFoundException(name);
    }
    definePackage(name, found);
    return define(
        name, changed(name, found.bytes()), new CodeSource(found.origin(), (Certificate[]) null));
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
}
