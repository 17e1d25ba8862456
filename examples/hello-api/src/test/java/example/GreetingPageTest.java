package example;

import static dev.handrail.testkit.assertj.LambdaAssertions.assertThat;

import dev.handrail.gateway.event.UnknownEventException;
import dev.handrail.testkit.event.ProxyEvents;
import dev.handrail.testkit.function.TestFunction;
import dev.handrail.testkit.function.TestResult;
import dev.handrail.testkit.junit.EventTest;
import dev.handrail.testkit.junit.LambdaTest;
import org.junit.jupiter.api.Test;

@LambdaTest(GreetingPage.class)
class GreetingPageTest {

  @EventTest
  void answers_every_front_door_in_its_form() {}

  @EventTest({"rest-api", "http-api-2.0", "alb-multi-value"})
  void greets_whom_the_query_names(TestResult result) {
    assertThat(result)
        .proxyResponse()
        .hasStatus(200)
        .hasHeader("cache-control", "no-store")
        .hasBody("Hello, Ada!");
  }

  @EventTest("console-event")
  void an_event_of_no_front_door_is_told_what_it_is_not(TestResult result) {
    assertThat(result).failedWith(UnknownEventException.class);
  }

  @Test
  void asks_who_it_is(TestFunction page) {
    TestResult result = page.invoke(ProxyEvents.functionUrl("GET", "/page").toJson());
    assertThat(result).proxyResponse().hasStatus(400).hasBody("Who are you?");
  }
}
