package example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handrail.testkit.function.TestResult;
import dev.handrail.testkit.junit.EventTest;
import dev.handrail.testkit.junit.LambdaTest;

/** All saved events of a folder with a thousand of them. */
@LambdaTest(value = Hello.class, events = "thousand")
class ThousandTest {
  @EventTest
  void answers(TestResult result) {
    assertTrue(result.succeeded());
  }
}
