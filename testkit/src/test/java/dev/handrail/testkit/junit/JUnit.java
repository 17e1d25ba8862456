package dev.handrail.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventType;

/** JUnit inside JUnit: runs a class of tests and tells what came of it. */
final class JUnit {

  private JUnit() {}

  static EngineExecutionResults run(Class<?> testClass) {
    return run(testClass, false);
  }

  /** Its tests, and the invocations of each, at once. */
  static EngineExecutionResults runInParallel(Class<?> testClass) {
    return run(testClass, true);
  }

  private static EngineExecutionResults run(Class<?> testClass, boolean parallel) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(testClass))
        .configurationParameter(
            "junit.jupiter.execution.parallel.enabled", Boolean.toString(parallel))
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "8")
        .execute();
  }

  /** The display names of the tests that succeeded, sorted. */
  static List<String> succeeded(Class<?> testClass) {
    EngineExecutionResults results = run(testClass);
    assertThat(failures(results)).isEmpty();
    return names(results);
  }

  static List<String> names(EngineExecutionResults results) {
    return results.testEvents().succeeded().stream()
        .map(event -> event.getTestDescriptor().getDisplayName())
        .sorted()
        .toList();
  }

  /** The messages of all failures, of tests and of classes. */
  static List<String> failures(EngineExecutionResults results) {
    return thrown(results).map(failure -> String.valueOf(failure.getMessage())).toList();
  }

  private static Stream<Throwable> thrown(EngineExecutionResults results) {
    return results
        .allEvents()
        .filter(event -> event.getType() == EventType.FINISHED)
        .flatMap(event -> event.getPayload(TestExecutionResult.class).stream())
        .flatMap(result -> result.getThrowable().stream());
  }

  /** What the one failure of a class of tests was. */
  static Throwable thrown(Class<?> testClass) {
    List<Throwable> thrown = thrown(run(testClass)).toList();
    assertThat(thrown).hasSize(1);
    return thrown.get(0);
  }

  /** The one message with which a class of tests failed. */
  static String failure(Class<?> testClass) {
    List<String> failures = failures(run(testClass));
    assertThat(failures).hasSize(1);
    return failures.get(0);
  }
}
