package dev.handrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SyncHandlerTest extends HandlerContract {

  @Override
  LambdaFunction<String, String> function(Outcome outcome) {
    return new LambdaFunction<>(Handler.of(outcome::of)) {};
  }

  @Test
  void recording_asyncLeftover_a_returned_value_does_not_wait_for_the_loop() {
    Invoked invoked =
        Invoked.of(
            function(
                (event, context) -> {
                  context.eventLoop().track(new CompletableFuture<Void>());
                  return "r";
                }),
            "\"\"");
    assertThat(invoked.payload()).isEqualTo("\"r\"");
  }
}
