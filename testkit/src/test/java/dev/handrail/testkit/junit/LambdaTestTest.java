package dev.handrail.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.handrail.testkit.Patience;
import dev.handrail.testkit.TestContext;
import dev.handrail.testkit.event.saved.TestEvent;
import dev.handrail.testkit.function.Isolation;
import dev.handrail.testkit.function.TestFunction;
import dev.handrail.testkit.function.TestResult;
import example.HelloFunction;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Which function a test class is about; the nested classes are run by JUnit inside JUnit. */
class LambdaTestTest {

  @LambdaTest(Orders.class)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class OneFunction {
    @BeforeAll
    static void all(TestFunction function) {
      Clients.seen(OneFunction.class, function);
    }

    OneFunction(TestFunction function) {
      Clients.seen(OneFunction.class, function);
    }

    @BeforeEach
    void each(TestFunction function, TestContext context) {
      Clients.seen(OneFunction.class, function);
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
      Clients.seen(OneFunction.class, function);
    }

    @Nested
    class Inner {
      @EventTest("small")
      void third(TestResult result, TestFunction function) {
        assertThat(result.coldStart()).isFalse();
        Clients.seen(OneFunction.class, function);
      }
    }
  }

  @Test
  void a_class_has_one_function_with_its_nested_classes_which_is_closed_after_it() {
    assertThat(JUnit.succeeded(OneFunction.class)).hasSize(3);
    assertThat(Clients.of(OneFunction.class)).hasSizeGreaterThan(5);
    assertThat(Clients.of(OneFunction.class).stream().distinct())
        .singleElement()
        .satisfies(Clients::assertClosed);
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
  static class Crowd {
    private static final CyclicBarrier TWO = new CyclicBarrier(2);

    @RepeatedTest(20)
    void invokes(TestFunction function) throws Exception {
      TWO.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
      assertThat(function.invoke("{\"id\":\"1\"}").as(String.class)).isEqualTo("stored 1");
      Clients.seen(Crowd.class, function);
    }

    @EventTest({"small", "large", "small", "large", "small", "large"})
    void is_of_its_own_event(TestResult result, TestEvent event, @Event Orders.Order order) {
      assertThat(result.event()).isSameAs(event);
      assertThat(result.as(String.class)).isEqualTo("stored " + order.id());
    }
  }

  @Test
  void tests_run_in_parallel() {
    EngineExecutionResults crowd = JUnit.runInParallel(Crowd.class);
    assertThat(JUnit.failures(crowd)).isEmpty();
    assertThat(JUnit.names(crowd)).hasSize(26);
    assertThat(Clients.of(Crowd.class).stream().distinct())
        .singleElement()
        .satisfies(Clients::assertClosed);
  }
}
