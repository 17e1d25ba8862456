/** A clock for a machine that others use too. */
@NullMarked
package dev.handrail.benchmarks.cpu;

import org.jspecify.annotations.NullMarked;
