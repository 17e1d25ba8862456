/**
 * The life of an execution environment, whatever its runtime is: init phase, invocations, deadlines,
 * resets, and what of all that is told. Not for users.
 */
@NullMarked
package dev.handrail.testkit.internal.environment;

import org.jspecify.annotations.NullMarked;
