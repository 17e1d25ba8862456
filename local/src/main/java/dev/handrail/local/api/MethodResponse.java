package dev.handrail.local.api;

import java.util.Map;

/**
 * A status that a method may answer with.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param statusCode 100 to 599
 * @param responseModels names of models by media type, which clients are told and nothing is
 *     checked by; not null
 */
public record MethodResponse(int statusCode, Map<String, String> responseModels) {

  private static final int MIN_STATUS = 100;
  private static final int MAX_STATUS = 599;

  /**
   * Refuses null and what is out of range, and copies the map.
   *
   * @param statusCode see the record
   * @param responseModels see the record
   * @throws IllegalArgumentException if the status is out of its range
   */
  public MethodResponse {
    responseModels = Map.copyOf(responseModels);
    if (statusCode < MIN_STATUS || statusCode > MAX_STATUS) {
      throw new IllegalArgumentException("statusCode: expected 100 to 599, got " + statusCode);
    }
  }

  /**
   * A response without a model.
   *
   * @param statusCode 100 to 599
   * @return the response
   */
  public static MethodResponse of(int statusCode) {
    return new MethodResponse(statusCode, Map.of());
  }
}
