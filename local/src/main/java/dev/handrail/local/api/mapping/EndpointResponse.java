package dev.handrail.local.api.mapping;

import dev.handrail.gateway.Header;
import java.util.List;

/**
 * What an integration answered.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param status an HTTP endpoint's, or 200 for a function that was run, whatever it answered
 * @param headers in their order; not null
 * @param body the text; empty if there is none; not null
 */
public record EndpointResponse(int status, List<Header> headers, String body) {

  /**
   * Copies the list.
   *
   * @param status see the record
   * @param headers see the record
   * @param body see the record
   */
  public EndpointResponse {
    headers = List.copyOf(headers);
  }
}
