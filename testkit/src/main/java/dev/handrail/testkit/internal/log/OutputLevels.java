package dev.handrail.testkit.internal.log;

import dev.handrail.testkit.ApplicationLogLevel;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.LogFormat;
import dev.handrail.testkit.internal.json.Json;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of output Lambda keeps. With the JSON format a line that is a JSON object has a
 * level; anything else counts as {@code INFO}. The logger's own messages are filtered by AWS's
 * runtime.
 */
public final class OutputLevels {

  private OutputLevels() {}

  /**
   * The rule for a function.
   *
   * @param function its format and level count
   * @return true for lines to keep
   */
  public static Predicate<String> of(FunctionDefinition function) {
    if (function.logFormat() == LogFormat.TEXT) {
      return line -> true;
    }
    return line -> level(line).compareTo(function.applicationLogLevel()) >= 0;
  }

  private static ApplicationLogLevel level(String line) {
    @Nullable String level = Json.text(line, "level");
    for (ApplicationLogLevel known : ApplicationLogLevel.values()) {
      if (level != null && known.name().equals(level.toUpperCase(Locale.ROOT))) {
        return known;
      }
    }
    return ApplicationLogLevel.INFO;
  }
}
