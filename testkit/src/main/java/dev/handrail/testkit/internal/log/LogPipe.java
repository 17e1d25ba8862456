package dev.handrail.testkit.internal.log;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.LogEvent.Source;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Reads a runtime's pipe on a thread of its own until the pipe is closed.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class LogPipe {

  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final LogCollector log;
  private final Predicate<String> keeps;

  private long lastMark;
  private long peakMemory;
  private boolean ended;

  private LogPipe(InputStream in, LogCollector log, Predicate<String> keeps) {
    this.in = in;
    this.log = log;
    this.keeps = keeps;
  }

  /**
   * Begins to read.
   *
   * @param in the pipe
   * @param log where events go
   * @param keeps which lines of output are kept
   * @return the reader
   */
  public static LogPipe read(InputStream in, LogCollector log, Predicate<String> keeps) {
    LogPipe pipe = new LogPipe(in, log, keeps);
    Thread thread = new Thread(pipe::run, "handrail-log");
    thread.setDaemon(true);
    thread.start();
    return pipe;
  }

  /**
   * Waits until everything that was written before a mark has been read.
   *
   * @param number of the mark
   * @param atMost how long; a runtime that is stopped writes no marks
   * @return false when it took longer
   * @throws InterruptedException if this thread is interrupted
   */
  public boolean awaitMark(long number, Duration atMost) throws InterruptedException {
    return await(() -> lastMark >= number || ended, atMost);
  }

  /**
   * Waits until the pipe is closed and everything has been read.
   *
   * @param atMost how long; processes the function has started may hold the pipe open
   * @return false when it took longer
   * @throws InterruptedException if this thread is interrupted
   */
  public boolean awaitEnd(Duration atMost) throws InterruptedException {
    return await(() -> ended, atMost);
  }

  /**
   * The most memory the runtime's process told of by itself.
   *
   * @return kB; 0 when it told nothing
   */
  public synchronized long peakMemory() {
    return peakMemory;
  }

  private synchronized boolean await(BooleanSupplier done, Duration atMost)
      throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!done.getAsBoolean() && System.nanoTime() - deadline < 0) {
      NANOSECONDS.timedWait(this, Math.max(1, deadline - System.nanoTime()));
    }
    return done.getAsBoolean();
  }

  private void run() {
    Events events = new Events();
    PipeParser parser = events.parser;
    byte[] buffer = new byte[BUFFER];
    try (in) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        parser.parse(buffer, n);
      }
    } catch (IOException e) {
      // Closed under us when the process was destroyed: that is the end as well.
    }
    parser.end();
    synchronized (this) {
      ended = true;
      notifyAll();
    }
  }

  private final class Events implements PipeParser.Sink {

    private final PipeParser parser = new PipeParser(this);

    @Override
    public void message(Instant time, String message) {
      log.add(new LogEvent(time, Source.LOGGER, message));
    }

    @Override
    public void line(Instant time, String line) {
      if (keeps.test(line)) {
        log.add(new LogEvent(time, Source.OUTPUT, line));
      }
    }

    @Override
    public void mark(long number, long memory) {
      // A line without an end belongs to the invocation that is over.
      parser.flushLine();
      synchronized (LogPipe.this) {
        lastMark = Math.max(lastMark, number);
        peakMemory = Math.max(peakMemory, memory);
        LogPipe.this.notifyAll();
      }
    }
  }
}
