package dev.handrail.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.function.TestResult;
import dev.handrail.testkit.junit.EventTest;
import dev.handrail.testkit.junit.LambdaTest;
import dev.handrail.testkit.junit.UnderTest;
import java.util.ArrayList;
import java.util.List;

/** What the docs show of an instance, run. */
@LambdaTest
class OrdersTest {
  private final List<String> store = new ArrayList<>();

  @UnderTest final Orders orders = new Orders(store);

  @EventTest("small")
  void stores_the_order(TestResult result) {
    assertThat(result.succeeded()).isTrue();
    assertThat(store).containsExactly("7");
  }
}
