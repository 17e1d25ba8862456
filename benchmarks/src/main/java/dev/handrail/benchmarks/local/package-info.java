/** The local Lambda beside the HTTP server that it stands on; {@code scripts/local-http} runs it. */
@NullMarked
package dev.handrail.benchmarks.local;

import org.jspecify.annotations.NullMarked;
