package example;

import dev.handrail.testkit.junit.EventTest;
import dev.handrail.testkit.junit.LambdaTest;

@LambdaTest(Hello.class)
class HandrailAgainTest {
  @EventTest("greeting")
  void answers_as_expected() {}
}
