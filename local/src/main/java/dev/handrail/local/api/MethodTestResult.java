package dev.handrail.local.api;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a method test shows.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param status 200 to 599
 * @param headers the last value of each, by name: those that the method made, and the trace; not
 *     null
 * @param multiValueHeaders all values by name; not null
 * @param body empty if there is none; bytes that are no text are lost; not null
 * @param latency from the beginning to the end
 * @param log line by line as on AWS, each with a line feed; it holds headers and bodies; not null
 */
public record MethodTestResult(
    int status,
    Map<String, String> headers,
    Map<String, List<String>> multiValueHeaders,
    String body,
    Duration latency,
    String log) {

  /**
   * Copies the maps.
   *
   * @param status see the record
   * @param headers see the record
   * @param multiValueHeaders see the record
   * @param body see the record
   * @param latency see the record
   * @param log see the record
   */
  public MethodTestResult {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    multiValueHeaders = Collections.unmodifiableMap(new LinkedHashMap<>(multiValueHeaders));
  }

  /** Names the status and the latency only; the others may hold secrets. */
  @Override
  public String toString() {
    return "MethodTestResult[" + status + ", " + latency.toMillis() + " ms]";
  }
}
