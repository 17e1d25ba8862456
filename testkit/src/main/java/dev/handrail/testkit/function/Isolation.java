package dev.handrail.testkit.function;

/** How far a function is set apart from the test that invokes it. */
public enum Isolation {

  /**
   * {@link #SAME_CLASS_LOADER} for a class or an instance, {@link #OWN_ENVIRONMENT} for a handler
   * string.
   */
  DEFAULT,

  /**
   * The function's classes are the test's: mocks, injected doubles and static fields work. Its
   * environment variables are this JVM's. See {@link dev.handrail.testkit.SameClassLoader}.
   */
  SAME_CLASS_LOADER,

  /**
   * In this JVM, with class loaders, environment variables, temporary folder and output of its own;
   * {@code System.exit} ends its environment only. See {@link dev.handrail.testkit.OwnEnvironment}.
   */
  OWN_ENVIRONMENT,

  /**
   * A JVM of its own, half a second slower to start: the real memory limit, the real exit code,
   * nothing shared. See {@link dev.handrail.testkit.OwnProcess}.
   */
  OWN_PROCESS
}
