package dev.handrail.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.handrail.testkit.TestContext;
import dev.handrail.testkit.event.saved.TestEvent;
import dev.handrail.testkit.function.Isolation;
import dev.handrail.testkit.function.TestFunction;
import dev.handrail.testkit.function.TestResult;
import example.HelloFunction;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What a test class with annotations gets; the nested classes are run by JUnit inside JUnit. */
class LambdaTestTest {

  /** The clients that the classes below were given, by class. */
  private static final Map<Class<?>, Queue<TestFunction>> SEEN = new ConcurrentHashMap<>();

  private static void seen(Class<?> testClass, TestFunction function) {
    SEEN.computeIfAbsent(testClass, absent -> new ConcurrentLinkedQueue<>()).add(function);
  }

  @LambdaTest(Orders.class)
  static class OneEvent {
    @EventTest("small")
    void stores(
        TestResult result,
        TestEvent event,
        @Event Orders.Order order,
        @Event("large") Orders.Order other,
        TestFunction function,
        TestContext context) {
      assertThat(result).hasToString("Orders small answered \"stored 7\"");
      assertThat(result.event()).isSameAs(event);
      assertThat(order).isEqualTo(new Orders.Order("7", 2));
      assertThat(other).isEqualTo(new Orders.Order("8", 900));
      assertThat(function.name()).isEqualTo("Orders");
      assertThat(context.getFunctionName()).isEqualTo("Orders");
      assertThat(context.getMemoryLimitInMB()).isEqualTo(128);
      seen(OneEvent.class, function);
    }
  }

  @Test
  void an_event_test_receives_result_event_and_doubles_and_is_named_by_function_and_event() {
    assertThat(JUnit.succeeded(OneEvent.class)).containsExactly("Orders small");
  }

  @LambdaTest(Orders.class)
  static class SomeEvents {
    @EventTest({"large", "small"})
    void stores(TestResult result) {
      assertThat(result.succeeded()).isTrue();
    }
  }

  @LambdaTest(Orders.class)
  static class AllEvents {
    @EventTest
    void answers(TestResult result) {
      assertThat(result.succeeded()).isEqualTo(!result.toString().contains("empty"));
    }
  }

  @Test
  void names_choose_events_and_no_name_is_all_of_them() {
    assertThat(JUnit.succeeded(SomeEvents.class)).containsExactly("Orders large", "Orders small");
    assertThat(JUnit.succeeded(AllEvents.class))
        .containsExactly("Orders empty", "Orders large", "Orders small");
  }

  @LambdaTest(Orders.class)
  static class Unjudged {
    @EventTest
    void succeeds() {}
  }

  @Test
  void an_event_test_that_looks_at_nothing_fails_when_the_function_failed() {
    EngineExecutionResults results = JUnit.run(Unjudged.class);

    assertThat(JUnit.names(results)).containsExactly("Orders large", "Orders small");
    assertThat(JUnit.failures(results))
        .singleElement()
        .asString()
        .startsWith("Orders empty failed with {\"errorMessage\":\"no id\"")
        .contains(
            "\nThere is no empty.expected.json that expects it, and LambdaTestTest.Unjudged"
                + ".succeeds() takes no TestResult.\nLog of Orders:\n")
        .contains("REPORT RequestId");
  }

  @LambdaTest(value = Orders.class, name = "HelloFunction", events = "events/HelloFunction")
  static class Unexpected {
    @EventTest("greeting")
    void answers(TestResult result) {}
  }

  @Test
  void an_answer_that_is_not_expected_fails_before_the_method_runs() {
    assertThat(JUnit.failure(Unexpected.class))
        .startsWith("The answer to event 'greeting' is not as greeting.expected.json says:")
        .contains("Received: \"stored null\"")
        .contains("\nLog of HelloFunction:\n");
  }

  @LambdaTest(Orders.class)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class OneFunction {
    @BeforeAll
    static void all(TestFunction function) {
      seen(OneFunction.class, function);
    }

    OneFunction(TestFunction function) {
      seen(OneFunction.class, function);
    }

    @BeforeEach
    void each(TestFunction function, TestContext context) {
      seen(OneFunction.class, function);
      context.getLogger().log("before");
    }

    @Test
    @Order(1)
    void first(TestFunction function, TestContext context) {
      assertThat(context.getLogger().messages()).hasSize(1);
      assertThat(function.invoke("{}").coldStart()).isTrue();
    }

    @EventTest("small")
    @Order(2)
    void second(TestResult result) {
      assertThat(result.coldStart()).isFalse();
    }

    @AfterEach
    void after(TestFunction function) {
      seen(OneFunction.class, function);
    }

    @Nested
    class Inner {
      @EventTest("small")
      void third(TestResult result, TestFunction function) {
        assertThat(result.coldStart()).isFalse();
        seen(OneFunction.class, function);
      }
    }
  }

  @Test
  void a_class_has_one_function_with_its_nested_classes_which_is_closed_after_it() {
    assertThat(JUnit.succeeded(OneFunction.class)).hasSize(3);
    assertThat(SEEN.get(OneFunction.class)).hasSizeGreaterThan(5);
    assertThat(SEEN.get(OneFunction.class).stream().distinct())
        .singleElement()
        .satisfies(LambdaTestTest::isClosed);
  }

  private static void isClosed(TestFunction function) {
    assertThatIllegalStateException()
        .isThrownBy(() -> function.invoke("{}"))
        .withMessageEndingWith(" is closed");
  }

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
      seen(Instances.class, function);
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
    assertThat(SEEN.get(Instances.class))
        .doesNotHaveDuplicates()
        .hasSize(2)
        .allSatisfy(LambdaTestTest::isClosed);
  }

  @LambdaTest
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class InstancePerClass {
    @UnderTest final Orders orders = new Orders();

    @RepeatedTest(2)
    void is_of_the_class(TestFunction function) {
      seen(InstancePerClass.class, function);
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
      seen(getClass(), function);
    }
  }

  static class StaticFactory extends WithFactory {}

  static class OtherFactory extends WithFactory {}

  @Test
  void an_instance_of_the_class_lives_as_long_as_the_class() {
    for (Class<?> testClass :
        List.of(InstancePerClass.class, StaticFactory.class, OtherFactory.class)) {
      assertThat(JUnit.succeeded(testClass)).hasSize(2);
      assertThat(SEEN.get(testClass).stream().distinct())
          .singleElement()
          .satisfies(LambdaTestTest::isClosed);
    }
    assertThat(SEEN.get(StaticFactory.class))
        .doesNotContainAnyElementsOf(SEEN.get(OtherFactory.class));
  }

  /** An annotation of a project's own. */
  @LambdaTest(HelloFunction.class)
  @Retention(RetentionPolicy.RUNTIME)
  @interface HelloTest {}

  /** Another. */
  @EventTest("greeting")
  @Retention(RetentionPolicy.RUNTIME)
  @interface Greeting {}

  @HelloTest
  static class Composed {
    @Greeting
    void greets(TestResult result) {
      assertThat(result.as(String.class)).endsWith(": hi");
    }

    @Nested
    @LambdaTest(Orders.class)
    class Other {
      @EventTest("small")
      void is_of_another_function(TestResult result) {
        assertThat(result.coldStart()).isTrue();
      }
    }
  }

  @Test
  void annotations_are_composed_and_a_nested_class_may_name_another_function() {
    assertThat(JUnit.succeeded(Composed.class))
        .containsExactly("HelloFunction greeting", "Orders small");
  }

  @LambdaTest(
      value = Variable.class,
      environment = {"TABLE=a=b", "EMPTY="},
      memorySize = 512,
      timeout = 300,
      isolation = Isolation.OWN_ENVIRONMENT)
  static class Apart {
    @Test
    void has_its_own_variables(TestFunction function) {
      assertThat(function.invoke("\"TABLE\"").as(String.class)).isEqualTo("a=b");
      assertThat(function.definition().memorySize()).isEqualTo(512);
    }
  }

  /** Answers a variable. */
  public static final class Variable implements RequestHandler<String, String> {
    @Override
    public String handleRequest(String name, Context context) {
      return System.getenv(name);
    }
  }

  @Test
  void a_function_runs_apart_with_variables_of_its_own() {
    assertThat(JUnit.succeeded(Apart.class)).hasSize(1);
  }

  @LambdaTest(handler = "example.HelloFunction", timeout = 300)
  static class ByHandler {
    @EventTest("greeting")
    void greets() {}
  }

  @Test
  void a_handler_string_names_function_and_events() {
    assertThat(JUnit.succeeded(ByHandler.class)).containsExactly("HelloFunction greeting");
  }

  @LambdaTest(Orders.class)
  static class Arguments {
    @ParameterizedTest
    @EventSource({"small", "large"})
    void as_saved(TestEvent event, TestFunction function) {
      assertThat(function.invoke(event).succeeded()).isTrue();
    }

    @ParameterizedTest
    @EventSource("small")
    void as_an_object(@Event Orders.Order order, @Event("large") Orders.Order other) {
      assertThat(order.id()).isEqualTo("7");
      assertThat(other.id()).isEqualTo("8");
    }
  }

  @Test
  void events_are_arguments_of_a_parameterized_test() {
    assertThat(JUnit.succeeded(Arguments.class))
        .containsExactly("[1] Orders small", "[1] Orders small", "[2] Orders large");
  }

  @LambdaTest(Orders.class)
  static class Crowd {
    @RepeatedTest(20)
    void invokes(TestFunction function) {
      assertThat(function.invoke("{\"id\":\"1\"}").as(String.class)).isEqualTo("stored 1");
      seen(Crowd.class, function);
    }

    @EventTest({"small", "large", "small", "large", "small", "large"})
    void is_of_its_own_event(TestResult result, TestEvent event, @Event Orders.Order order) {
      assertThat(result.event()).isSameAs(event);
      assertThat(result.as(String.class)).isEqualTo("stored " + order.id());
    }
  }

  @LambdaTest
  static class CrowdOfInstances {
    private final List<String> store = new ArrayList<>();
    @UnderTest final Orders orders = new Orders(store);

    @EventTest({"small", "large", "small", "large", "small", "large"})
    void has_a_store_of_its_own(TestResult result, @Event Orders.Order order) {
      assertThat(store).containsExactly(order.id());
    }
  }

  @Test
  void tests_run_in_parallel() {
    EngineExecutionResults crowd = JUnit.runInParallel(Crowd.class);
    assertThat(JUnit.failures(crowd)).isEmpty();
    assertThat(JUnit.names(crowd)).hasSize(26);
    assertThat(SEEN.get(Crowd.class).stream().distinct())
        .singleElement()
        .satisfies(LambdaTestTest::isClosed);

    EngineExecutionResults instances = JUnit.runInParallel(CrowdOfInstances.class);
    assertThat(JUnit.failures(instances)).isEmpty();
    assertThat(JUnit.names(instances)).hasSize(6);
  }
}
