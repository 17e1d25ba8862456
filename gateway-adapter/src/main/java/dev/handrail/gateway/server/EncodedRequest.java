package dev.handrail.gateway.server;

import dev.handrail.gateway.event.GatewayEvent;
import dev.handrail.gateway.event.GatewayEvents;

/** What a front door makes of a request. */
public sealed interface EncodedRequest {

  /** The event that the function is invoked with. Immutable, if nobody changes the array. */
  final class Event implements EncodedRequest {

    private final byte[] bytes;

    Event(byte[] bytes) {
      this.bytes = bytes;
    }

    /**
     * The event as the function receives it.
     *
     * @return JSON in UTF-8; not copied
     */
    public byte[] bytes() {
      return bytes;
    }

    /**
     * The event, read.
     *
     * @return the event
     * @throws RuntimeException if it is the event of a non-proxy integration, which has no form
     */
    public GatewayEvent read() {
      return GatewayEvents.parse(bytes);
    }
  }

  /**
   * The answer to a request that reaches no function.
   *
   * @param response the response
   * @param reason what is wrong with the request, without its values
   */
  record Refusal(OutgoingResponse response, String reason) implements EncodedRequest {}
}
