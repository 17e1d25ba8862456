package dev.handrail.testkit;

/** How a function's log is written, as in the logging configuration of a Lambda function. */
public enum LogFormat {
  /** Plain text, Lambda's default: {@code START}, {@code END} and {@code REPORT} lines. */
  TEXT,
  /** One JSON object an event; log levels take effect in this format only. */
  JSON
}
