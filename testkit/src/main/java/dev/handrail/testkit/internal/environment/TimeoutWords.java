package dev.handrail.testkit.internal.environment;

import dev.handrail.testkit.internal.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/**
 * How a timeout is told.
 *
 * @param older as until 2024: without an error type
 * @param time the timeout; in the older style, the time that passed
 */
record TimeoutWords(boolean older, Duration time) {

  static TimeoutWords current(Duration timeout) {
    return new TimeoutWords(false, timeout);
  }

  static TimeoutWords older(Duration elapsed) {
    return new TimeoutWords(true, elapsed);
  }

  String document(String requestId) {
    String words =
        String.format(Locale.ROOT, "Task timed out after %.2f seconds", time.toNanos() / 1e9);
    if (older) {
      Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      return Json.write(Map.of("errorMessage", now + " " + requestId + " " + words));
    }
    String message = "RequestId: " + requestId + " Error: " + words;
    return Json.write("errorType", "Sandbox.Timedout", "errorMessage", message);
  }
}
