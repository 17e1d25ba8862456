package dev.handrail.local.api.rest;

import dev.handrail.local.api.AccessRecord.IntegrationOutcome;
import dev.handrail.local.api.mapping.RefusedException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Notes what came of an endpoint that was called, for the record of the call. */
final class IntegrationNotes {

  private IntegrationNotes() {}

  /**
   * Calls an endpoint.
   *
   * @param call whose record it is
   * @param endpoint asked once
   * @throws RefusedException if it does, which is noted
   */
  static EndpointAnswer noted(ApiCall call, Supplier<EndpointAnswer> endpoint) {
    long start = System.nanoTime();
    try {
      EndpointAnswer answer = endpoint.get();
      note(call, start, answer.status());
      return answer;
    } catch (RefusedException refused) {
      note(call, start, null);
      throw refused; // whoever answers it notes why
    }
  }

  private static void note(ApiCall call, long start, @Nullable Integer status) {
    Duration latency = Duration.ofNanos(System.nanoTime() - start);
    IntegrationOutcome known = call.notes().integration();
    call.notes()
        .answered(
            known == null
                ? new IntegrationOutcome(latency, status, status, null)
                : new IntegrationOutcome(
                    latency, known.integrationStatus(), known.status(), known.error()));
  }

  /** A function behind an endpoint failed, as its service tells by this status. */
  static void functionFailed(ApiCall call, int status, String words) {
    call.notes().answered(new IntegrationOutcome(Duration.ZERO, status, status, words));
  }
}
