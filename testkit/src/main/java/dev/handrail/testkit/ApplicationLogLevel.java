package dev.handrail.testkit;

/** The least severe level of the function's own log that is kept, with {@link LogFormat#JSON}. */
public enum ApplicationLogLevel {
  /** Everything. */
  TRACE,
  /** Debug messages and above. */
  DEBUG,
  /** Lambda's default. */
  INFO,
  /** Warnings and above. */
  WARN,
  /** Errors and above. */
  ERROR,
  /** Fatal errors only. */
  FATAL
}
