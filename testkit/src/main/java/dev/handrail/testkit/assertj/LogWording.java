package dev.handrail.testkit.assertj;

import dev.handrail.testkit.ApplicationLogLevel;
import dev.handrail.testkit.LogEvent;
import org.jspecify.annotations.Nullable;

/** What failures of {@link LogAssert} say. */
final class LogWording {

  private LogWording() {}

  static String without(String text) {
    return "Expected a log event containing \"" + text + "\", but there is none";
  }

  static String otherLevel(
      ApplicationLogLevel level, String text, @Nullable ApplicationLogLevel actual) {
    return "Expected a log event containing \""
        + text
        + "\" of level "
        + level
        + ", but it has "
        + (actual == null ? "no level" : "the level " + actual);
  }

  static String with(String text, LogEvent event) {
    return "Expected no log event containing \""
        + text
        + "\", but there is\n  "
        + event.message().strip();
  }

  static String error(LogEvent event) {
    return "Expected no errors in the log, but there is\n  " + event.message().strip();
  }
}
