package dev.handrail;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;

/** The contracts hold with filters around each style of handler. */
class FilteredHandlerTest {

  @Nested
  class Around_a_callback_handler extends EventLoopContract {

    @Override
    LambdaFunction<String, String> behaving(Handler<String, String> behaviour) {
      return filtered(behaviour);
    }
  }

  @Nested
  class Around_a_returning_handler extends HandlerContract {

    @Override
    LambdaFunction<String, String> function(Outcome outcome) {
      return filtered(Handler.of(outcome::of));
    }
  }

  @Nested
  class Around_a_staged_handler extends HandlerContract {

    @Override
    LambdaFunction<String, String> function(Outcome outcome) {
      return filtered(
          Handler.async(
              (event, context) -> {
                try {
                  return CompletableFuture.completedFuture(outcome.of(event, context));
                } catch (Throwable error) {
                  return CompletableFuture.failedFuture(error);
                }
              }));
    }
  }

  private static LambdaFunction<String, String> filtered(Handler<String, String> handler) {
    return new LambdaFunction<>(
        handler, List.of(Filters.mappingErrors(error -> error), Filters.logging())) {};
  }
}
