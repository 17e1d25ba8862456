/**
 * Tests of functions with JUnit Jupiter, 5.13 and newer.
 *
 * <p>Start with {@link dev.handrail.testkit.junit.LambdaTest}. What is here is annotations; what
 * tests receive is of {@code dev.handrail.testkit.function}, which works without JUnit as well.
 */
@NullMarked
package dev.handrail.testkit.junit;

import org.jspecify.annotations.NullMarked;
