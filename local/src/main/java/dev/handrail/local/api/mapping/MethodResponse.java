package dev.handrail.local.api.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a method answers, before the gateway adds its own headers.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param status 100 to 599
 * @param headers values by name; there is always a {@code Content-Type}
 * @param body empty if there is none
 */
public record MethodResponse(int status, Map<String, List<String>> headers, String body) {

  /**
   * Copies the map.
   *
   * @param status see the record
   * @param headers see the record
   * @param body see the record
   */
  public MethodResponse {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }
}
