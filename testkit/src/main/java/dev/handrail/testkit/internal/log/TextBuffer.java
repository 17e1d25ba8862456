package dev.handrail.testkit.internal.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Bytes of a text that grows. Not safe for use by many threads. */
final class TextBuffer {

  private static final int FIRST_SIZE = 256;

  /** More than any character has: malformed text is cut wherever it is then. */
  private static final int SLACK = 4;

  private final int max;
  private byte[] bytes = new byte[FIRST_SIZE];
  private int size;

  TextBuffer(int max) {
    this.max = max;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Whether the text is long enough, and would not be cut within a character. */
  boolean isFullBefore(byte next) {
    return size >= max && ((next & 0xc0) != 0x80 || size >= max + SLACK);
  }

  void add(byte b) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = b;
  }

  /** The text; afterwards this is empty, and holds no large array. */
  String take() {
    String text = new String(bytes, 0, size, UTF_8);
    size = 0;
    if (bytes.length > max / 4) {
      bytes = new byte[FIRST_SIZE];
    }
    return text;
  }

  /** How many bytes follow this one in the same character of UTF-8. */
  static int continuations(byte lead) {
    if ((lead & 0xe0) == 0xc0) {
      return 1;
    }
    if ((lead & 0xf0) == 0xe0) {
      return 2;
    }
    return (lead & 0xf8) == 0xf0 ? 3 : 0;
  }
}
