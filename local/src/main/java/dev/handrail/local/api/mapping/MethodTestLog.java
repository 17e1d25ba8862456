package dev.handrail.local.api.mapping;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The log that the console's method test shows, line by line as on AWS. It holds bodies and
 * headers.
 *
 * <p>Not safe for use by many threads.
 */
public final class MethodTestLog {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.US)
          .withZone(ZoneOffset.UTC);

  private static final int MAX_MAP = 998;

  private final String requestId;
  private final InstantSource clock;
  private final StringBuilder text;

  /**
   * An empty log.
   *
   * @param requestId of the test
   * @param clock tells when steps happen
   */
  public MethodTestLog(String requestId, InstantSource clock) {
    this.requestId = requestId;
    this.clock = clock;
    this.text = new StringBuilder("Execution log for request ").append(requestId).append('\n');
  }

  /**
   * Adds the lines of a step that happens now.
   *
   * @param step not null
   */
  public void add(ExecutionStep step) {
    Instant now = clock.instant();
    for (String line : lines(step)) {
      text.append(TIME.format(now)).append(" : ").append(line).append('\n');
    }
  }

  /**
   * The lines so far.
   *
   * @return text in which every line ends with a line feed
   */
  public String text() {
    return text.toString();
  }

  private List<String> lines(ExecutionStep step) {
    if (step instanceof ExecutionStep.Started started) {
      return started(started);
    } else if (step instanceof ExecutionStep.Sent sent) {
      return List.of(
          "Endpoint request URI: " + sent.uri(),
          "Endpoint request headers: " + map(sent.headers()),
          "Endpoint request body after transformations: " + sent.body(),
          "Sending request to " + sent.uri());
    } else if (step instanceof ExecutionStep.Received received) {
      return List.of(
          "Received response. Status: "
              + received.status()
              + ", Integration latency: "
              + received.latency().toMillis()
              + " ms",
          "Endpoint response headers: " + map(received.headers()),
          "Endpoint response body before transformations: " + received.body());
    } else if (step instanceof ExecutionStep.Mapped mapped) {
      return List.of(
          "Method response body after transformations: " + mapped.response().body(),
          "Method response headers: " + map(mapped.response().headers()),
          "Successfully completed execution");
    }
    return List.of(line(step));
  }

  /**
   * The line of a step that has only one, such as a failure.
   *
   * @param step not null
   * @return without time and line end
   */
  public static String line(ExecutionStep step) {
    if (step instanceof ExecutionStep.FunctionFailed failed) {
      return "Lambda execution failed with status "
          + failed.status()
          + " due to customer function error: "
          + failed.errorMessage()
          + ". Lambda request id: "
          + failed.requestId();
    } else if (step instanceof ExecutionStep.Misconfigured wrong) {
      return "Execution failed due to configuration error: " + wrong.reason();
    } else if (step instanceof ExecutionStep.Invalid invalid) {
      return invalid.reason();
    } else if (step instanceof ExecutionStep.Unreachable) {
      return "Execution failed due to a network error communicating with endpoint";
    } else if (step instanceof ExecutionStep.Completed completed) {
      return "Method completed with status: " + completed.status();
    }
    return "Execution failed due to a timeout error";
  }

  private List<String> started(ExecutionStep.Started started) {
    MethodRequest request = started.request();
    List<String> lines = new ArrayList<>();
    lines.add("Starting execution for request: " + requestId);
    lines.add(
        "HTTP Method: " + started.httpMethod() + ", Resource Path: " + started.resourcePath());
    lines.add("Method request path: " + cut(request.path().toString()));
    lines.add("Method request query string: " + map(request.query()));
    Map<String, List<String>> headers = new LinkedHashMap<>();
    request
        .headers()
        .forEach(header -> headers.put(header.name(), request.headerValues(header.name())));
    lines.add("Method request headers: " + map(headers));
    lines.add("Method request body before transformations: " + request.body());
    return lines;
  }

  private static String map(Map<String, List<String>> values) {
    Map<String, String> joined = new LinkedHashMap<>();
    values.forEach((name, each) -> joined.put(name, String.join(",", each)));
    return cut(joined.toString());
  }

  private static String cut(String map) {
    return map.length() > MAX_MAP ? map.substring(0, MAX_MAP) + " [TRUNCATED]" : map;
  }
}
