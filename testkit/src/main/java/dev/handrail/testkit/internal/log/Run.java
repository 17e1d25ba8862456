package dev.handrail.testkit.internal.log;

import dev.handrail.testkit.Report;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the platform's log says about an invocation that is over.
 *
 * @param requestId its id
 * @param traceHeader its X-Ray header; null for none
 * @param start when it began
 * @param spans its parts; null if the runtime did not answer
 * @param producedBytes the size of the answer
 * @param failure what failed, in the words of the error document; null for nothing
 * @param report its figures
 */
public record Run(
    String requestId,
    @Nullable String traceHeader,
    Instant start,
    @Nullable Spans spans,
    long producedBytes,
    @Nullable String failure,
    Report report) {}
