package example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.TestContext;
import dev.handrail.testkit.junit.EventTest;
import dev.handrail.testkit.junit.LambdaTest;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@LambdaTest(HelloApi.class)
class HelloApiTest {

  @EventTest
  void answers_a_test_event_and_every_front_door_in_its_form() {}

  /** The handler knows nothing of HTTP, and so this test does not. */
  @Test
  void greets_with_the_value_of_the_event(TestContext context) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    new HelloApi().handle(new Greeting("hi"), context, (error, result) -> answer.complete(result));
    assertThat(answer).isCompletedWithValue("success lambda api test: hi");
  }
}
