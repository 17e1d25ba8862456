package dev.handrail.local.api.rest;

import dev.handrail.gateway.server.OutgoingResponse;
import dev.handrail.local.api.AccessRecord;
import dev.handrail.local.api.AccessRecord.IntegrationOutcome;
import dev.handrail.local.api.ResponseType;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a request on its way, noted by whoever knows it, for its {@link AccessRecord}.
 * Used by the thread of the request only.
 */
final class CallNotes {

  private final long begun = System.nanoTime();
  private final Map<String, String> authorizer = new HashMap<>();
  private @Nullable ApiCall newest;
  private AccessRecord.@Nullable GatewayError error;
  private @Nullable IntegrationOutcome integration;

  /** The call with more: with the method, or with the caller. */
  void newest(ApiCall known) {
    newest = known;
  }

  /**
   * The gateway answers itself.
   *
   * @param type null for one without a type
   * @param answer in AWS's own words
   * @param errors why the request does not fit; empty for another reason
   */
  void refused(@Nullable ResponseType type, OutgoingResponse answer, String errors) {
    error =
        new AccessRecord.GatewayError(
            type, GatewayVariables.message(answer), errors.isEmpty() ? null : errors);
  }

  /**
   * An authorizer was asked, or its policy was kept.
   *
   * @param latency how long it took; zero for a policy that was kept
   * @param ofService Lambda's status; null if it was not asked or did not answer
   * @param status what the authorizer came to: 200 with a policy, 401 or 500
   */
  void authorized(Duration latency, @Nullable Integer ofService, int status) {
    String millis = Long.toString(latency.toMillis());
    authorizer.put("latency", millis);
    authorizer.put("integrationLatency", millis);
    authorizer.put("status", Integer.toString(status));
    if (ofService != null) {
      authorizer.put("integrationStatus", ofService.toString());
    }
  }

  /** An integration that is not {@code MOCK} was asked, and this came of it. */
  void answered(IntegrationOutcome outcome) {
    integration = outcome;
  }

  /**
   * The answer failed, which counts for the integration if one was asked and did not itself.
   *
   * @param message AWS's words
   */
  void failed(String message) {
    IntegrationOutcome known = integration;
    if (known != null && known.error() == null) {
      integration =
          new IntegrationOutcome(
              known.latency(), known.integrationStatus(), known.status(), message);
    }
  }

  @Nullable ApiCall newest() {
    return newest;
  }

  /** Since the request was there. */
  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  @Nullable IntegrationOutcome integration() {
    return integration;
  }

  AccessRecord.@Nullable GatewayError error() {
    return error;
  }

  /** What {@code $context.authorizer} has in access logs only. */
  Map<String, String> authorizer() {
    return authorizer;
  }
}
