package dev.handrail.json;

import java.nio.charset.StandardCharsets;

/**
 * Where the values of a scanned document are: two numbers for each token in the document's order.
 *
 * <p>The first is the offset of the token's first byte, which tells its kind. The second is, for a
 * string, the offset of its closing quote with two flags; for a number or word, the offset after
 * it; for an opening bracket, the index of the token after its closing one; for a closing bracket,
 * nothing. A member's name is a string right before its value.
 */
final class JsonTape {

  static final int OFFSET = 0x3FFF_FFFF;
  static final int ESCAPES = 0x8000_0000;
  static final int BEYOND_ASCII = 0x4000_0000;

  private final byte[] bytes;
  private final int[] tape;
  private final int tokens;

  JsonTape(byte[] bytes, int[] tape, int tokens) {
    this.bytes = bytes;
    this.tape = tape;
    this.tokens = tokens;
  }

  byte[] bytes() {
    return bytes;
  }

  int tokens() {
    return tokens;
  }

  boolean hasEscapes(int token) {
    return (tape[token + 1] & ESCAPES) != 0;
  }

  int kind(int token) {
    return bytes[tape[token]];
  }

  boolean isClosing(int token) {
    int kind = kind(token);
    return kind == '}' || kind == ']';
  }

  int start(int token) {
    return tape[token];
  }

  /** The offset after the last byte of a value. */
  int end(int token) {
    return switch (kind(token)) {
      case '{', '[' -> tape[tape[token + 1] - 2] + 1;
      case '"' -> (tape[token + 1] & OFFSET) + 1;
      default -> tape[token + 1];
    };
  }

  /** The token after a value and all that is in it. */
  int after(int token) {
    int kind = kind(token);
    return kind == '{' || kind == '[' ? tape[token + 1] : token + 2;
  }

  String string(int token) {
    int from = tape[token] + 1;
    int to = tape[token + 1] & OFFSET;
    int flags = tape[token + 1];
    if ((flags & ESCAPES) != 0) {
      return JsonStrings.unescape(bytes, from, to);
    }
    // Much faster than UTF-8 even where both give the same.
    return (flags & BEYOND_ASCII) == 0
        ? new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)
        : new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  boolean isString(int token, String text, boolean ignoreCase) {
    if ((tape[token + 1] & (ESCAPES | BEYOND_ASCII)) != 0) {
      String string = string(token);
      return ignoreCase ? string.equalsIgnoreCase(text) : string.equals(text);
    }
    int from = tape[token] + 1;
    if (tape[token + 1] - from != text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      int a = bytes[from + i];
      int b = text.charAt(i);
      if (a != b && !(ignoreCase && lower(a) == lower(b))) {
        return false;
      }
    }
    return true;
  }

  private static int lower(int c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }
}
