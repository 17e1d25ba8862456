package dev.handrail.benchmarks.testkit;

import dev.handrail.testkit.event.saved.TestEvent;
import dev.handrail.testkit.function.TestFunction;
import dev.handrail.testkit.function.TestResult;
import java.util.Arrays;

/** The first saved event in a JVM, and later ones, without a test framework around them. */
public final class SavedEvents {

  private static final int LATER = 2000;
  private static final double NANOS_PER_MILLI = 1e6;

  private SavedEvents() {}

  /**
   * Prints milliseconds.
   *
   * @param arguments a handler class on the class path, and the name of one of its saved events
   * @throws ClassNotFoundException if there is no such class
   */
  public static void main(String[] arguments) throws ClassNotFoundException {
    Class<?> handler = Class.forName(arguments[0]);
    long start = System.nanoTime();
    try (TestFunction function = TestFunction.forClass(handler).build()) {
      run(function, arguments[1]);
      long first = System.nanoTime() - start;
      long[] later = new long[LATER];
      for (int i = 0; i < LATER; i++) {
        long begin = System.nanoTime();
        run(function, arguments[1]);
        later[i] = System.nanoTime() - begin;
      }
      double second = later[0] / NANOS_PER_MILLI;
      Arrays.sort(later);
      System.out.printf(
          "first %.1f ms, second %.2f ms, median of %d later ones %.3f ms, p99 %.3f ms%n",
          first / NANOS_PER_MILLI,
          second,
          LATER,
          later[LATER / 2] / NANOS_PER_MILLI,
          later[LATER * 99 / 100] / NANOS_PER_MILLI);
    }
  }

  private static void run(TestFunction function, String name) {
    TestEvent event = function.events().named(name);
    TestResult result = function.invoke(event);
    if (!result.succeeded()) {
      throw new IllegalStateException(result.logText());
    }
  }
}
