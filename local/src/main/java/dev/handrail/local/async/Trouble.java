package dev.handrail.local.async;

/**
 * What kept an event from being run.
 *
 * @param status the HTTP status that a caller of the Invoke API would have seen
 * @param message what went wrong
 */
record Trouble(int status, String message) {

  static final Trouble THROTTLED = new Trouble(429, "Rate Exceeded.");

  static Trouble of(Throwable failure) {
    return new Trouble(500, String.valueOf(failure.getMessage()));
  }
}
