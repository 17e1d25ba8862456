package dev.handrail.local.api.rest;

import dev.handrail.gateway.server.Exchange;
import dev.handrail.gateway.server.OutgoingResponse;
import dev.handrail.local.api.AccessRecord;
import dev.handrail.local.api.ResponseType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a request on its way, noted by whoever knows it, for its {@link AccessRecord}.
 * Used by the thread of the request only.
 */
final class CallNotes {

  private final long begun = System.nanoTime();
  private @Nullable Exchange exchange;
  private @Nullable ResponseType refusal;
  private @Nullable OutgoingResponse words;
  private @Nullable String validationErrors;
  private @Nullable Duration integrationLatency;
  private @Nullable Integer integrationStatus;
  private @Nullable Integer functionStatus;
  private @Nullable String integrationError;

  /** The newest of the exchange: with the route, or with the caller. */
  void exchange(Exchange known) {
    exchange = known;
  }

  /**
   * The gateway answers itself.
   *
   * @param type null for one without a type
   * @param answer in AWS's own words
   * @param errors why the request does not fit; empty for another reason
   */
  void refused(@Nullable ResponseType type, OutgoingResponse answer, String errors) {
    refusal = type;
    words = answer;
    validationErrors = errors.isEmpty() ? null : errors;
  }

  /**
   * An integration that is not {@code MOCK} was asked.
   *
   * @param latency how long it took
   */
  void integrated(Duration latency) {
    integrationLatency = latency;
  }

  /**
   * What the integration answered.
   *
   * @param ofService status of the service, such as Lambda; null if it did not answer
   * @param ofAnswer status in the answer of a function; null if it has none
   * @param error AWS's words for what failed; null if nothing did
   */
  void answered(@Nullable Integer ofService, @Nullable Integer ofAnswer, @Nullable String error) {
    integrationStatus = ofService;
    functionStatus = ofAnswer;
    integrationError = error;
  }

  @Nullable Exchange exchange() {
    return exchange;
  }

  /** Since the request was there. */
  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  AccessRecord.@Nullable IntegrationOutcome integration() {
    Duration latency = integrationLatency;
    return latency == null
        ? null
        : new AccessRecord.IntegrationOutcome(
            latency, integrationStatus, functionStatus, integrationError);
  }

  AccessRecord.@Nullable GatewayError error() {
    OutgoingResponse answer = words;
    return answer == null
        ? null
        : new AccessRecord.GatewayError(
            refusal, GatewayVariables.message(answer), validationErrors);
  }
}
