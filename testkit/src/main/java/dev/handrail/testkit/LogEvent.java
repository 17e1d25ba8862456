package dev.handrail.testkit;

import java.time.Instant;

/**
 * One event of a function's log, as CloudWatch Logs would hold it.
 *
 * <p>Each call of {@code context.getLogger().log(...)} is one event, however many lines it has;
 * each line on standard output or standard error is one event of its own. Instances are immutable
 * and safe for use by many threads.
 *
 * @param timestamp when it was written (for a line of output: when it was read); not null
 * @param source who wrote it; not null
 * @param message the text; without the line end for output, exactly as logged for the logger, in
 *     which malformed UTF-8 has become U+FFFD; not null
 */
public record LogEvent(Instant timestamp, Source source, String message) {

  /** Who wrote a log event. */
  public enum Source {
    /** Lambda itself, such as {@code START} and {@code REPORT}. */
    PLATFORM,
    /** The logger of the function's context, and the runtime. */
    LOGGER,
    /** Standard output or standard error. */
    OUTPUT
  }

  /** The message as a line: with a line end, unless it ends with one. */
  String asLine() {
    return message.endsWith("\n") ? message : message + "\n";
  }
}
