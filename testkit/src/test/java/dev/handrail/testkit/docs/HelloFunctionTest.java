package dev.handrail.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.function.TestResult;
import dev.handrail.testkit.junit.EventTest;
import dev.handrail.testkit.junit.LambdaTest;
import example.HelloFunction;

/** What the docs show of tests, run. */
@LambdaTest(HelloFunction.class)
class HelloFunctionTest {
  @EventTest("greeting") // src/test/resources/events/HelloFunction/greeting.json
  void greets(TestResult result) {
    assertThat(result.as(String.class)).isEqualTo("success lambda api test: hi");
  }
}
