package dev.handrail.local.api;

import static java.util.Objects.requireNonNull;

import dev.handrail.local.server.StableIds;

/**
 * A key that clients show to REST APIs.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param id what events have as {@code apiKeyId}; its logical id in a template; not null
 * @param value what clients show; 20 to 128 characters; not null
 * @param enabled whether it is good for anything
 */
public record ApiKey(String id, String value, boolean enabled) {

  private static final int MIN_LENGTH = 20;
  private static final int MAX_LENGTH = 128;
  private static final int GENERATED_LENGTH = 40;

  /**
   * Refuses null and values that AWS refuses.
   *
   * @param id see the record
   * @param value see the record
   * @param enabled see the record
   * @throws IllegalArgumentException if the value is too short or too long; it does not show it
   */
  public ApiKey {
    requireNonNull(id, "id");
    if (value.length() < MIN_LENGTH || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "value: expected 20 to 128 characters, got " + value.length());
    }
  }

  /**
   * A key that is enabled.
   *
   * @param id see the record
   * @param value see the record
   * @return the key
   */
  public static ApiKey of(String id, String value) {
    return new ApiKey(id, value, true);
  }

  /**
   * A key for which API Gateway would draw a value: here it is the same at all times for an id, so
   * that clients can keep it.
   *
   * @param id see the record
   * @return an enabled key with a value of 40 small letters and digits
   */
  public static ApiKey generated(String id) {
    return of(id, StableIds.of("API key " + id, GENERATED_LENGTH));
  }

  /**
   * The same that is good for nothing.
   *
   * @return a copy
   */
  public ApiKey disabled() {
    return new ApiKey(id, value, false);
  }

  /**
   * Whether everybody may see the value, as it was made here and is good for nothing elsewhere.
   *
   * @return true if it is that of {@link #generated}
   */
  public boolean isGenerated() {
    return value.equals(generated(id).value);
  }

  /** Names the id; the value is a secret. */
  @Override
  public String toString() {
    return "ApiKey[" + id + (enabled ? "]" : ", disabled]");
  }
}
