package dev.handrail.json;

import java.util.Arrays;

/** Writes a {@link JsonTape} while its document is scanned. */
final class TapeBuilder {

  /** How many containers are open. */
  int depth;

  private final byte[] bytes;
  private int[] tape;
  private int tokens;

  /** The innermost open container, whose second number tells the one around it. */
  private int container = -1;

  TapeBuilder(byte[] bytes) {
    this.bytes = bytes;
    // What a document of a gateway needs; long ones have long strings, and may grow.
    this.tape = new int[8 + Math.min(bytes.length, 16 * 1024) / 5];
  }

  void add(int start, int second) {
    int token = tokens;
    if (token + 2 > tape.length) {
      grow(start);
    }
    int[] to = tape;
    to[token] = start;
    to[token + 1] = second;
    tokens = token + 2;
  }

  /** To what the document needs if it goes on as it began, within reason. */
  private void grow(int offset) {
    long likely = (long) tokens * bytes.length / Math.max(offset, 1);
    long least = tokens + tokens / 8 + 16L;
    tape = Arrays.copyOf(tape, (int) Math.max(least, Math.min(likely, tokens * 2L)));
  }

  void open(int start) {
    int parent = container;
    container = tokens;
    depth++;
    add(start, JsonTape.OPEN | (parent + 1));
  }

  void close(int start) {
    int closed = container;
    add(start, 0);
    container = (tape[closed + 1] & ~JsonTape.OPEN) - 1;
    tape[closed + 1] = tokens;
    depth--;
  }

  boolean inObject() {
    return bytes[tape[container]] == '{';
  }

  JsonTape build() {
    return new JsonTape(bytes, tape, tokens);
  }
}
