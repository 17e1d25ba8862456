package example;

import static dev.handrail.testkit.assertj.LambdaAssertions.assertThat;

import dev.handrail.testkit.event.ProxyEvents;
import dev.handrail.testkit.function.TestFunction;
import dev.handrail.testkit.function.TestResult;
import dev.handrail.testkit.junit.EventTest;
import dev.handrail.testkit.junit.LambdaTest;
import org.junit.jupiter.api.Test;

/** Routes are tested whole: the event of a front door in, its answer out. */
@LambdaTest(GreetingsApi.class)
class GreetingsApiTest {

  @EventTest
  void greets_in_the_language_of_the_path_at_every_front_door() {}

  @Test
  void a_language_that_nobody_speaks_is_404(TestFunction api) {
    TestResult result = api.invoke(ProxyEvents.restApi("GET", "/greetings/tlh").toJson());
    assertThat(result).proxyResponse().hasStatus(404).hasJsonBody("{\"message\":\"Not spoken\"}");
  }

  @Test
  void whatever_follows_is_echoed(TestFunction api) {
    TestResult result = api.invoke(ProxyEvents.httpApi("PUT", "/echo/a/b").toJson());
    assertThat(result).proxyResponse().hasStatus(200).hasBody("PUT a/b");
  }
}
