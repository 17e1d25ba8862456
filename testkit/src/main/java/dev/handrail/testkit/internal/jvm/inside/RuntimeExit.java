package dev.handrail.testkit.internal.jvm.inside;

/** Takes a thread out of a function that has called {@code System.exit}, which never returns. */
final class RuntimeExit extends Error {

  private static final long serialVersionUID = 1L;

  RuntimeExit() {
    super("System.exit was called", null, false, false);
  }
}
