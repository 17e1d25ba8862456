/**
 * Runs a function with a test event as Lambda does: result, log and {@code REPORT} line.
 *
 * <p>Start with {@link dev.handrail.testkit.FunctionDefinition} (what is run) and {@link
 * dev.handrail.testkit.OwnProcess}, {@link dev.handrail.testkit.OwnEnvironment} or {@link
 * dev.handrail.testkit.SameClassLoader} (where it is run). For a test that calls a handler itself
 * there are {@link dev.handrail.testkit.TestContext} and {@link dev.handrail.testkit.TestLogger};
 * events saved in files are in {@code dev.handrail.testkit.event.saved}.
 */
@NullMarked
package dev.handrail.testkit;

import org.jspecify.annotations.NullMarked;
