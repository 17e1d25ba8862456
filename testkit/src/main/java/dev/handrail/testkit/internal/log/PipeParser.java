package dev.handrail.testkit.internal.log;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Takes apart what a runtime writes into one pipe: messages of its logger, output, and marks.
 *
 * <p>A frame has a head of a type word, a length, and a time in microseconds since the epoch (8
 * bytes), all big-endian, and then its content. Three types there are:
 *
 * <ul>
 *   <li>{@code a55a00tt}, a message, as AWS's {@code FramedTelemetryLogSink} writes it;
 *   <li>{@link #OUTPUT}, a piece of standard output or standard error, by our bootstrap class;
 *   <li>{@link #MARK}, by the same; its time is a number, its content the process' peak memory.
 * </ul>
 *
 * <p>The last two are written in one piece each, and may come in the middle of a message, whose
 * head and content are written one after the other. What is in no frame is output too, by native
 * code or the JVM itself. No byte is lost: a head that turns out wrong is text.
 *
 * <p>In UTF-8, the byte that begins a head stands only where a character goes on, and the types'
 * last bytes nowhere: text is never taken for a frame.
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
    void message(Instant time, String message);

    /**
     * A line of output, or a part of one longer than {@link #MAX_EVENT}.
     *
     * @param time when it was written, or read
     * @param line without its line end
     */
    void line(Instant time, String line);

    /**
     * A mark: everything written before it has been told.
     *
     * @param number of the mark; 0 when the runtime is ending
     * @param peakMemory the most memory the runtime's process has had, in kB
     */
    void mark(long number, long peakMemory);
  }

  /** The type of a piece of output. */
  static final int OUTPUT = 0xa55a00fe;

  /** The type of a mark. */
  static final int MARK = 0xa55a00ff;

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

  /** Of the frame whose head or content is being read; not of a message around it. */
  private final ByteBuffer head = ByteBuffer.allocate(HEAD);

  private final ByteBuffer mark = ByteBuffer.allocate(MARK_LENGTH);

  /** What is still to come of a piece of output or a mark. */
  private long pieceLeft;

  /** What is still to come of a message. */
  private long messageLeft;

  private Instant messageTime = Instant.EPOCH;

  /** How many bytes well-formed text outside of pieces needs to complete a character. */
  private int continuations;

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
    for (int i = 0; i < length; i++) {
      accept(bytes[i]);
    }
  }

  /** Tells the line that has no end yet, if there is one. */
  public void flushLine() {
    if (!line.isEmpty()) {
      sink.line(Instant.now(), line.take());
    }
  }

  /** The pipe is closed: what is left over is told as it is. */
  public void end() {
    if (pieceLeft == 0) {
      spill();
    }
    if (messageLeft > 0) {
      endMessage();
    }
    flushLine();
  }

  private void accept(byte b) {
    if (pieceLeft > 0) {
      piece(b);
    } else if (head.position() > 0) {
      head(b);
    } else if (b == START && continuations == 0) {
      head.put(b);
    } else {
      text(b);
    }
  }

  private void head(byte b) {
    head.put(b);
    if (!plausible()) {
      spill();
    } else if (!head.hasRemaining()) {
      begin();
    }
  }

  /** Whether what there is of the head could be one. */
  private boolean plausible() {
    return switch (head.position()) {
      case 2 -> head.get(1) == 0x5a;
      case 3 -> head.get(2) == 0;
      // A message is not within another: AWS's logger writes one after the other.
      case 4 -> isPiece() || (messageLeft == 0 && isMessageType(head.get(3)));
      case 5 -> head.get(4) >= 0;
      case 8 -> head.getInt(0) != MARK || head.getInt(4) == MARK_LENGTH;
      case HEAD -> head.getInt(0) == MARK || inRange(head.getLong(8));
      default -> true;
    };
  }

  private boolean isPiece() {
    return head.getInt(0) == MARK || head.getInt(0) == OUTPUT;
  }

  /** Three free bits are 0, three of level at most 6, "has a time" 1, one of format. */
  private static boolean isMessageType(byte type) {
    return (type & 0xe0) == 0 && (type >> 2) < 7 && (type & 2) != 0;
  }

  private static boolean inRange(long micros) {
    return micros >= EARLIEST && micros < LATEST;
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000;
  }

  /** It was no head: its first byte is text, the others are looked at again. */
  private void spill() {
    if (head.position() == 0) {
      return;
    }
    byte[] bytes = new byte[head.position()];
    head.flip().get(bytes);
    head.clear();
    text(bytes[0]);
    for (int i = 1; i < bytes.length; i++) {
      accept(bytes[i]);
    }
  }

  private void begin() {
    int length = head.getInt(4);
    if (isPiece()) {
      pieceLeft = length;
      mark.clear();
      if (length == 0) {
        head.clear();
      }
      return;
    }
    messageLeft = length;
    messageTime = time();
    head.clear();
    if (length == 0) {
      endMessage();
    }
  }

  private void piece(byte b) {
    boolean isMark = head.getInt(0) == MARK;
    if (isMark) {
      mark.put(b);
    } else {
      output(b);
    }
    if (--pieceLeft == 0) {
      if (isMark) {
        sink.mark(head.getLong(8), mark.getLong(0));
      }
      head.clear();
    }
  }

  /** A byte of a message, or of output that is in no frame. */
  private void text(byte b) {
    continuations =
        (b & 0xc0) == 0x80 ? Math.max(0, continuations - 1) : TextBuffer.continuations(b);
    if (messageLeft == 0) {
      output(b);
      return;
    }
    if (message.isFullBefore(b)) {
      sink.message(messageTime, message.take());
    }
    message.add(b);
    if (--messageLeft == 0) {
      endMessage();
    }
  }

  private void endMessage() {
    messageLeft = 0;
    continuations = 0;
    sink.message(messageTime, message.take());
  }

  private void output(byte b) {
    boolean ends = b == '\n';
    if (ends || line.isFullBefore(b)) {
      sink.line(pieceLeft > 0 ? time() : Instant.now(), line.take());
    }
    if (!ends) {
      line.add(b);
    }
  }

  private Instant time() {
    return Instant.EPOCH.plus(head.getLong(8), ChronoUnit.MICROS);
  }
}
