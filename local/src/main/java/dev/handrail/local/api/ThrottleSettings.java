package dev.handrail.local.api;

/**
 * How many requests are let through: a bucket of {@code burstLimit} tokens, of which each request
 * takes one, and into which {@code rateLimit} tokens a second fall.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param rateLimit requests a second in the long run; 0 or more
 * @param burstLimit requests at once; 0 or more, 0 lets none through
 */
public record ThrottleSettings(double rateLimit, int burstLimit) {

  /** What an account has unless something else is said: 10,000 a second, 5,000 at once. */
  public static final ThrottleSettings ACCOUNT = new ThrottleSettings(10_000, 5_000);

  /**
   * Refuses what is out of range.
   *
   * @param rateLimit see the record
   * @param burstLimit see the record
   * @throws IllegalArgumentException if a number is negative, or none
   */
  public ThrottleSettings {
    if (!(rateLimit >= 0) || Double.isInfinite(rateLimit)) {
      throw new IllegalArgumentException("rateLimit: expected 0 or more, got " + rateLimit);
    }
    if (burstLimit < 0) {
      throw new IllegalArgumentException("burstLimit: expected 0 or more, got " + burstLimit);
    }
  }
}
