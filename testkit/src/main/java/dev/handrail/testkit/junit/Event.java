package dev.handrail.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.converter.ConvertWith;

/**
 * Marks a parameter that takes a saved event as an object: of a class of {@code
 * aws-lambda-java-events}, of a record or class of your own, of {@code String} for a JSON string,
 * or of {@code Map}; read as a function of that event type reads it. {@link
 * dev.handrail.testkit.event.saved.TestEvent} and {@link dev.handrail.testkit.Payload} take it
 * unread.
 *
 * <pre>{@code
 * @Test
 * void is_called_without_Lambda(@Event("greeting") Map<String, String> event, TestContext context) {
 *   String answer = new HelloFunction().handleRequest(event, context);
 *   assertThat(answer).isEqualTo("success lambda api test: hi");
 * }
 * }</pre>
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ConvertWith(EventConverter.class) // for @EventSource; nothing without junit-jupiter-params
public @interface Event {

  /**
   * The event's name, without {@code .json}.
   *
   * @return empty for the one that an {@link EventTest} or {@link EventSource} is about
   */
  String value() default "";
}
