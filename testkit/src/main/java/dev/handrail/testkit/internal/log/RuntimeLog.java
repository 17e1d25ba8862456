package dev.handrail.testkit.internal.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.LogEvent.Source;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * What a runtime in this JVM writes: the same events as {@link PipeParser} finds in the pipe of a
 * child process. Output and errors are one stream, whose lines are events.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class RuntimeLog {

  private final LogCollector log;
  private final Predicate<String> keeps;
  private final PrintStream output = newStream();

  // All guarded by this.
  private final TextBuffer line = new TextBuffer(PipeParser.MAX_EVENT);
  private boolean ended;

  /**
   * A log that is written to.
   *
   * @param log where events go
   * @param keeps which lines of output are kept
   */
  public RuntimeLog(LogCollector log, Predicate<String> keeps) {
    this.log = log;
    this.keeps = keeps;
  }

  /**
   * A stream that nobody else can close.
   *
   * @return a stream of its own, whose lines are shared with all others
   */
  public PrintStream newStream() {
    return new PrintStream(new Lines(), true, UTF_8);
  }

  /**
   * The stream of those who do not close it.
   *
   * @return always the same
   */
  public PrintStream output() {
    return output;
  }

  /**
   * Adds a message of the logger.
   *
   * @param message in UTF-8
   */
  public synchronized void message(byte[] message) {
    if (ended) {
      return;
    }
    if (message.length <= PipeParser.MAX_EVENT) {
      message(new String(message, UTF_8));
      return;
    }
    TextBuffer part = new TextBuffer(PipeParser.MAX_EVENT);
    for (byte b : message) {
      if (part.isFullBefore(b)) {
        message(part.take());
      }
      part.add(b);
    }
    message(part.take());
  }

  /** Tells the line that has no end yet, if there is one. */
  public synchronized void flushLine() {
    if (!line.isEmpty() && !ended) {
      line();
    }
  }

  /** Nothing more is taken. */
  public synchronized void end() {
    flushLine();
    ended = true;
  }

  private void message(String text) {
    log.add(new LogEvent(Instant.now(), Source.LOGGER, text));
  }

  private synchronized void output(byte[] bytes, int offset, int length) {
    if (ended) {
      return;
    }
    for (int i = offset; i < offset + length; i++) {
      byte b = bytes[i];
      boolean ends = b == '\n';
      if (ends || line.isFullBefore(b)) {
        line();
      }
      if (!ends) {
        line.add(b);
      }
    }
  }

  private void line() {
    String text = line.take();
    if (keeps.test(text)) {
      log.add(new LogEvent(Instant.now(), Source.OUTPUT, text));
    }
  }

  private final class Lines extends OutputStream {

    @Override
    public void write(int b) {
      output(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      output(bytes, offset, length);
    }
  }
}
