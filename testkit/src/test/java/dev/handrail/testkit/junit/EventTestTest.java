package dev.handrail.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.TestContext;
import dev.handrail.testkit.event.saved.TestEvent;
import dev.handrail.testkit.function.TestFunction;
import dev.handrail.testkit.function.TestResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What the tests of saved events get; the nested classes are run by JUnit inside JUnit. */
class EventTestTest {

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
            "\nThere is no empty.expected.json that expects it, and EventTestTest.Unjudged"
                + ".succeeds() takes no TestResult.\nLog of Orders:\n")
        .contains("REPORT RequestId");
  }

  @LambdaTest(value = Orders.class, name = "HelloFunction", events = "events/HelloFunction")
  static class Unexpected {
    @EventTest("greeting")
    void answers(TestResult result) {
      throw new IllegalStateException("never reached");
    }

    @AfterEach
    void looks_at_the_result(TestResult result) {
      System.setProperty(Unexpected.class.getName(), result.payload().text());
    }
  }

  @Test
  void an_answer_that_is_not_expected_fails_before_the_method_runs() {
    Throwable failure = JUnit.thrown(Unexpected.class);

    assertThat(System.clearProperty(Unexpected.class.getName())).isEqualTo("\"stored null\"");
    assertThat(failure).hasNoCause();
    assertThat(failure.getStackTrace())
        .extracting(StackTraceElement::toString)
        .containsExactly(Unexpected.class.getName() + ".answers(EventTestTest.java)");
    assertThat(failure.getMessage())
        .startsWith(
            "HelloFunction: The answer to event 'greeting' is not as greeting.expected.json says:")
        .contains("Received: \"stored null\"")
        .contains("\nLog of HelloFunction:\n");
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
}
