package dev.handrail.testkit.assertj;

import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.Payload;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.description.Description;
import org.jspecify.annotations.Nullable;

/**
 * What came with an actual value, shown below each failure. Immutable.
 *
 * @param event the name of the saved event and of the function; null for none
 * @param payload the function's answer; null for none
 * @param log of the invocation, empty for none
 */
record Evidence(@Nullable String event, @Nullable Payload payload, List<LogEvent> log) {

  static final Evidence NONE = new Evidence(null, null, List.of());

  private static final int MAX_PAYLOAD = 2000;
  private static final int MAX_LOG = 4000;

  Evidence {
    log = List.copyOf(log);
  }

  static Evidence of(@Nullable InvocationResult result, @Nullable String event) {
    return result == null
        ? new Evidence(event, null, List.of())
        : new Evidence(event, result.payload(), result.log());
  }

  /** A message with all that is known below it. */
  String below(String message) {
    String text = text();
    return text.isEmpty() ? message : message + "\n" + text;
  }

  /** For assertions of AssertJ's own, whose messages it stands before; made when one fails. */
  Description before(String what) {
    return new Description() {
      @Override
      public String value() {
        return below(what);
      }
    };
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    if (event != null) {
      text.append("Event: ").append(event).append('\n');
    }
    if (payload != null) {
      text.append("Payload: ").append(start(payload.text())).append('\n');
    }
    if (!log.isEmpty()) {
      text.append("Log:\n").append(indented(end(logText())));
    }
    return text.toString().stripTrailing();
  }

  private String logText() {
    return log.stream().map(LogEvent::message).collect(Collectors.joining("\n"));
  }

  /** An answer tells most at its start. */
  private static String start(String text) {
    return text.length() <= MAX_PAYLOAD
        ? text
        : text.substring(0, MAX_PAYLOAD) + "... (" + (text.length() - MAX_PAYLOAD) + " more)";
  }

  /** A log tells most at its end. */
  private static String end(String text) {
    int cut = text.length() - MAX_LOG;
    return cut <= 0 ? text : "(" + cut + " characters before) ..." + text.substring(cut);
  }

  private static String indented(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> "  " + line.stripTrailing() + "\n")
        .collect(Collectors.joining());
  }
}
