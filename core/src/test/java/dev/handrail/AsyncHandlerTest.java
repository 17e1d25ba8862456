package dev.handrail;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AsyncHandlerTest {

  @Nested
  class CompletedStage extends HandlerContract {

    @Override
    LambdaFunction<String, String> function(Outcome outcome) {
      return of((event, context) -> stage(outcome, event, context));
    }

    private CompletionStage<String> stage(Outcome outcome, String event, Context context) {
      try {
        return CompletableFuture.completedFuture(outcome.of(event, context));
      } catch (Throwable error) {
        return CompletableFuture.failedFuture(error);
      }
    }
  }

  @Nested
  class StageFromAnotherThread extends HandlerContract {

    @Override
    LambdaFunction<String, String> function(Outcome outcome) {
      return of(
          (event, context) ->
              CompletableFuture.supplyAsync(
                  () -> {
                    try {
                      return outcome.of(event, context);
                    } catch (Exception checked) {
                      throw new CompletionException(checked);
                    }
                  },
                  task -> new Thread(task).start()));
    }

    @Test
    @Override
    void a_context_with_no_time_left_still_answers_what_is_there_at_once() {
      Invoked invoked =
          Invoked.of(
              of((event, context) -> new CompletableFuture<>()),
              "\"\"",
              new StubContext(Duration.ZERO));
      assertThat(invoked.error())
          .as("a stage that is not there at once")
          .hasMessageContaining("gave this invocation 0 ms")
          .hasMessageContaining("getRemainingTimeInMillis()");
    }
  }

  @Test
  void recording_asyncLeftover_a_stage_does_not_wait_for_the_loop() {
    LambdaFunction<String, String> function =
        of(
            (event, context) -> {
              context.eventLoop().track(new CompletableFuture<Void>());
              return CompletableFuture.completedFuture("r");
            });
    assertThat(Invoked.of(function, "\"\"").payload()).isEqualTo("\"r\"");
  }

  @Test
  void a_stage_that_completes_on_the_event_loop_completes_the_invocation() {
    LambdaFunction<String, String> function =
        of((event, context) -> CompletableFuture.supplyAsync(() -> "looped", context.eventLoop()));
    assertThat(Invoked.of(function, "\"\"").payload()).isEqualTo("\"looped\"");
  }

  @Test
  void recording_asyncNever_differs_a_stage_that_never_completes_fails_before_the_deadline() {
    LambdaFunction<String, String> function = of((event, context) -> new CompletableFuture<>());
    assertThat(Invoked.of(function, "\"\"", new StubContext(Duration.ofMillis(300))).error())
        .isInstanceOf(UnfinishedInvocationException.class);
  }

  @Test
  void null_instead_of_a_stage_says_what_to_return() {
    assertThat(Invoked.of(of((event, context) -> null), "\"\"").error())
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("CompletableFuture.completedFuture(null)");
  }

  @Test
  void a_late_stage_is_waited_for_without_being_tracked() {
    LambdaFunction<String, String> function =
        of(
            (event, context) ->
                CompletableFuture.supplyAsync(() -> "late", delayedExecutor(50, MILLISECONDS)));
    assertThat(Invoked.of(function, "\"\"").payload()).isEqualTo("\"late\"");
  }

  private static LambdaFunction<String, String> of(Handler.Async<String, String> function) {
    return new LambdaFunction<>(Handler.async(function)) {};
  }
}
