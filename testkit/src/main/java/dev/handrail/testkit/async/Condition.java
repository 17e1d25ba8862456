package dev.handrail.testkit.async;

/**
 * Why Lambda is done with an asynchronous invocation; {@link #wireName()} is the {@code condition}
 * of the record that goes to a destination.
 */
public enum Condition {
  /** The function answered. */
  SUCCESS("Success"),
  /** Every try ended with a function error. */
  RETRIES_EXHAUSTED("RetriesExhausted"),
  /** It became too old, or would be before the next try. */
  EVENT_AGE_EXCEEDED("EventAgeExceeded"),
  /** The function has a reserved concurrency of 0. */
  ZERO_RESERVED_CONCURRENCY("ZeroReservedConcurrency"),
  /**
   * The function was invoked 16 times in the same chain of requests. What AWS writes as condition
   * then is not known; this is the name of its metric.
   */
  RECURSIVE_INVOCATION("RecursiveInvocationsDropped");

  private final String wireName;

  Condition(String wireName) {
    this.wireName = wireName;
  }

  /**
   * The name in the record.
   *
   * @return such as {@code RetriesExhausted}
   */
  public String wireName() {
    return wireName;
  }
}
