/**
 * The local server for tests with JUnit Jupiter, 5.13 and newer.
 *
 * <p>Start with {@link dev.handrail.local.junit.LocalLambdaTest}. JUnit is the user's own; without
 * it, {@link dev.handrail.local.LocalLambda} does the same in any other framework.
 */
@NullMarked
package dev.handrail.local.junit;

import org.jspecify.annotations.NullMarked;
