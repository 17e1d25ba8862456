package dev.handrail.local.api;

import static java.util.Objects.requireNonNull;

/**
 * How many requests a key is good for in a day, a week or a month. They begin at midnight, on
 * Sunday and on the first, by UTC.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param limit how many; 0 or more
 * @param period in which time; not null
 * @param offset how many less in the first period, that in which the server was started; 0 or more
 */
public record QuotaSettings(long limit, Period period, long offset) {

  /** In which time. */
  public enum Period {
    /** From midnight to midnight. */
    DAY,
    /** From Sunday to Sunday. */
    WEEK,
    /** From the first to the first. */
    MONTH
  }

  /**
   * Refuses null and what is out of range.
   *
   * @param limit see the record
   * @param period see the record
   * @param offset see the record
   * @throws IllegalArgumentException if a number is negative
   */
  public QuotaSettings {
    requireNonNull(period, "period");
    if (limit < 0) {
      throw new IllegalArgumentException("limit: expected 0 or more, got " + limit);
    }
    if (offset < 0) {
      throw new IllegalArgumentException("offset: expected 0 or more, got " + offset);
    }
  }

  /**
   * A quota without an offset.
   *
   * @param limit see the record
   * @param period see the record
   * @return the quota
   */
  public static QuotaSettings of(long limit, Period period) {
    return new QuotaSettings(limit, period, 0);
  }
}
