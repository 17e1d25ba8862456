package dev.handrail.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the field, or the method without parameters, of a {@link LambdaTest} class that gives the
 * function as an instance, made with the doubles that it needs.
 *
 * <pre>{@code
 * @LambdaTest
 * class OrdersTest {
 *   private final List<String> store = new ArrayList<>();
 *
 *   @UnderTest final Orders orders = new Orders(store);
 *
 *   @EventTest("small")
 *   void stores_the_order(TestResult result) {
 *     assertThat(result.succeeded()).isTrue();
 *     assertThat(store).containsExactly("7");
 *   }
 * }
 * }</pre>
 *
 * <p>It is read, or called, when the first invocation of a test needs it: after {@code @BeforeEach}
 * methods that do not ask for the function. Its declared type names the function and the folder of
 * its saved events, unless {@link LambdaTest#name} does.
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface UnderTest {}
