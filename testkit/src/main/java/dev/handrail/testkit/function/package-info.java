/**
 * A function's test client: invoke it with JSON or a saved event, look at the result.
 *
 * <p>Start with {@link dev.handrail.testkit.function.TestFunction}. Nothing here needs a test
 * framework; {@code dev.handrail.testkit.junit} does the same by annotations.
 */
@NullMarked
package dev.handrail.testkit.function;

import org.jspecify.annotations.NullMarked;
