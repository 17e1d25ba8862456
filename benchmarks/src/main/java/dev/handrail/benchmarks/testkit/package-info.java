/** What a saved event costs in a test; {@code scripts/testkit} runs it. */
@NullMarked
package dev.handrail.benchmarks.testkit;

import org.jspecify.annotations.NullMarked;
