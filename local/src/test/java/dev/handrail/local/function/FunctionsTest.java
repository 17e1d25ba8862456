package dev.handrail.local.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.front.FakeFunction;
import dev.handrail.testkit.ExecutionEnvironments;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of running functions when the application is replaced. */
class FunctionsTest {

  @TempDir private Path code;

  @Test
  void a_function_that_stays_the_same_keeps_its_environments() {
    try (Functions functions = functions(function("a", 3, null), function("b", 3, null))) {
      RunningFunction a = functions.find("a").orElseThrow();
      RunningFunction b = functions.find("b").orElseThrow();

      functions.replace(Application.of(function("a", 3, null), function("b", 4, null)));

      assertThat(functions.find("a")).containsSame(a);
      assertThat(functions.find("b").orElseThrow()).isNotSameAs(b);
    }
  }

  @Test
  void a_function_that_changed_or_is_gone_runs_nothing_more() {
    try (Functions functions = functions(function("a", 3, null), function("b", 3, null))) {
      RunningFunction a = functions.find("a").orElseThrow();

      functions.replace(Application.of(function("b", 3, null)));

      assertThat(functions.find("a")).isEmpty();
      assertThat(functions.application().functions()).hasSize(1);
      assertThatIllegalStateException()
          .isThrownBy(
              () -> a.invoke(a.function().definition(), InvocationRequest.of("1"), Trigger.INVOKE))
          .withMessageContaining("closed");
    }
  }

  @Test
  void what_others_reserve_concerns_those_that_have_no_concurrency_of_their_own() {
    try (Functions functions =
        functions(function("own", 3, 2), function("other", 3, 3), function("shares", 3, null))) {
      RunningFunction own = functions.find("own").orElseThrow();
      RunningFunction shares = functions.find("shares").orElseThrow();

      functions.replace(
          Application.of(
              function("own", 3, 2), function("other", 3, 9), function("shares", 3, null)));

      assertThat(functions.find("own")).containsSame(own);
      assertThat(functions.find("shares").orElseThrow()).isNotSameAs(shares);
    }
  }

  private LocalFunction function(String name, int timeout, @Nullable Integer reserved) {
    FunctionDefinition.Builder builder =
        FunctionDefinition.builder(name)
            .handler("example.Handler")
            .code(code)
            .timeout(Duration.ofSeconds(timeout));
    if (reserved != null) {
      builder.reservedConcurrency(reserved);
    }
    return LocalFunction.of(builder.build());
  }

  private static Functions functions(LocalFunction... functions) {
    FakeFunction echo = FakeFunction.echo();
    return new Functions(
        Application.of(functions),
        (function, limit) -> new ExecutionEnvironments(echo::environment, limit),
        10,
        new Nobody());
  }

  private static final class Nobody implements InvocationListener {

    @Override
    public void finished(
        LocalFunction function, String version, Trigger trigger, InvocationResult result) {}

    @Override
    public void throttled(LocalFunction function, Trigger trigger) {}
  }
}
