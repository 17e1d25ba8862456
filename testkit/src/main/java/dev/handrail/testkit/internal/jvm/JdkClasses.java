package dev.handrail.testkit.internal.jvm;

/**
 * The JDK's classes, and no others. The platform's loader alone also gives those of the named
 * modules of whoever runs a test: a function that is one of them would be shared with the test, and
 * see neither its own environment variables nor changes of its code.
 */
final class JdkClasses extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  /** Has no state. */
  static final ClassLoader LOADER = new JdkClasses();

  private JdkClasses() {
    super(getPlatformClassLoader());
  }

  /** Keeps nothing, not even a lock for each name, as it lives for ever. */
  @Override
  @SuppressWarnings("ReferenceEquality") // the very loader
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    Class<?> found = getParent().loadClass(name);
    if (found.getClassLoader() == getSystemClassLoader()) {
      throw new ClassNotFoundException(name);
    }
    return found;
  }
}
