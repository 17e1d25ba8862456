package dev.handrail.local.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventType;

/** JUnit inside JUnit: runs classes of tests and tells what came of them. */
final class JUnit {

  private JUnit() {}

  /** Runs them in one run, at once. */
  static EngineExecutionResults run(Class<?>... testClasses) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(
            Stream.of(testClasses)
                .map(DiscoverySelectors::selectClass)
                .toArray(ClassSelector[]::new))
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "8")
        .execute();
  }

  /** The number of tests that succeeded, where none failed. */
  static long succeeded(Class<?>... testClasses) {
    EngineExecutionResults results = run(testClasses);
    assertThat(failures(results)).isEmpty();
    return results.testEvents().succeeded().count();
  }

  /** The messages of all failures, of tests and of classes. */
  static List<String> failures(EngineExecutionResults results) {
    return results
        .allEvents()
        .filter(event -> event.getType() == EventType.FINISHED)
        .flatMap(event -> event.getPayload(TestExecutionResult.class).stream())
        .flatMap(result -> result.getThrowable().stream())
        .map(failure -> String.valueOf(failure.getMessage()))
        .toList();
  }

  /** The one message with which a class of tests failed. */
  static String failure(Class<?> testClass) {
    List<String> failures = failures(run(testClass));
    assertThat(failures).hasSize(1);
    return failures.get(0);
  }
}
