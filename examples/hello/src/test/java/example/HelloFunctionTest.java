package example;

import static dev.handrail.testkit.assertj.LambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.function.TestResult;
import dev.handrail.testkit.junit.Event;
import dev.handrail.testkit.junit.EventTest;
import dev.handrail.testkit.junit.LambdaTest;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@LambdaTest(HelloFunction.class)
class HelloFunctionTest {

  @EventTest("greeting")
  void greets_with_the_value_of_the_event(TestResult result) {
    assertThat(result)
        .succeeded()
        .hasPayload("\"success lambda api test: hello from a saved test event\"");
  }

  @EventTest
  void answers_every_saved_event_as_expected() {}

  @Test
  void is_plain_Java(@Event("greeting") Greeting event) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    new HelloFunction().handle(event, null, (error, result) -> answer.complete(result));
    assertThat(answer)
        .isCompletedWithValue("success lambda api test: hello from a saved test event");
  }
}
