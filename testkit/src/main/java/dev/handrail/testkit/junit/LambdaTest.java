package dev.handrail.testkit.junit;

import dev.handrail.testkit.function.Isolation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Says which function a test class is about.
 *
 * <pre>{@code
 * @LambdaTest(HelloFunction.class)
 * class HelloFunctionTest {
 *   @EventTest("greeting") // src/test/resources/events/HelloFunction/greeting.json
 *   void greets(TestResult result) {
 *     assertThat(result.as(String.class)).isEqualTo("success lambda api test: hi");
 *   }
 * }
 * }</pre>
 *
 * <p>The function is a class ({@link #value}), a {@link #handler} string, or an instance, which a
 * field or method with {@link UnderTest} gives. Any test method, and any {@code @BeforeEach}, may
 * have parameters of these types:
 *
 * <ul>
 *   <li>{@link dev.handrail.testkit.function.TestFunction}: the function's test client
 *   <li>{@link dev.handrail.testkit.TestContext}: a double of the function's context, one for each
 *       test, for tests that call a handler themselves
 *   <li>with {@code @}{@link Event}{@code ("name")}: a saved event, read as that type
 *   <li>in an {@link EventTest} also {@link dev.handrail.testkit.function.TestResult} and {@link
 *       dev.handrail.testkit.event.saved.TestEvent}
 * </ul>
 *
 * <p>A class or handler string is one function for the whole test class: the first invocation is
 * its cold start, environments are used again, and everything ends after the class. A {@code
 * static} instance, or one of a test class with {@code Lifecycle.PER_CLASS}, lives as long; any
 * other is a function of its own for each test, as it is an instance of its own.
 *
 * <p>Nested classes are about the function of the enclosing class unless they have this annotation
 * themselves. Subclasses inherit it, and have a function of their own. It works as a
 * meta-annotation and with parallel execution.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LambdaTestExtension.class)
public @interface LambdaTest {

  /**
   * The function's class.
   *
   * @return {@code void.class} for none
   */
  Class<?> value() default void.class;

  /**
   * The handler string, as a template has it: {@code package.Class} or {@code
   * package.Class::method}.
   *
   * @return empty for none
   */
  String handler() default "";

  /**
   * Where the code of a function lies that runs apart.
   *
   * @return jars and class folders in class path order, relative to the working directory; none for
   *     what the test has on its class path
   */
  String[] code() default {};

  /**
   * The function's name, which is also the folder of its saved events.
   *
   * @return empty for the simple name of the class
   */
  String name() default "";

  /**
   * The function's memory.
   *
   * @return 128 to 10,240, in MB
   */
  int memorySize() default 128;

  /**
   * The time after which an invocation is stopped. It is 30 seconds by default, not Lambda's 3: a
   * busy build server may need them.
   *
   * @return 1 to 900, in seconds
   */
  int timeout() default 30;

  /**
   * The environment variables of a function that runs apart, as {@code "NAME=value"}.
   *
   * @return none by default
   */
  String[] environment() default {};

  /**
   * How far the function is set apart from the test.
   *
   * @return by default beside the test, and apart for a handler string
   */
  Isolation isolation() default Isolation.DEFAULT;

  /**
   * The folder of the saved events on the class path.
   *
   * @return empty for {@code events/<name>}
   */
  String events() default "";
}
