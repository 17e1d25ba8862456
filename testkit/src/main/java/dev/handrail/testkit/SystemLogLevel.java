package dev.handrail.testkit;

/**
 * The least severe level of the platform's own events that is kept, with {@link LogFormat#JSON}.
 */
public enum SystemLogLevel {
  /** Every platform event. */
  DEBUG,
  /** Lambda's default: start and report of each invocation. */
  INFO,
  /** Reports of failed invocations only. */
  WARN
}
