package dev.handrail.testkit.assertj;

import dev.handrail.testkit.ApplicationLogLevel;
import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.internal.json.Json;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads levels out of log events. */
final class LogLevels {

  private static final Pattern WORD =
      Pattern.compile("\\b(TRACE|DEBUG|INFO|WARN|WARNING|ERROR|SEVERE|FATAL)\\b");
  private static final Pattern STACK_TRACE = Pattern.compile("(?m)^\\s+at [\\w.$/<>@]+\\(");
  private static final Pattern PLATFORM_ERROR =
      Pattern.compile("Status: (error|timeout)|\"status\":\"(error|timeout|failure)\"");

  private LogLevels() {}

  /** Null for an event that tells none. */
  static @Nullable ApplicationLogLevel of(LogEvent event) {
    String inJson = Json.text(event.message(), "level");
    if (inJson != null) {
      return named(inJson);
    }
    String firstLine = event.message().lines().findFirst().orElse("");
    Matcher word = WORD.matcher(firstLine);
    return word.find() ? named(word.group()) : null;
  }

  static boolean isError(LogEvent event) {
    if (event.source() == LogEvent.Source.PLATFORM) {
      return PLATFORM_ERROR.matcher(event.message()).find();
    }
    ApplicationLogLevel level = of(event);
    return level == ApplicationLogLevel.ERROR
        || level == ApplicationLogLevel.FATAL
        || STACK_TRACE.matcher(event.message()).find();
  }

  private static @Nullable ApplicationLogLevel named(String word) {
    return switch (word) {
      case "TRACE" -> ApplicationLogLevel.TRACE;
      case "DEBUG" -> ApplicationLogLevel.DEBUG;
      case "INFO" -> ApplicationLogLevel.INFO;
      case "WARN", "WARNING" -> ApplicationLogLevel.WARN;
      case "ERROR", "SEVERE" -> ApplicationLogLevel.ERROR;
      case "FATAL" -> ApplicationLogLevel.FATAL;
      default -> null;
    };
  }
}
