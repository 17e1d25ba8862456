package dev.handrail.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.event.saved.TestEvent;
import dev.handrail.testkit.function.TestFunction;
import dev.handrail.testkit.function.TestResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads who uses the annotations wrongly. */
class WrongUseTest {

  private static final String SEE = " See docs/troubleshooting.md#junit-annotations";

  static class NoFunction {
    @EventTest("small")
    void stores() {}
  }

  @Test
  void an_event_test_needs_a_function() {
    assertThat(JUnit.failure(NoFunction.class))
        .isEqualTo(
            "@EventTest in WrongUseTest.NoFunction needs to know the function. Put"
                + " @LambdaTest(MyFunction.class) on the class."
                + SEE);
  }

  @LambdaTest
  static class Nothing {
    @Test
    void runs() {}
  }

  @Test
  void a_lambda_test_names_a_function() {
    assertThat(JUnit.failure(Nothing.class))
        .isEqualTo(
            "@LambdaTest on WrongUseTest.Nothing names no function. Name a class,"
                + " @LambdaTest(MyFunction.class), or a handler string, @LambdaTest(handler ="
                + " \"example.MyFunction\"), or mark the field or method that gives an instance"
                + " with @UnderTest."
                + SEE);
  }

  @LambdaTest(value = Orders.class, handler = "example.Orders")
  static class TooMuch {
    @UnderTest
    Orders orders() {
      return new Orders();
    }

    @Test
    void runs() {}
  }

  @Test
  void a_lambda_test_names_one_function() {
    assertThat(JUnit.failure(TooMuch.class))
        .isEqualTo(
            "@LambdaTest on WrongUseTest.TooMuch names more than one function: the class Orders and"
                + " the handler example.Orders and @UnderTest WrongUseTest.TooMuch.orders(). Keep"
                + " one."
                + SEE);
  }

  @LambdaTest(value = Orders.class, environment = "TABLE")
  static class NoValue {
    @Test
    void runs() {}
  }

  @LambdaTest(value = Orders.class, environment = "TABLE=orders", memorySize = 64)
  static class Beside {
    @Test
    void runs() {}
  }

  @LambdaTest(handler = "example.Hello", code = "build/hello.jar", memorySize = 64, timeout = 0)
  static class Unbuilt {
    @Test
    void runs() {}
  }

  @Test
  void values_are_checked_before_any_test_runs() {
    assertThat(JUnit.failure(NoValue.class))
        .isEqualTo(
            "@LambdaTest on WrongUseTest.NoValue has environment = \"TABLE\". Expected"
                + " \"NAME=value\"."
                + SEE);
    assertThat(JUnit.failure(Beside.class))
        .isEqualTo(
            "@LambdaTest on WrongUseTest.Beside: The function 'Orders' cannot be tested so:\n"
                + "  - environment: in the test's class loader System.getenv is this JVM's, so"
                + " TABLE would not be seen; use Isolation.OWN_ENVIRONMENT or"
                + " Isolation.OWN_PROCESS\nSee docs/troubleshooting.md#same-class-loader");
    assertThat(JUnit.failure(Unbuilt.class))
        .startsWith(
            "@LambdaTest on WrongUseTest.Unbuilt: The definition of function 'Hello' cannot be"
                + " used:\n")
        .contains("hello.jar (is the project built? See docs/troubleshooting.md#code-not-found)")
        .contains("memorySize: expected 128 to 10240 (MB), got 64")
        .contains("timeout: expected whole seconds, 1 to 900, got PT0S");
  }

  @LambdaTest(Orders.class)
  static class Misspelt {
    @EventTest({"smal", "large"})
    void stores(TestResult result) {}
  }

  @LambdaTest(value = Orders.class, name = "Ordres")
  static class NoFolder {
    @EventTest
    void stores(TestResult result) {}
  }

  @LambdaTest(Orders.class)
  static class Unfit {
    @EventTest("small")
    void stores(@Event int[] numbers) {}
  }

  @Test
  void events_that_are_not_there_or_do_not_fit_fail_their_own_test() {
    assertThat(JUnit.failure(Misspelt.class))
        .startsWith("No event 'smal' in events/Orders/ on the class path. Did you mean small?");
    assertThat(JUnit.failure(NoFolder.class))
        .startsWith("No folder events/Ordres/ on the class path. Did you mean Orders?");
    assertThat(JUnit.failure(Unfit.class))
        .contains("Cannot read the event 'small' as int[], the type of parameter numbers: ")
        .contains("\nEvent: file:")
        .contains("\nSee docs/troubleshooting.md#invalid-json");
  }

  @LambdaTest(Orders.class)
  static class Plain {
    @Test
    void takes_a_result(TestResult result) {}
  }

  @LambdaTest(Orders.class)
  static class PlainOfEvent {
    @Test
    void takes_an_event(TestEvent event) {}
  }

  @LambdaTest(Orders.class)
  static class TooEarly {
    @BeforeEach
    void prepare(TestResult result) {}

    @EventTest("small")
    void runs() {}
  }

  @Test
  void only_tests_of_events_have_results_and_events() {
    assertThat(JUnit.failure(Plain.class))
        .contains(
            "Parameter result of WrongUseTest.Plain.takes_a_result(): only an @EventTest has a"
                + " TestResult. Make it @EventTest(\"name\"), or take a TestFunction and call"
                + " invoke."
                + SEE);
    assertThat(JUnit.failure(PlainOfEvent.class))
        .contains(
            "Parameter event of WrongUseTest.PlainOfEvent.takes_an_event(): which saved event"
                + " is meant? Name it, @Event(\"name\"), or make the method an @EventTest or a"
                + " @ParameterizedTest with @EventSource."
                + SEE);
    assertThat(JUnit.failure(TooEarly.class))
        .contains(
            "Parameter result of WrongUseTest.TooEarly.prepare(): the function is invoked after"
                + " @BeforeEach, so that only the @EventTest itself and @AfterEach have a"
                + " TestResult."
                + SEE);
  }

  @LambdaTest(Orders.class)
  static class NoArgument {
    @ParameterizedTest
    @EventSource("small")
    void takes(TestFunction function) {}
  }

  @LambdaTest(Orders.class)
  static class OtherSource {
    @ParameterizedTest
    @ValueSource(strings = "small")
    void takes(@Event Orders.Order order) {}
  }

  @Test
  void a_source_of_events_needs_a_parameter_that_takes_them() {
    assertThat(JUnit.failure(NoArgument.class))
        .isEqualTo(
            "@EventSource on WrongUseTest.NoArgument.takes(): its first parameter takes the event."
                + " Declare it as TestEvent, or with @Event as the type that the function takes."
                + SEE);
    assertThat(JUnit.failure(OtherSource.class))
        .contains(
            "@Event on a parameter of a @ParameterizedTest takes a saved event: expected"
                + " @EventSource, got an argument of another source."
                + SEE);
  }
}
