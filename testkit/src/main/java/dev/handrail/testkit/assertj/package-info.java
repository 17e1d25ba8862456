/**
 * Assertions for AssertJ on what a function answered, logged and was billed.
 *
 * <p>Start with {@link dev.handrail.testkit.assertj.LambdaAssertions}. AssertJ itself is the
 * project's own: the testkit works without it.
 */
@NullMarked
package dev.handrail.testkit.assertj;

import org.jspecify.annotations.NullMarked;
