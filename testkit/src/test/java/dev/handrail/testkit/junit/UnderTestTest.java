package dev.handrail.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.Patience;
import dev.handrail.testkit.function.TestFunction;
import dev.handrail.testkit.function.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** How long an instance lives; the nested classes are run by JUnit inside JUnit. */
class UnderTestTest {

  @LambdaTest
  static class Instances {
    private final List<String> store = new ArrayList<>();

    @UnderTest final Orders orders = new Orders(store);

    @BeforeEach
    void clean() {
      store.add("prepared");
    }

    @RepeatedTest(2)
    void is_of_this_test(TestFunction function) {
      assertThat(function.invoke("{\"id\":\"1\"}").coldStart()).isTrue();
      assertThat(store).containsExactly("prepared", "1");
      assertThat(function.invoke("{\"id\":\"2\"}").coldStart()).isFalse();
      Clients.seen(Instances.class, function);
    }

    @Nested
    class Inner {
      @EventTest("small")
      void is_of_this_test(TestResult result) {
        assertThat(result.coldStart()).isTrue();
        assertThat(store).containsExactly("prepared", "7");
      }
    }
  }

  @Test
  void an_instance_is_a_function_of_its_own_for_each_test() {
    assertThat(JUnit.succeeded(Instances.class)).hasSize(3);
    assertThat(Clients.of(Instances.class))
        .doesNotHaveDuplicates()
        .hasSize(2)
        .allSatisfy(Clients::assertClosed);
  }

  @LambdaTest
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class InstancePerClass {
    @UnderTest final Orders orders = new Orders();

    @RepeatedTest(2)
    void is_of_the_class(TestFunction function) {
      Clients.seen(InstancePerClass.class, function);
    }
  }

  /** A factory in an abstract class. */
  @LambdaTest
  abstract static class WithFactory {
    @UnderTest
    static Orders orders() {
      return new Orders();
    }

    @RepeatedTest(2)
    void is_of_the_class(TestFunction function) {
      Clients.seen(getClass(), function);
    }
  }

  static class StaticFactory extends WithFactory {}

  static class OtherFactory extends WithFactory {}

  @Test
  void an_instance_of_the_class_lives_as_long_as_the_class() {
    for (Class<?> testClass :
        List.of(InstancePerClass.class, StaticFactory.class, OtherFactory.class)) {
      assertThat(JUnit.succeeded(testClass)).hasSize(2);
      assertThat(Clients.of(testClass).stream().distinct())
          .singleElement()
          .satisfies(Clients::assertClosed);
    }
    assertThat(Clients.of(StaticFactory.class))
        .doesNotContainAnyElementsOf(Clients.of(OtherFactory.class));
  }

  @LambdaTest
  static class Crowd {
    private static final CyclicBarrier TWO = new CyclicBarrier(2);

    private final List<String> store = new ArrayList<>();
    @UnderTest final Orders orders = new Orders(store);

    @EventTest({"small", "large", "small", "large", "small", "large"})
    void has_a_store_of_its_own(TestResult result, @Event Orders.Order order) throws Exception {
      TWO.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
      assertThat(store).containsExactly(order.id());
    }
  }

  @Test
  void tests_run_in_parallel() {
    EngineExecutionResults instances = JUnit.runInParallel(Crowd.class);
    assertThat(JUnit.failures(instances)).isEmpty();
    assertThat(JUnit.names(instances)).hasSize(6);
  }
}
