package dev.handrail.local.function;

/** What invoked a function. */
public enum Trigger {
  /** A call of the Invoke API that waits for the answer. */
  INVOKE,
  /** An asynchronous invocation, also a retry. */
  EVENT,
  /** A request to a function URL. */
  FUNCTION_URL,
  /** A request to a REST API. */
  REST_API
}
