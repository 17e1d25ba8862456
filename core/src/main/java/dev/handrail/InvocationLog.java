package dev.handrail;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;

/** Writes Handrail's own lines to the function's log. */
final class InvocationLog {

  private InvocationLog() {}

  static void log(
      com.amazonaws.services.lambda.runtime.Context context, LogLevel level, String message) {
    LambdaLogger logger = context.getLogger();
    if (logger == null) {
      // A mocked context: its user would otherwise never learn what was dropped.
      System.err.println("[" + level + "] " + message);
    } else {
      logger.log(message, level);
    }
  }
}
