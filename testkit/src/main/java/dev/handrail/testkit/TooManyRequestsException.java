package dev.handrail.testkit;

/**
 * A request is refused because too many run or wait already: Lambda's status 429.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class TooManyRequestsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Which limit was reached; {@link #wireName()} is what the Invoke API says. */
  public enum Reason {
    /** The account's. */
    CONCURRENT_INVOCATION_LIMIT_EXCEEDED("ConcurrentInvocationLimitExceeded"),
    /** The function's own. */
    RESERVED_FUNCTION_CONCURRENT_INVOCATION_LIMIT_EXCEEDED(
        "ReservedFunctionConcurrentInvocationLimitExceeded"),
    /** The caller's: more came than can be taken in. */
    CALLER_RATE_LIMIT_EXCEEDED("CallerRateLimitExceeded");

    private final String wireName;

    Reason(String wireName) {
      this.wireName = wireName;
    }

    /**
     * The name in {@code Reason} of the Invoke API's error document.
     *
     * @return such as {@code ConcurrentInvocationLimitExceeded}
     */
    public String wireName() {
      return wireName;
    }
  }

  /** Which limit was reached. */
  private final Reason reason;

  /**
   * An invocation above a limit.
   *
   * @param limit which
   */
  public TooManyRequestsException(ConcurrencyLimit limit) {
    super(
        "Rate Exceeded: "
            + limit.max()
            + " invocations may run at once, and as many do ("
            + limit.reason().wireName()
            + "). Wait for one to end, or raise the limit."
            + " See docs/troubleshooting.md#throttled");
    this.reason = limit.reason();
  }

  /**
   * A request above another limit than that of invocations at once.
   *
   * @param reason which
   * @param message what the limit is, and what to do
   */
  public TooManyRequestsException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /**
   * Which limit was reached.
   *
   * @return never null
   */
  public Reason reason() {
    return reason;
  }
}
