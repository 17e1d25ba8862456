package example;

import static dev.handrail.testkit.assertj.LambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.TestContext;
import dev.handrail.testkit.function.TestFunction;
import dev.handrail.testkit.function.TestResult;
import dev.handrail.testkit.junit.Event;
import dev.handrail.testkit.junit.EventTest;
import dev.handrail.testkit.junit.LambdaTest;
import dev.handrail.testkit.rehearsal.ColdAndWarm;
import org.junit.jupiter.api.Test;

@LambdaTest(FahrenheitHandler.class)
class FahrenheitHandlerTest {

  @EventTest
  void answers_every_saved_event_as_expected() {}

  @EventTest("warm-day")
  void logs_one_line_for_people_and_one_for_CloudWatch(TestResult result) {
    assertThat(result)
        .log()
        .contains("\"message\":\"converted\"", result.invocation().requestId())
        .contains("\"Namespace\":\"Temperatures\"", "\"Converted\":1");
  }

  @Test
  void only_the_first_line_of_an_environment_tells_of_a_cold_start(
      @Event("warm-day") Payload event, TestFunction function) {
    ColdAndWarm both = ColdAndWarm.of(function, InvocationRequest.of(event));
    assertThat(both.cold()).isColdStart().log().contains("\"cold_start\":true");
    assertThat(both.warm()).isWarmStart().log().contains("\"cold_start\":false");
  }

  @Test
  void is_plain_Java(@Event("warm-day") APIGatewayProxyRequestEvent event, TestContext context) {
    APIGatewayProxyResponseEvent response = new FahrenheitHandler().handleRequest(event, context);
    assertThat(response.getBody()).isEqualTo("{\"fahrenheit\":70.70}");
  }
}
