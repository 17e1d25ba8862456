/**
 * Runs a function with a test event as Lambda does: result, log and {@code REPORT} line.
 *
 * <p>Tests most often start with {@code dev.handrail.testkit.junit}, or with {@code
 * dev.handrail.testkit.function} where they use another framework. What both stand on is here:
 * {@link dev.handrail.testkit.FunctionDefinition} (what is run) and {@link
 * dev.handrail.testkit.OwnProcess}, {@link dev.handrail.testkit.OwnEnvironment} or {@link
 * dev.handrail.testkit.SameClassLoader} (where it is run). For a test that calls a handler itself
 * there are {@link dev.handrail.testkit.TestContext} and {@link dev.handrail.testkit.TestLogger};
 * events saved in files are in {@code dev.handrail.testkit.event.saved}.
 */
@NullMarked
package dev.handrail.testkit;

import org.jspecify.annotations.NullMarked;
