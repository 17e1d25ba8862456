package dev.handrail.local;

import java.util.List;

/**
 * What became of asynchronous invocations that were accepted and not done when a {@link
 * LocalLambda} was stopped.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param finished how many came to their end while it stopped
 * @param left one line for each that did not: function, request id, and why; not null
 */
public record StopReport(int finished, List<String> left) {

  /**
   * Copies the list.
   *
   * @param finished see the record
   * @param left see the record
   */
  public StopReport {
    left = List.copyOf(left);
  }

  /**
   * The report for people.
   *
   * @return one line, and one for each invocation that is left
   */
  public String inWords() {
    StringBuilder words = new StringBuilder("Stopped.");
    if (finished > 0) {
      words.append(" Finished ").append(finished).append(" queued invocation(s).");
    }
    if (!left.isEmpty()) {
      words.append(" Not finished, and gone:");
      left.forEach(line -> words.append("\n  ").append(line));
    }
    return words.toString();
  }
}
