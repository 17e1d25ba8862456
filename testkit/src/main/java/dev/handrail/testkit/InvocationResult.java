package dev.handrail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of one invocation: the answer, the log and the report.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param requestId the id of the request; not null
 * @param payload what the caller gets: the function's answer, or the error document; not null
 * @param error why it failed; null when it succeeded
 * @param coldStart whether the execution environment was started for this invocation
 * @param log every event in order, from those of the init phase (on a cold start) to the report; at
 *     most the first and the last 2 MB, with a note of what was left out between; not null
 * @param report durations and memory; not null
 */
public record InvocationResult(
    String requestId,
    Payload payload,
    @Nullable InvocationError error,
    boolean coldStart,
    List<LogEvent> log,
    Report report) {

  /** The number of bytes of log that the Invoke API gives back. */
  private static final int TAIL = 4096;

  /**
   * Refuses null and copies the log.
   *
   * @param requestId see the record
   * @param payload see the record
   * @param error see the record
   * @param coldStart see the record
   * @param log see the record
   * @param report see the record
   */
  public InvocationResult {
    requireNonNull(requestId, "requestId");
    requireNonNull(payload, "payload");
    requireNonNull(report, "report");
    log = List.copyOf(log);
  }

  /**
   * Whether the function answered.
   *
   * @return false for every {@link #error()}
   */
  public boolean succeeded() {
    return error == null;
  }

  /**
   * Whether the function ran into its timeout.
   *
   * @return true when the error is of kind {@link InvocationError.Kind#TIMEOUT}
   */
  public boolean timedOut() {
    return error != null && error.kind() == InvocationError.Kind.TIMEOUT;
  }

  /**
   * The whole log as text, each event on a line (or lines) of its own.
   *
   * @return never null
   */
  public String logText() {
    return log.stream().map(LogEvent::asLine).collect(Collectors.joining());
  }

  /**
   * The last 4,096 bytes of the log, cut anywhere, as {@code X-Amz-Log-Result} and the console have
   * it. The start may be missing, and the first character may be half of one.
   *
   * @return UTF-8, in a new array
   */
  public byte[] logTail() {
    byte[] all = logText().getBytes(UTF_8);
    return Arrays.copyOfRange(all, Math.max(0, all.length - TAIL), all.length);
  }
}
