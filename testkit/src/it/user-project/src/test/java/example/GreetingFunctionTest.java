package example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.TestContext;
import dev.handrail.testkit.event.saved.TestEvent;
import dev.handrail.testkit.function.Isolation;
import dev.handrail.testkit.function.TestFunction;
import dev.handrail.testkit.function.TestResult;
import dev.handrail.testkit.junit.Event;
import dev.handrail.testkit.junit.EventSource;
import dev.handrail.testkit.junit.EventTest;
import dev.handrail.testkit.junit.LambdaTest;
import dev.handrail.testkit.junit.UnderTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@LambdaTest(GreetingFunction.class)
class GreetingFunctionTest {

  @EventTest("greeting")
  void greets(TestResult result, @Event Greeting event) {
    assertThat(result.as(String.class)).isEqualTo("hello " + event.getName());
    assertThat(result.logText()).contains("greeting you", "REPORT RequestId: ");
  }

  @EventTest
  void answers_every_saved_event_as_expected() {}

  @ParameterizedTest
  @EventSource
  void stays_warm(TestEvent event, TestFunction greeting) {
    greeting.invoke(event);
    assertThat(greeting.invoke(event).coldStart()).isFalse();
  }

  @Test
  void is_called_by_the_test_itself(@Event("greeting") Greeting event, TestContext context) {
    assertThat(new GreetingFunction().handleRequest(event, context)).isEqualTo("hello you");
    assertThat(context.getLogger().messages()).hasSize(1);
  }

  @Nested
  @LambdaTest
  class OfAnInstance {

    @UnderTest final GreetingFunction function = new GreetingFunction();

    @EventTest("greeting")
    void greets(TestResult result) {
      assertThat(result.coldStart()).isTrue();
    }
  }

  @Nested
  @LambdaTest(handler = "example.GreetingFunction", code = "target/classes")
  class Apart {

    @EventTest("greeting")
    void greets(TestResult result) {
      assertThat(result.succeeded()).isTrue();
    }
  }

  @Nested
  @LambdaTest(value = GreetingFunction.class, isolation = Isolation.OWN_PROCESS)
  class InAProcess {

    @EventTest("greeting")
    void greets(TestResult result) {
      assertThat(result.succeeded()).isTrue();
    }
  }
}
