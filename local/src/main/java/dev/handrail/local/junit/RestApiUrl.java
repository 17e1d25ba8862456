package dev.handrail.local.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The URL of a stage of a REST API, in a parameter of type {@link java.net.URI} of a {@link
 * LocalLambdaTest}: such as {@code http://127.0.0.1:40001/prod/}, so that {@code resolve("orders")}
 * is a method's.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LocalLambdaExtension.class)
public @interface RestApiUrl {

  /**
   * The API.
   *
   * @return its logical id in the template; empty for the only one
   */
  String value() default "";

  /**
   * The stage.
   *
   * @return its name; empty for the only one
   */
  String stage() default "";
}
