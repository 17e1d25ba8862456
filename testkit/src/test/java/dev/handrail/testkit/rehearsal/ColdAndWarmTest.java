package dev.handrail.testkit.rehearsal;

import static dev.handrail.testkit.assertj.LambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.SameClassLoader;
import dev.handrail.testkit.function.TestFunction;
import org.junit.jupiter.api.Test;

/** What a function keeps. */
class ColdAndWarmTest {

  /** Keeps a number. */
  public static final class Counter implements RequestHandler<String, Integer> {
    private int count;

    @Override
    public Integer handleRequest(String input, Context context) {
      return ++count;
    }
  }

  @Test
  void the_second_result_shows_what_a_function_keeps() {
    try (ExecutionEnvironment environment = start()) {
      ColdAndWarm both = ColdAndWarm.of(environment, InvocationRequest.of("\"hi\""));

      assertThat(both.cold()).isColdStart().hasPayload("1").report().hasInitDuration();
      assertThat(both.warm()).isWarmStart().hasPayload("2").report().hasNoInitDuration();
      assertThat(both.warm().requestId()).isNotEqualTo(both.cold().requestId());
    }
  }

  @Test
  void an_environment_that_was_used_before_is_refused_with_the_remedy() {
    try (ExecutionEnvironment environment = start()) {
      InvocationRequest request = InvocationRequest.of("\"hi\"");
      assertThat(environment.invoke(request).succeeded()).isTrue();

      assertThatIllegalStateException()
          .isThrownBy(() -> ColdAndWarm.of(environment, request))
          .withMessage(
              "Expected an execution environment that was not used before, but the first"
                  + " invocation was a warm start. Start one for this rehearsal alone.");
    }
  }

  @Test
  void a_function_of_a_test_gets_an_environment_of_its_own_though_it_is_warm() {
    InvocationRequest request = InvocationRequest.of("\"hi\"");
    try (TestFunction function = TestFunction.forClass(Counter.class).build()) {
      assertThat(function.invoke(request)).isColdStart();

      ColdAndWarm both = ColdAndWarm.of(function, request);
      assertThat(both.cold()).isColdStart().hasPayload("1");
      assertThat(both.warm()).isWarmStart().hasPayload("2");
      assertThat(function.invoke(request)).isWarmStart().hasPayload("2");
    }
  }

  private static ExecutionEnvironment start() {
    return SameClassLoader.start(
        FunctionDefinition.forClass(Counter.class).build(), Counter.class.getClassLoader());
  }
}
