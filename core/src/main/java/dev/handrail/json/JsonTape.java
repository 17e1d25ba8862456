package dev.handrail.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Where the values of a scanned document are: two numbers for each token in the document's order.
 *
 * <p>The first is the offset of the token's first byte, which tells its kind. The second is, for a
 * string, the offset of its closing quote with two flags; for a number or word, the offset after
 * it; for an opening bracket, the index of the token after its closing one; for a closing bracket,
 * nothing. A member's name is a string right before its value.
 *
 * @param bytes the document
 * @param tape the numbers, and room for more
 * @param tokens how many of the numbers count
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record JsonTape(byte[] bytes, int[] tape, int tokens) {

  static final int OFFSET = 0x3FFF_FFFF;
  static final int ESCAPES = 0x8000_0000;
  static final int BEYOND_ASCII = 0x4000_0000;

  /** The flag of an opening bracket whose closing one was not found yet. */
  static final int OPEN = 0x8000_0000;

  int kind(int token) {
    return bytes[tape[token]];
  }

  boolean isContainer(int token) {
    int kind = kind(token);
    return kind == '{' || kind == '[';
  }

  boolean isClosing(int token) {
    int kind = kind(token);
    return kind == '}' || kind == ']';
  }

  /** Whether a container does not end in the part that was scanned. */
  boolean isOpen(int container) {
    return (tape[container + 1] & OPEN) != 0;
  }

  int start(int token) {
    return tape[token];
  }

  /** The offset after the last byte of a value. */
  int end(int token) {
    int kind = kind(token);
    int second = tape[token + 1];
    if (kind == '"') {
      return (second & OFFSET) + 1;
    }
    return kind == '{' || kind == '[' ? tape[second - 2] + 1 : second;
  }

  /** The token after a value and all that is in it. */
  int after(int token) {
    return isContainer(token) ? tape[token + 1] : token + 2;
  }

  /** The name of the last member of an object that is called so, or -1. */
  int member(int object, String name, boolean ignoreCase) {
    int found = -1;
    int end = tape[object + 1] - 2;
    for (int member = object + 2; member < end; member = after(member + 2)) {
      if (isString(member, name, ignoreCase)) {
        found = member;
      }
    }
    return found;
  }

  /** For each name one more than the last member that is called so, or 0. */
  int[] members(int object, String[] names) {
    int[] found = new int[names.length];
    int[] to = tape;
    byte[] in = bytes;
    int end = to[object + 1] - 2;
    long marks = marks(names);
    int member = object + 2;
    while (member < end) {
      int from = to[member] + 1;
      int length = to[member + 1] - from;
      // Most members of a large object are none of these, which two of their properties tell.
      if ((marks >>> mark(in[from], length) & 1) != 0 || length > OFFSET || length < 0) {
        find(member, names, found);
      }
      int value = member + 2;
      int kind = in[to[value]];
      member = kind == '{' || kind == '[' ? to[value + 1] : value + 2;
    }
    return found;
  }

  /** A number whose last six bits differ for most names. */
  private static int mark(int first, int length) {
    return first * 7 + length;
  }

  private static long marks(String[] names) {
    long marks = 0;
    for (String name : names) {
      marks |= 1L << mark(name.isEmpty() ? '"' : name.charAt(0), name.length());
    }
    return marks;
  }

  private void find(int member, String[] names, int[] found) {
    for (int i = 0; i < names.length; i++) {
      if (isString(member, names[i], false)) {
        found[i] = member + 1;
        return;
      }
    }
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

  byte[] utf8(int token) {
    int from = tape[token] + 1;
    int to = tape[token + 1] & OFFSET;
    return JsonStrings.utf8(bytes, from, to, (tape[token + 1] & ESCAPES) != 0);
  }

  boolean isString(int token, String text, boolean ignoreCase) {
    int from = tape[token] + 1;
    int to = tape[token + 1];
    if ((to & (ESCAPES | BEYOND_ASCII)) != 0) {
      return JsonStrings.equal(string(token), text, ignoreCase);
    }
    int length = to - from;
    if (length != text.length()) {
      return false;
    }
    byte[] in = bytes;
    for (int i = 0; i < length; i++) {
      int a = in[from + i];
      int b = text.charAt(i);
      if (a != b && !(ignoreCase && JsonStrings.lower(a) == JsonStrings.lower(b))) {
        return false;
      }
    }
    return true;
  }

  /** The kind of a value in words, for messages. */
  String described(int token) {
    return switch (kind(token)) {
      case '{' -> "an object";
      case '[' -> "an array";
      case '"' -> "a string";
      case 't', 'f' -> "a boolean";
      case 'n' -> "null";
      default -> "a number";
    };
  }

  /** Whether a value has, byte by byte, the text of another document's. */
  boolean isSameText(int token, JsonTape other, int otherToken) {
    return Arrays.equals(
        bytes(),
        start(token),
        end(token),
        other.bytes(),
        other.start(otherToken),
        other.end(otherToken));
  }

  int textHash(int token) {
    int hash = 1;
    for (int i = start(token); i < end(token); i++) {
      hash = 31 * hash + bytes()[i];
    }
    return hash;
  }
}
