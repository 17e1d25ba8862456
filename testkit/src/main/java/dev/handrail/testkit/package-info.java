/** Runs a function with a test event as Lambda does: result, log and {@code REPORT} line. */
@NullMarked
package dev.handrail.testkit;

import org.jspecify.annotations.NullMarked;
