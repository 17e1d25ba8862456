package dev.handrail.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.handrail.testkit.function.Isolation;
import dev.handrail.testkit.function.TestFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a person reads whose instance cannot be the function. */
class WrongInstanceTest {

  private static final String SEE = " See docs/troubleshooting.md#junit-annotations";

  @LambdaTest
  static class TwoInstances {
    @UnderTest final Orders one = new Orders();
    @UnderTest final Orders two = new Orders();

    @Test
    void runs() {}
  }

  @LambdaTest
  static class NoFactory {
    @UnderTest
    void make() {}

    @Test
    void runs() {}
  }

  @LambdaTest
  static class Unassigned {
    @UnderTest @Nullable Orders orders;

    @Test
    void runs(TestFunction function) {}
  }

  @LambdaTest
  static class Unnamed {
    @UnderTest final RequestHandler<String, String> orders = (event, context) -> event;

    @Test
    void runs() {}
  }

  @LambdaTest(environment = "TABLE=orders", code = "target", isolation = Isolation.OWN_PROCESS)
  static class InstanceApart {
    @UnderTest final Orders orders = new Orders();

    @Test
    void runs() {}
  }

  @LambdaTest
  static class Early {
    @UnderTest final Orders orders = new Orders();

    @BeforeAll
    static void prepare(TestFunction function) {}

    @Test
    void runs() {}
  }

  @LambdaTest(Orders.class)
  static class Unused {
    @Nested
    class Inner {
      @UnderTest final Orders orders = new Orders();

      @Test
      void runs() {}
    }
  }

  @Test
  void an_instance_is_one_of_a_class_that_is_there_when_it_is_needed() {
    assertThat(JUnit.failure(TwoInstances.class))
        .isEqualTo(
            "@UnderTest gives the one function of a test class, but is on"
                + " WrongInstanceTest.TwoInstances.one and WrongInstanceTest.TwoInstances.two. Keep one, and"
                + " test the others in @Nested classes with @LambdaTest."
                + SEE);
    assertThat(JUnit.failure(NoFactory.class))
        .isEqualTo(
            "@UnderTest on WrongInstanceTest.NoFactory.make(): expected a method without parameters that"
                + " returns the function's instance."
                + SEE);
    assertThat(JUnit.failure(Unassigned.class))
        .contains(
            "@UnderTest on WrongInstanceTest.Unassigned.orders gives null when the function is needed."
                + " Assign it where it is declared, or in a @BeforeEach method that takes no"
                + " TestFunction."
                + SEE);
    assertThat(JUnit.failure(Unnamed.class))
        .isEqualTo(
            "@LambdaTest on WrongInstanceTest.Unnamed cannot tell the function's name from the type of"
                + " @UnderTest WrongInstanceTest.Unnamed.orders, which is RequestHandler. Declare it as"
                + " your class, or add name = \"MyFunction\"."
                + SEE);
    assertThat(JUnit.failure(InstanceApart.class))
        .isEqualTo(
            "@LambdaTest on WrongInstanceTest.InstanceApart has code and environment and isolation, but"
                + " the instance of @UnderTest WrongInstanceTest.InstanceApart.orders runs in the test's"
                + " class loader and with this JVM's environment variables. Leave it out, or name"
                + " the class instead of @UnderTest."
                + SEE);
    assertThat(JUnit.failure(Early.class))
        .contains(
            "@UnderTest on WrongInstanceTest.Early.orders gives a function for each test, so that there"
                + " is none yet. Take the TestFunction in test methods and @BeforeEach, not in a"
                + " constructor or @BeforeAll, or make the member static."
                + SEE);
    assertThat(JUnit.failure(Unused.class))
        .isEqualTo(
            "@UnderTest on WrongInstanceTest.Unused.Inner.orders would never be used: the tests of"
                + " WrongInstanceTest.Unused.Inner are about the function of WrongInstanceTest.Unused. Put"
                + " @LambdaTest on WrongInstanceTest.Unused.Inner as well."
                + SEE);
  }
}
