package dev.handrail.local.async;

import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.async.InvocationRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a function answered, without its log, which would be much to keep while an event waits.
 *
 * @param payload the answer or the error document; null when it was too large to be kept
 * @param error null when it succeeded
 * @param executedVersion {@code $LATEST} or a number
 */
record Response(
    @Nullable Payload payload, @Nullable InvocationError error, String executedVersion) {

  private static final int KEPT = 8 * 1024;

  static Response of(InvocationResult result, String version) {
    return new Response(result.payload(), result.error(), version);
  }

  /** The same for an event that waits: many wait, and most are never asked again. */
  Response kept() {
    return size() <= KEPT ? this : new Response(null, error, executedVersion);
  }

  InvocationRecord.Response recorded() {
    return new InvocationRecord.Response(executedVersion, error != null, payload);
  }

  int size() {
    return payload == null ? 0 : payload.size();
  }
}
