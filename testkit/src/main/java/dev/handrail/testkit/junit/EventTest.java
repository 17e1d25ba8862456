package dev.handrail.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test for each of some saved events, as {@code @Test} is one test: the function of the {@link
 * LambdaTest} class is invoked with the event, then the method runs and may look at the result.
 *
 * <pre>{@code
 * @EventTest
 * void answers_every_saved_event_as_expected() {}
 * }</pre>
 *
 * <p>Where {@code <name>.expected.json} lies beside the event, the answer is compared with it
 * before the method runs; with {@code -Dhandrail.approve=true} that file is written instead. Where
 * there is none, a method that takes no {@code TestResult} fails when the function failed.
 *
 * <p>The method may have parameters: {@link dev.handrail.testkit.function.TestResult}, {@link
 * dev.handrail.testkit.event.saved.TestEvent}, the event as an object with {@code @}{@link Event},
 * and those that {@link LambdaTest} lists. Tests are named {@code <function> <event>}. It works as
 * a meta-annotation.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(EventTestExtension.class)
public @interface EventTest {

  /**
   * The names of the events, without {@code .json}; a name that stands twice is invoked twice.
   *
   * @return none for all events that the function has
   */
  String[] value() default {};
}
