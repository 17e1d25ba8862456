/** The functions that are measured: the same work, written in several ways. */
@NullMarked
package dev.handrail.benchmarks.coldstart.handlers;

import org.jspecify.annotations.NullMarked;
