package dev.handrail.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Saved events of the {@link LambdaTest} class's function as arguments of a
 * {@code @ParameterizedTest}, which invokes nothing by itself.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @EventSource
 * void is_warm_the_second_time(TestEvent event, TestFunction hello) {
 *   ColdAndWarm both = ColdAndWarm.of(hello, InvocationRequest.of(event.payload()));
 *   assertThat(both.warm().coldStart()).isFalse();
 * }
 * }</pre>
 *
 * <p>The first parameter takes the event: as a {@link dev.handrail.testkit.event.saved.TestEvent},
 * or with {@code @}{@link Event} as an object. Needs {@code junit-jupiter-params}. It works as a
 * meta-annotation.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(EventSourceProvider.class)
public @interface EventSource {

  /**
   * The names of the events, without {@code .json}.
   *
   * @return none for all events that the function has
   */
  String[] value() default {};
}
