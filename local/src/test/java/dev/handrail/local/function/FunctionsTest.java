package dev.handrail.local.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.front.FakeFunction;
import dev.handrail.testkit.ConcurrencyLimit;
import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.ExecutionEnvironments;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
  void who_still_has_a_function_that_is_gone_is_told() {
    try (Functions functions = functions(function("a", 3, null), function("b", 3, null))) {
      RunningFunction a = functions.find("a").orElseThrow();

      functions.replace(Application.of(function("b", 3, null)));

      assertThat(functions.find("a")).isEmpty();
      assertThat(functions.application().functions()).hasSize(1);
      assertThatExceptionOfType(FunctionGoneException.class)
          .isThrownBy(() -> invoke(a))
          .withMessage("There is no version $LATEST of a any more: the application was replaced")
          .satisfies(
              gone ->
                  assertThat(gone.arn())
                      .isEqualTo("arn:aws:lambda:us-east-1:123456789012:function:a:$LATEST"));
    }
  }

  @Test
  void who_still_has_a_function_that_changed_reaches_the_one_in_its_place() {
    List<String> started = new CopyOnWriteArrayList<>();
    EnvironmentStarter starter =
        (function, limit) -> {
          started.add(function.timeout().toString());
          return new ExecutionEnvironments(FakeFunction.echo()::environment, limit);
        };
    try (Functions functions = functions(starter, function("a", 3, null))) {
      RunningFunction a = functions.find("a").orElseThrow();
      functions.replace(Application.of(function("a", 4, null)));
      functions.replace(Application.of(function("a", 5, null)));

      assertThat(invoke(a).payload().text()).isEqualTo("1");

      assertThat(started).containsExactly("PT5S");
    }
  }

  @Test
  void what_runs_when_its_function_is_replaced_comes_to_its_end_and_then_its_environment()
      throws Exception {
    Held held = new Held();
    try (Functions functions = functions(held::environments, function("a", 3, null))) {
      CompletableFuture<InvocationResult> running = held.invoke(functions);

      functions.replace(Application.of(function("b", 3, null)));

      assertThat(held.closed.getCount()).isEqualTo(1);
      held.end.countDown();
      assertThat(running.get(5, TimeUnit.MINUTES).payload().text()).isEqualTo("1");
      assertThat(held.closed.await(5, TimeUnit.MINUTES)).isTrue();
    }
  }

  @Test
  void what_still_runs_of_a_replaced_function_ends_with_all_others() throws Exception {
    Held held = new Held();
    Functions functions = functions(held::environments, function("a", 3, null));
    CompletableFuture<InvocationResult> running = held.invoke(functions);
    functions.replace(Application.of(function("b", 3, null)));

    functions.close();

    assertThat(held.closed.getCount()).isZero();
    held.end.countDown();
    assertThat(running.get(5, TimeUnit.MINUTES)).isNotNull();
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
    return functions(
        (function, limit) -> new ExecutionEnvironments(echo::environment, limit), functions);
  }

  private static Functions functions(EnvironmentStarter starter, LocalFunction... functions) {
    return new Functions(Application.of(functions), starter, 10, new Nobody());
  }

  private static InvocationResult invoke(RunningFunction function) {
    return function.invoke(
        function.function().definition(), InvocationRequest.of("1"), Trigger.INVOKE);
  }

  /** Runs until it is let go. */
  private static final class Held implements ExecutionEnvironment {

    final CountDownLatch started = new CountDownLatch(1);
    final CountDownLatch end = new CountDownLatch(1);
    final CountDownLatch closed = new CountDownLatch(1);

    ExecutionEnvironments environments(FunctionDefinition function, ConcurrencyLimit limit) {
      return new ExecutionEnvironments(() -> this, limit);
    }

    /** Returns when it runs. */
    CompletableFuture<InvocationResult> invoke(Functions functions) throws InterruptedException {
      RunningFunction a = functions.find("a").orElseThrow();
      CompletableFuture<InvocationResult> result =
          CompletableFuture.supplyAsync(
              () -> FunctionsTest.invoke(a), task -> new Thread(task, "caller").start());
      started.await();
      return result;
    }

    @Override
    public InvocationResult invoke(InvocationRequest request) {
      started.countDown();
      try {
        end.await();
      } catch (InterruptedException ended) {
        throw new IllegalStateException(ended);
      }
      return FakeFunction.answer(request, "1");
    }

    @Override
    public boolean isWarm() {
      return true;
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  private static final class Nobody implements InvocationListener {

    @Override
    public void finished(
        LocalFunction function, String version, Trigger trigger, InvocationResult result) {}

    @Override
    public void throttled(LocalFunction function, Trigger trigger) {}
  }
}
