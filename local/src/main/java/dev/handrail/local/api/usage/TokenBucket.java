package dev.handrail.local.api.usage;

import dev.handrail.local.api.ThrottleSettings;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets so many requests through, on average and at once.
 *
 * <p>Instances are safe for use by many threads.
 */
final class TokenBucket {

  private static final double NANOS = 1e9;

  // Both guarded by this.
  private double tokens;
  private Instant last;

  /** A full one. */
  TokenBucket(ThrottleSettings settings, Instant now) {
    this.tokens = settings.burstLimit();
    this.last = now;
  }

  /**
   * Takes a token.
   *
   * @param settings may have changed since the last time
   * @return false if there is none
   */
  synchronized boolean take(ThrottleSettings settings, Instant now) {
    if (now.isAfter(last)) { // a clock may be set back
      double more = Duration.between(last, now).toNanos() / NANOS * settings.rateLimit();
      tokens += more;
      last = now;
    }
    tokens = Math.min(tokens, settings.burstLimit());
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }

  /** Takes back the token of a request that went no further. */
  synchronized void giveBack() {
    tokens++;
  }
}
