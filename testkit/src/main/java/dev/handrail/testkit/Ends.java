package dev.handrail.testkit;

import java.util.List;

/** Runs what ends things; one that fails does not keep the others from being run. */
final class Ends {

  private Ends() {}

  static void runAll(List<Runnable> ends) {
    RuntimeException failure = null;
    for (Runnable end : ends) {
      try {
        end.run();
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
