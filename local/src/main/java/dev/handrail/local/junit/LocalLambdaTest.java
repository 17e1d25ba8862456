package dev.handrail.local.junit;

import dev.handrail.local.Isolation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the tests of a class against the functions and APIs of a template, over HTTP.
 *
 * <pre>{@code
 * @LocalLambdaTest // template.yaml of this module
 * class OrdersOverHttpTest {
 *   @Test
 *   void shows_an_order(@RestApiUrl URI api) throws Exception {
 *     HttpRequest request = HttpRequest.newBuilder(api.resolve("orders/7")).build();
 *     HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
 *     assertThat(answer.statusCode()).isEqualTo(200);
 *   }
 * }
 * }</pre>
 *
 * <p>The server listens on a free port of the loopback address. Functions whose handler's class is
 * on the test's class path run from there, so that nothing needs to be packaged; the others from
 * where the template says. Any constructor, test or lifecycle method may have parameters of these
 * types:
 *
 * <ul>
 *   <li>with {@link RestApiUrl}, a {@code URI}: a stage of a REST API
 *   <li>with {@link FunctionUrl}, a {@code URI}: a function URL
 *   <li>{@code URI}: the server itself, which is the endpoint for AWS's SDKs; not in a test with
 *       arguments, which may mean one of them
 *   <li>{@link dev.handrail.local.LocalLambda}: the server, in all tests
 * </ul>
 *
 * <p>Classes that declare the same share one server, and with it what functions keep between
 * invocations. It is started by the first of them and stopped after the last test of the run.
 * Parallel execution is safe. Nested classes have the server of the enclosing class unless they
 * have this annotation themselves; subclasses inherit it. It works as a meta-annotation.
 *
 * <p>What a person should know, such as the log of an invocation that failed, goes to the {@link
 * System.Logger} {@code dev.handrail.local}.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LocalLambdaExtension.class)
public @interface LocalLambdaTest {

  /**
   * The SAM or CloudFormation template.
   *
   * @return a file, or a folder with one such as {@code cdk.out}, relative to the working
   *     directory; empty for the working directory, which is the module's folder
   */
  String value() default "";

  /**
   * Values of the template's parameters, as {@code "NAME=value"}.
   *
   * @return none by default: what the template says
   */
  String[] parameters() default {};

  /**
   * Where functions' code is, as {@code "LogicalId=path"}: a jar, a zip or a folder, such as the
   * jar that is deployed.
   *
   * @return none by default: the test's class path, then what the template says
   */
  String[] code() default {};

  /**
   * The static method without parameters that gives the {@link dev.handrail.local.Application},
   * instead of a template.
   *
   * @return the name of a method of the test class, of one it inherits from or is nested in, or
   *     {@code "package.Class#method"} for one that several classes share; empty for a template
   */
  String factory() default "";

  /**
   * Where functions run.
   *
   * @return by default in the test's JVM, each execution environment with classes of its own
   */
  Isolation isolation() default Isolation.OWN_ENVIRONMENT;

  /**
   * By what the waits of asynchronous invocations are multiplied: 1 is Lambda's minutes, 0.001
   * makes a retry come in a twentieth of a second.
   *
   * @return more than 0, at most 1
   */
  double retryTimeFactor() default 1;
}
