package dev.handrail.testkit;

/**
 * How many invocations of a function may run at once.
 *
 * <p>Made by {@link #reserved(int)} or {@link #account(int)}. Instances are immutable and safe for
 * use by many threads.
 *
 * @param max 0 or more
 * @param reason why an invocation above it is refused; not null
 */
public record ConcurrencyLimit(int max, TooManyRequestsException.Reason reason) {

  /** What an AWS account has in a region, unless it asks for more. */
  public static final int DEFAULT_ACCOUNT_LIMIT = 1000;

  /**
   * Refuses a negative number.
   *
   * @param max see the record
   * @param reason see the record
   * @throws IllegalArgumentException if max is below 0
   */
  public ConcurrencyLimit {
    if (max < 0) {
      throw new IllegalArgumentException("Concurrency limit: expected 0 or more, got " + max);
    }
  }

  /**
   * The function's reserved concurrency.
   *
   * @param max 0 or more; with 0 every invocation is refused, as on Lambda
   * @return the limit
   */
  public static ConcurrencyLimit reserved(int max) {
    return new ConcurrencyLimit(
        max,
        TooManyRequestsException.Reason.RESERVED_FUNCTION_CONCURRENT_INVOCATION_LIMIT_EXCEEDED);
  }

  /**
   * The account's limit.
   *
   * @param max 0 or more, such as {@value #DEFAULT_ACCOUNT_LIMIT}
   * @return the limit
   */
  public static ConcurrencyLimit account(int max) {
    return new ConcurrencyLimit(
        max, TooManyRequestsException.Reason.CONCURRENT_INVOCATION_LIMIT_EXCEEDED);
  }
}
