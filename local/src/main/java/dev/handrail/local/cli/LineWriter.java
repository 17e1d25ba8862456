package dev.handrail.local.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/**
 * Writes lines on a thread of its own, many at once, so that invocations wait neither for a
 * terminal nor for each other. Lines are written in their order, within some hundredths of a
 * second. Instances are safe for use by many threads.
 */
final class LineWriter implements AutoCloseable {

  /** In characters; whoever adds more than that writes it, and waits so. */
  private static final int MAX_WAITING = 1_000_000;

  private static final int PAUSE_MILLIS = 20;

  private final PrintWriter out;
  private final Object order = new Object(); // held while writing
  private final StringBuilder waiting = new StringBuilder(); // guarded by itself
  private boolean closed; // guarded by waiting

  LineWriter(PrintWriter out) {
    this.out = out;
    Thread thread = new Thread(this::writeUntilClosed, "handrail-output");
    thread.setDaemon(true);
    thread.start();
  }

  /** Takes whole lines, with their ends. */
  void print(String lines) {
    int length;
    synchronized (waiting) {
      waiting.append(lines);
      length = waiting.length();
      if (length == lines.length()) {
        waiting.notifyAll();
      }
    }
    if (length > MAX_WAITING) {
      flush();
    }
  }

  /** Returns when everything is written that was printed before. */
  void flush() {
    synchronized (order) {
      String lines;
      synchronized (waiting) {
        lines = waiting.toString();
        waiting.setLength(0);
      }
      out.print(lines);
      out.flush();
    }
  }

  /** Writes what is left; what is printed later is written by {@link #flush} only. */
  @Override
  public void close() {
    synchronized (waiting) {
      closed = true;
      waiting.notifyAll();
    }
    flush();
  }

  private void writeUntilClosed() {
    try {
      while (awaitLines()) {
        flush();
        // For more of them: a system call for each line is what costs.
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException end) {
      // Nobody has this thread; a JVM that ends needs no lines.
    }
  }

  private boolean awaitLines() throws InterruptedException {
    synchronized (waiting) {
      while (waiting.isEmpty() && !closed) {
        waiting.wait();
      }
      return !closed;
    }
  }
}
