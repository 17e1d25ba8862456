package example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The handler knows nothing of HTTP, and so its test does not. */
class HelloApiTest {

  @Test
  void greets_with_the_value_of_the_event() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    new HelloApi().handle(new Greeting("hi"), null, (error, result) -> answer.complete(result));
    assertThat(answer).isCompletedWithValue("success lambda api test: hi");
  }
}
