package dev.handrail.local.api.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an integration is called with. Nothing of the client's own parameters is in it that was not
 * mapped.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param path values by the names that stand in braces in the endpoint's URI
 * @param query values by name
 * @param headers values by name
 * @param body what the template made, or the client's; empty if there is none
 * @param passedThrough whether the body is the client's, as no template made it
 * @param overrides what the template set, for the response's template
 */
public record IntegrationRequest(
    Map<String, String> path,
    Map<String, List<String>> query,
    Map<String, List<String>> headers,
    String body,
    boolean passedThrough,
    Overrides overrides) {

  /**
   * Copies the maps.
   *
   * @param path see the record
   * @param query see the record
   * @param headers see the record
   * @param body see the record
   * @param passedThrough see the record
   * @param overrides see the record
   */
  public IntegrationRequest {
    path = Collections.unmodifiableMap(new LinkedHashMap<>(path));
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }
}
