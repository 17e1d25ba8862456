package dev.handrail.testkit.internal.log;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Takes apart what a runtime writes into one pipe: frames of its logger, lines of standard output
 * and standard error, and marks.
 *
 * <p>A frame is what AWS's {@code FramedTelemetryLogSink} writes: type word {@code a55a00tt},
 * length, microseconds since the epoch (8 bytes), message; big-endian. A mark is a frame of a type
 * that AWS does not use; see {@link #MARK}. Everything else is output, and no byte of it is lost: a
 * head that turns out wrong is output as well. In UTF-8, 0xA5 stands only where a character goes
 * on, so text is never taken for a frame.
 *
 * <p>Instances are not safe for use by many threads.
 */
public final class PipeParser {

  /** What was found. */
  public interface Sink {

    /**
     * A message of the logger, or a part of one longer than {@link #MAX_EVENT}.
     *
     * @param time of the frame
     * @param message as logged
     */
    void frame(Instant time, String message);

    /**
     * A line of output, or a part of one longer than {@link #MAX_EVENT}.
     *
     * @param line without its line end
     */
    void line(String line);

    /**
     * A mark: everything written before it has been told.
     *
     * @param number of the mark; 0 when the runtime is ending
     * @param peakMemory the most memory the runtime's process has had, in kB
     */
    void mark(long number, long peakMemory);
  }

  /** The type of a mark: its head's time is the mark's number, its message 8 bytes of memory. */
  public static final int MARK = 0xa55a00ff;

  /** Longer messages and lines become several events, as in CloudWatch Logs. */
  static final int MAX_EVENT = 256 * 1024;

  private static final int HEAD = 16;
  private static final int MARK_LENGTH = 8;
  private static final byte START = (byte) 0xa5;
  private static final long EARLIEST = micros(Instant.parse("2000-01-01T00:00:00Z"));
  private static final long LATEST = micros(Instant.parse("2200-01-01T00:00:00Z"));

  private final Sink sink;
  private final TextBuffer line = new TextBuffer(MAX_EVENT);
  private final TextBuffer message = new TextBuffer(MAX_EVENT);
  private final ByteBuffer head = ByteBuffer.allocate(HEAD);
  private final ByteBuffer mark = ByteBuffer.allocate(MARK_LENGTH);
  private long frameLeft;
  private boolean inFrame;

  /**
   * A parser that tells what it finds.
   *
   * @param sink called while {@link #parse} runs
   */
  public PipeParser(Sink sink) {
    this.sink = sink;
  }

  /**
   * Parses what was read.
   *
   * @param bytes a buffer
   * @param length how much of it counts
   */
  public void parse(byte[] bytes, int length) {
    int at = 0;
    while (at < length) {
      if (inFrame) {
        int n = (int) Math.min(frameLeft, length - at);
        frameBytes(bytes, at, n);
        at += n;
      } else {
        outside(bytes[at++]);
      }
    }
  }

  /** Tells the line that has no end yet, if there is one. */
  public void flushLine() {
    if (!line.isEmpty()) {
      sink.line(line.take());
    }
  }

  /** The pipe is closed: what is left over is told as it is. */
  public void end() {
    if (inFrame) {
      endFrame();
    }
    spill();
    flushLine();
  }

  private void outside(byte b) {
    if (head.position() > 0) {
      head.put(b);
      if (!plausible()) {
        spill();
      } else if (!head.hasRemaining()) {
        beginFrame();
      }
    } else if (b == START && !line.expectsContinuation()) {
      head.put(b);
    } else {
      output(b);
    }
  }

  /** Whether what there is of the head could be one. */
  private boolean plausible() {
    int n = head.position();
    return switch (n) {
      case 2 -> head.get(1) == 0x5a;
      case 3 -> head.get(2) == 0;
      case 4 -> isMark() || isLogType(head.get(3));
      case 5 -> head.get(4) >= 0;
      case 8 -> !isMark() || head.getInt(4) == MARK_LENGTH;
      case HEAD -> isMark() || inRange(head.getLong(8));
      default -> true;
    };
  }

  private boolean isMark() {
    return head.getInt(0) == MARK;
  }

  /** Three free bits are 0, three of level at most 6, "has a time" 1, one of format. */
  private static boolean isLogType(byte type) {
    return (type & 0xe0) == 0 && (type >> 2) < 7 && (type & 2) != 0;
  }

  private static boolean inRange(long micros) {
    return micros >= EARLIEST && micros < LATEST;
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000;
  }

  /** It was no head: its first byte is output, the others are looked at again. */
  private void spill() {
    if (head.position() == 0) {
      return;
    }
    byte[] bytes = new byte[head.position()];
    head.flip().get(bytes);
    head.clear();
    output(bytes[0]);
    for (int i = 1; i < bytes.length; i++) {
      outside(bytes[i]);
    }
  }

  private void output(byte b) {
    if (b == '\n') {
      sink.line(line.take());
      return;
    }
    if (line.isFullBefore(b)) {
      sink.line(line.take());
    }
    line.add(b);
  }

  private void beginFrame() {
    inFrame = true;
    frameLeft = head.getInt(4);
    mark.clear();
    if (frameLeft == 0) {
      endFrame();
    }
  }

  private void frameBytes(byte[] bytes, int at, int n) {
    if (isMark()) {
      mark.put(bytes, at, n);
    } else {
      messageBytes(bytes, at, n);
    }
    frameLeft -= n;
    if (frameLeft == 0) {
      endFrame();
    }
  }

  private void messageBytes(byte[] bytes, int at, int n) {
    for (int i = at; i < at + n; i++) {
      if (message.isFullBefore(bytes[i])) {
        sink.frame(time(), message.take());
      }
      message.add(bytes[i]);
    }
  }

  private void endFrame() {
    inFrame = false;
    if (!isMark()) {
      sink.frame(time(), message.take());
    } else if (!mark.hasRemaining()) {
      sink.mark(head.getLong(8), mark.getLong(0));
    }
    head.clear();
  }

  private Instant time() {
    return Instant.EPOCH.plus(head.getLong(8), ChronoUnit.MICROS);
  }
}
