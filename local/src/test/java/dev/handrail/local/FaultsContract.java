package dev.handrail.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Whatever a function does, it fails alone, and the next invocation is none the worse. Tests come
 * one after another, so that they can use the same environment as long as it lives.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
abstract class FaultsContract {

  private final Isolation isolation;
  private FaultyLambda lambda;

  FaultsContract(Isolation isolation) {
    this.isolation = isolation;
  }

  @BeforeAll
  void start() {
    lambda =
        FaultyLambda.start(
            isolation,
            FaultyLambda.function("Faulty").build(),
            FaultyLambda.function("Short").timeout(Duration.ofSeconds(2)).build());
  }

  @AfterAll
  void stop() {
    lambda.close();
  }

  final String invoke(String event) {
    return lambda.invoke("Faulty", event);
  }

  @Test
  void a_function_that_throws_exits_or_overflows_fails_alone() {
    assertThat(invoke("{\"do\":\"throw\"}")).contains("\"errorMessage\":\"thrown\"");
    assertThat(invoke("{\"do\":\"exit\",\"value\":3}"))
        .contains("Runtime.ExitError", "exit status 3");
    assertThat(invoke("{\"do\":\"overflow the stack\"}")).contains("java.lang.StackOverflowError");
    assertThat(invoke("{\"do\":\"count\"}")).isEqualTo("1");
  }

  /** On a slow machine it is the init phase that is stopped, with the same answer. */
  @Test
  void section9_rie_answers_a_timeout_as_text_here_it_is_a_function_error() {
    assertThat(lambda.invoke("Short", "{\"do\":\"hang\"}"))
        .contains("Sandbox.Timedout", "Task timed out after 2.00 seconds");
  }

  @Test
  void one_hundred_megabytes_of_log_are_no_trouble() {
    assertThat(invoke("{\"do\":\"flood\",\"value\":100}")).isEqualTo("\"flooded\"");
  }

  @Test
  void fact17_an_answer_of_6291556_bytes_passes_and_one_byte_more_does_not() {
    assertThat(invoke("{\"do\":\"answer\",\"value\":6291554}")).hasSize(6_291_556);
    assertThat(invoke("{\"do\":\"answer\",\"value\":6291555}"))
        .contains("Function.ResponseSizeTooLarge");
  }
}
