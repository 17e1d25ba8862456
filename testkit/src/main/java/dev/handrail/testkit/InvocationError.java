package dev.handrail.testkit;

/**
 * Why an invocation did not succeed.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param kind what happened; not null
 * @param errorType {@code errorType} of the payload; empty where the payload has none, as some
 *     errors that AWS's runtime finds by itself; not null
 * @param errorMessage {@code errorMessage} of the payload, or empty; not null
 */
public record InvocationError(Kind kind, String errorType, String errorMessage) {

  /** What went wrong with an invocation. */
  public enum Kind {
    /** The runtime posted an error, most often because the handler threw. */
    FUNCTION,
    /** The function had not finished when its timeout was over. */
    TIMEOUT,
    /** The runtime's process ended: {@code System.exit}, a crash, a signal. */
    EXIT,
    /** The process used more memory than the function has, and was killed. */
    OUT_OF_MEMORY,
    /** The init phase failed: a static initialiser or a constructor threw. */
    INIT,
    /** The answer was larger than Lambda lets through. */
    RESPONSE_TOO_LARGE
  }
}
