package dev.handrail.local.async;

import java.util.List;

/**
 * What became of the events that were there when the queue was closed.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param finished how many were done with, by an answer or by being given up as Lambda does; not
 *     negative
 * @param unfinished the others; not null
 */
public record StopSummary(int finished, List<UnfinishedEvent> unfinished) {

  /**
   * Copies the list.
   *
   * @param finished see the record
   * @param unfinished see the record
   */
  public StopSummary {
    unfinished = List.copyOf(unfinished);
  }
}
