package dev.handrail.json;

import java.io.Writer;
import java.util.Arrays;

/**
 * Collects JSON text as UTF-8 bytes, without a copy as characters in between. A lone surrogate,
 * which UTF-8 cannot say and an ordinary encoder replaces by "?", becomes a JSON escape: where
 * characters beyond ASCII stand in JSON, escapes may stand too.
 */
final class Utf8Writer extends Writer {

  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  // The longest that one char can become: a backslash, a "u" and four digits.
  private static final int MAX_BYTES = 6;

  private static final int MAX_DIGITS = 20;

  // Doubling is for what is small. Memory is, on Lambda, what others pay for.
  private static final int LARGE = 64 * 1024;

  // After a long text there is little to come: without room for it all would be copied once more.
  private static final int TAIL = 256;

  private byte[] bytes;
  private int size;

  Utf8Writer(int expectedSize) {
    bytes = new byte[expectedSize];
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** Writes a JSON string: the text in quotes, with the escapes that JSON demands. */
  void quote(String text) {
    int length = text.length();
    reserve(length + (length >> 3) + 2);
    byte[] to = bytes;
    int at = size;
    to[at++] = '"';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
        to[at++] = (byte) c;
      } else {
        size = at;
        i = special(text, i);
        // Of each char that is left, and the closing quote, one byte is certain.
        reserve(length - i);
        to = bytes;
        at = size;
      }
    }
    to[at++] = '"';
    size = at;
  }

  /** Writes a char that needs more than one byte, or a pair, and returns its last index. */
  private int special(String text, int i) {
    char c = text.charAt(i);
    reserve(MAX_BYTES);
    if (c < 0x80) {
      quoteEscape(c);
      return i;
    }
    return encode(text, i, text.length());
  }

  private void quoteEscape(char c) {
    int letter =
        switch (c) {
          case '"', '\\' -> c;
          case '\n' -> 'n';
          case '\r' -> 'r';
          case '\t' -> 't';
          case '\b' -> 'b';
          case '\f' -> 'f';
          default -> 0;
        };
    if (letter == 0) {
      escape(c);
    } else {
      bytes[size++] = '\\';
      bytes[size++] = (byte) letter;
    }
  }

  /** Writes the digits of a number, without a {@code String} in between. */
  void number(long value) {
    reserve(MAX_DIGITS);
    if (value < 0) {
      bytes[size++] = '-';
    }
    long rest = value < 0 ? value : -value; // the least long has no positive counterpart
    int at = size + 1;
    for (long more = rest / 10; more != 0; more /= 10) {
      at++;
    }
    size = at;
    do {
      bytes[--at] = (byte) ('0' - rest % 10);
      rest /= 10;
    } while (rest != 0);
  }

  void write(byte[] utf8, int offset, int length) {
    reserve(length);
    System.arraycopy(utf8, offset, bytes, size, length);
    size += length;
  }

  /** Writes a character of ASCII. */
  void ascii(char c) {
    reserve(1);
    bytes[size++] = (byte) c;
  }

  @Override
  public void write(int c) {
    reserve(MAX_BYTES);
    encode((char) c);
  }

  @Override
  public void write(String text, int offset, int length) {
    int end = offset + length;
    reserve(length);
    byte[] to = bytes;
    int at = size;
    int i = offset;
    for (char c; i < end && (c = text.charAt(i)) < 0x80; i++) {
      to[at++] = (byte) c;
    }
    size = at;
    for (; i < end; i++) {
      reserve(MAX_BYTES);
      i = encode(text, i, end);
    }
  }

  @Override
  public void write(char[] text, int offset, int length) {
    write(new String(text, offset, length), 0, length);
  }

  /** Writes the char at an index, or the pair there, and returns its last index. */
  private int encode(String text, int i, int end) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)
        && i + 1 < end
        && Character.isLowSurrogate(text.charAt(i + 1))) {
      size = Utf8.encode(Character.toCodePoint(c, text.charAt(i + 1)), bytes, size);
      return i + 1;
    }
    encode(c);
    return i;
  }

  private void encode(char c) {
    if (Character.isSurrogate(c)) {
      escape(c);
    } else {
      size = Utf8.encode(c, bytes, size);
    }
  }

  private void escape(char c) {
    bytes[size++] = '\\';
    bytes[size++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      bytes[size++] = HEX[(c >> shift) & 0xF];
    }
  }

  private void reserve(int more) {
    if (more > bytes.length - size) {
      grow(more);
    }
  }

  private void grow(int more) {
    int length = bytes.length;
    int larger = length < LARGE ? length * 2 : length + (length >> 1);
    bytes = Arrays.copyOf(bytes, Math.max(size + more + TAIL, larger));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
