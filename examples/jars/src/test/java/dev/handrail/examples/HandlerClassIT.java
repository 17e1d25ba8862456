package dev.handrail.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of handler strings would notice. */
class HandlerClassIT {

  private static final Path JARS = Path.of("..");

  @ParameterizedTest
  @CsvSource({
    "hello, example.HelloFunction",
    "plain-handler, example.FahrenheitHandler",
    "plain-handler, example.FahrenheitHandler::handleRequest",
  })
  void a_handler_is_no_problem(String example, String handler) {
    assertThat(HandlerClass.problem(jar(example), handler)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "hello, example.HalloFunction, not in",
    "hello, example.Greeting, a public constructor without parameters",
    "nightly-report, example.SalesFile, a public class",
    "plain-handler, example.FahrenheitHandler::handle, no handler",
    "hello, dev.handrail.LambdaFunction, a public constructor without parameters",
  })
  void anything_else_is_told(String example, String handler, String problem) {
    assertThat(HandlerClass.problem(jar(example), handler)).contains(handler, problem);
  }

  private static Path jar(String example) {
    return JARS.resolve(example).resolve("target").resolve(example + ".jar");
  }
}
