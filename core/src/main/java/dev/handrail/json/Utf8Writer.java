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

  private byte[] bytes = new byte[512];
  private int size;

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** Writes a JSON string: the text in quotes, with the escapes that JSON demands. */
  void quote(String text) {
    write('"');
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c == '"' || c == '\\') {
        write(text, run, i - run);
        quoteEscape(c);
        run = i + 1;
      }
    }
    write(text, run, text.length() - run);
    write('"');
  }

  private void quoteEscape(char c) {
    reserve(MAX_BYTES);
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

  void write(byte[] utf8) {
    reserve(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
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
    int i = offset;
    for (; i < end && text.charAt(i) < 0x80; i++) {
      bytes[size++] = (byte) text.charAt(i);
    }
    for (; i < end; i++) {
      char c = text.charAt(i);
      reserve(MAX_BYTES);
      if (Character.isHighSurrogate(c)
          && i + 1 < end
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        encodePair(Character.toCodePoint(c, text.charAt(i)));
      } else {
        encode(c);
      }
    }
  }

  @Override
  public void write(char[] text, int offset, int length) {
    write(new String(text, offset, length), 0, length);
  }

  private void encode(char c) {
    if (c < 0x80) {
      bytes[size++] = (byte) c;
    } else if (c < 0x800) {
      bytes[size++] = (byte) (0xC0 | (c >> 6));
      bytes[size++] = (byte) (0x80 | (c & 0x3F));
    } else if (Character.isSurrogate(c)) {
      escape(c);
    } else {
      bytes[size++] = (byte) (0xE0 | (c >> 12));
      bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
      bytes[size++] = (byte) (0x80 | (c & 0x3F));
    }
  }

  private void encodePair(int c) {
    bytes[size++] = (byte) (0xF0 | (c >> 18));
    bytes[size++] = (byte) (0x80 | ((c >> 12) & 0x3F));
    bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
    bytes[size++] = (byte) (0x80 | (c & 0x3F));
  }

  private void escape(char c) {
    bytes[size++] = '\\';
    bytes[size++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      bytes[size++] = HEX[(c >> shift) & 0xF];
    }
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
