package dev.handrail.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.TestContext;
import dev.handrail.testkit.event.saved.TestEvent;
import dev.handrail.testkit.function.TestFunction;
import dev.handrail.testkit.function.TestResult;
import dev.handrail.testkit.junit.Event;
import dev.handrail.testkit.junit.EventSource;
import dev.handrail.testkit.junit.EventTest;
import dev.handrail.testkit.junit.LambdaTest;
import dev.handrail.testkit.rehearsal.ColdAndWarm;
import example.HelloFunction;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What the docs show of tests beside the first one, run. */
@LambdaTest(HelloFunction.class)
class OtherHelloFunctionTest {
  @EventTest
  void answers_every_saved_event_as_expected() {}

  @ParameterizedTest
  @EventSource
  void is_warm_the_second_time(TestEvent event, TestFunction hello) {
    ColdAndWarm both = ColdAndWarm.of(hello, InvocationRequest.of(event.payload()));
    assertThat(both.warm().coldStart()).isFalse();
  }

  @Test
  void is_called_without_Lambda(@Event("greeting") Map<String, String> event, TestContext context) {
    String answer = new HelloFunction().handleRequest(event, context);
    assertThat(answer).isEqualTo("success lambda api test: hi");
  }

  @Test
  void is_invoked_without_annotations() {
    try (TestFunction hello = TestFunction.forClass(HelloFunction.class).build()) {
      TestResult result = hello.invoke("{\"val01\":\"hi\"}");
      assertThat(result.payload().text()).isEqualTo("\"success lambda api test: hi\"");
    }

    try (TestFunction hello = TestFunction.forClass(HelloFunction.class).build()) {
      for (TestEvent event : hello.events().all()) {
        hello.check(event); // fails where the answer is not <name>.expected.json
      }
    }
  }
}
