/** The same function, {@code {"val01": ...}} to a greeting, written in five ways. */
@NullMarked
package dev.handrail.benchmarks.coldstart.handlers;

import org.jspecify.annotations.NullMarked;
