package dev.handrail.local.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A function URL, in a parameter of type {@link java.net.URI} of a {@link LocalLambdaTest}: such as
 * {@code http://127.0.0.1:40001/lambda-url/HelloApi/}, which needs no name to be resolved. The
 * function sees the path behind it.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LocalLambdaExtension.class)
public @interface FunctionUrl {

  /**
   * The function.
   *
   * @return its name, or its logical id in the template; empty for the only one with a URL
   */
  String value() default "";
}
