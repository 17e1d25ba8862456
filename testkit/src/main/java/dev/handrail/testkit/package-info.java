/**
 * Runs a function with a test event as Lambda does: result, log and {@code REPORT} line.
 *
 * <p>Start with {@link dev.handrail.testkit.FunctionDefinition} (what is run) and {@link
 * dev.handrail.testkit.OwnProcess}, {@link dev.handrail.testkit.OwnEnvironment} or {@link
 * dev.handrail.testkit.SameClassLoader} (where it is run).
 */
@NullMarked
package dev.handrail.testkit;

import org.jspecify.annotations.NullMarked;
