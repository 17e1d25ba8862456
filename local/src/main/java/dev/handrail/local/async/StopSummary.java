package dev.handrail.local.async;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What became of the events that were there when the queue was closed.
 *
 * @param finished how many were done with, by an answer or by being given up as Lambda does; not
 *     negative
 * @param unfinished the others; not null
 */
public record StopSummary(int finished, List<UnfinishedEvent> unfinished) {

  private static final int SHOWN = 20;

  /**
   * Copies the list.
   *
   * @param finished see the record
   * @param unfinished see the record
   */
  public StopSummary {
    unfinished = List.copyOf(unfinished);
  }

  /**
   * The summary for people; of more than 20 unfinished events the first 20.
   *
   * @return lines without an end of the last; empty when there was nothing to do
   */
  public String text() {
    if (finished == 0 && unfinished.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("Asynchronous invocations: ");
    text.append(finished).append(" finished, ").append(unfinished.size()).append(" not finished");
    unfinished.stream()
        .limit(SHOWN)
        .forEach(
            event ->
                text.append("\n  ")
                    .append(event.functionArn())
                    .append(" request ")
                    .append(event.requestId())
                    .append(": ")
                    .append(event.reason()));
    if (unfinished.size() > SHOWN) {
      text.append("\n  and ").append(unfinished.size() - SHOWN).append(" more");
    }
    return text.toString();
  }

  /**
   * Appends every unfinished event to a file, as one line of JSON each.
   *
   * @param file made with its folders; not made when there is nothing to write
   * @throws IOException if it cannot be written
   */
  public void writeTo(Path file) throws IOException {
    for (UnfinishedEvent event : unfinished) {
      LineFile.append(file, event.line());
    }
  }
}
