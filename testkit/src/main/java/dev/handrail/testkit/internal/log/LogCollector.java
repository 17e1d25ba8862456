package dev.handrail.testkit.internal.log;

import dev.handrail.testkit.LogEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Holds the log of an invocation in bounded memory: its beginning and its end.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class LogCollector {

  /** Makes the event that stands for those left out. */
  public interface DroppedNote {

    /**
     * A note.
     *
     * @param events how many were left out
     * @param bytes about how long they were
     * @return the note
     */
    LogEvent of(long events, long bytes);
  }

  /** How much is kept of the beginning, and again of the end; in characters. */
  static final int KEPT = 2 * 1024 * 1024;

  /** What an event costs beside its text, so that many short ones count. */
  private static final int OVERHEAD = 64;

  private final DroppedNote note;
  private final List<LogEvent> first = new ArrayList<>();
  private final Deque<LogEvent> last = new ArrayDeque<>();
  private long firstSize;
  private long lastSize;
  private long droppedEvents;
  private long droppedBytes;

  /**
   * An empty log.
   *
   * @param note for what is left out
   */
  public LogCollector(DroppedNote note) {
    this.note = note;
  }

  /**
   * Adds an event at the end.
   *
   * @param event the event
   */
  public synchronized void add(LogEvent event) {
    int size = size(event);
    if (last.isEmpty() && firstSize + size <= KEPT) {
      first.add(event);
      firstSize += size;
      return;
    }
    last.add(event);
    lastSize += size;
    while (lastSize > KEPT && last.size() > 1) {
      LogEvent dropped = last.remove();
      lastSize -= size(dropped);
      droppedEvents++;
      droppedBytes += dropped.message().length();
    }
  }

  /**
   * Everything there is; afterwards this is empty.
   *
   * @return the events in order
   */
  public synchronized List<LogEvent> take() {
    List<LogEvent> all = new ArrayList<>(first);
    if (droppedEvents > 0) {
      all.add(note.of(droppedEvents, droppedBytes));
    }
    all.addAll(last);
    first.clear();
    last.clear();
    firstSize = 0;
    lastSize = 0;
    droppedEvents = 0;
    droppedBytes = 0;
    return all;
  }

  private static int size(LogEvent event) {
    return event.message().length() + OVERHEAD;
  }
}
