/** HTTP servers that might have been chosen, with the echo of {@code RawEcho}. */
@NullMarked
package dev.handrail.benchmarks.servers;

import org.jspecify.annotations.NullMarked;
