package dev.handrail.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the inside of a JSON string means. The scanner has checked it before. */
final class JsonStrings {

  private final byte[] bytes;
  private final int to;

  /** The text as UTF-8, which is never longer than what it was escaped as. */
  private final byte[] plain;

  private int size;
  private boolean ascii = true;
  private boolean loneSurrogate;

  private JsonStrings(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.to = to;
    this.plain = new byte[to - from];
    unescape(from);
  }

  static String unescape(byte[] bytes, int from, int to) {
    JsonStrings text = new JsonStrings(bytes, from, to);
    if (text.loneSurrogate) {
      return unescapeChars(bytes, from, to);
    }
    // Much faster than UTF-8 even where both give the same.
    return new String(
        text.plain,
        0,
        text.size,
        text.ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  /** The UTF-8 of a string; a lone surrogate becomes the replacement character. */
  static byte[] utf8(byte[] bytes, int from, int to, boolean escapes) {
    if (!escapes) {
      return Arrays.copyOfRange(bytes, from, to);
    }
    JsonStrings text = new JsonStrings(bytes, from, to);
    return Arrays.copyOf(text.plain, text.size);
  }

  private void unescape(int from) {
    byte[] in = bytes;
    byte[] out = plain;
    int end = to;
    int length = 0;
    int bits = 0;
    for (int i = from; i < end; i++) {
      byte b = in[i];
      bits |= b;
      if (b == '\\') {
        b = in[++i];
        if (b == 'u') {
          size = length;
          i = unicode(i + 1) - 1;
          length = size;
          continue;
        }
        if (b >= 'a') {
          b = control(b);
        }
      }
      out[length++] = b;
    }
    size = length;
    ascii &= bits >= 0;
  }

  /** The character, or pair, whose digits begin at an offset; returns the one after it. */
  private int unicode(int i) {
    int c = hex(bytes, i);
    int after = i + 4;
    if (Character.isSurrogate((char) c)) {
      if (c < 0xDC00 && after + 6 <= to && bytes[after] == '\\' && bytes[after + 1] == 'u') {
        int low = hex(bytes, after + 2);
        if (Character.isLowSurrogate((char) low)) {
          c = Character.toCodePoint((char) c, (char) low);
          after += 6;
        }
      }
      if (c < 0x10000) {
        loneSurrogate = true;
        c = 0xFFFD;
      }
    }
    ascii &= c < 0x80;
    size = Utf8.encode(c, plain, size);
    return after;
  }

  /** The slow way, which keeps lone surrogates. */
  private static String unescapeChars(byte[] bytes, int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    int run = from;
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\\') {
        text.append(new String(bytes, run, i - run, StandardCharsets.UTF_8));
        i++;
        if (bytes[i] == 'u') {
          text.append((char) hex(bytes, i + 1));
          i += 4;
        } else {
          text.append((char) control(bytes[i]));
        }
        run = i + 1;
      }
    }
    return text.append(new String(bytes, run, to - run, StandardCharsets.UTF_8)).toString();
  }

  private static byte control(byte letter) {
    return switch (letter) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> letter;
    };
  }

  private static int hex(byte[] bytes, int at) {
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      value = value << 4 | Character.digit(bytes[i], 16);
    }
    return value;
  }

  /** Whether two texts are the same, but maybe for the case of ASCII letters. */
  static boolean equal(String a, String b, boolean ignoreCase) {
    if (!ignoreCase || a.length() != b.length()) {
      return a.equals(b);
    }
    for (int i = 0; i < a.length(); i++) {
      if (lower(a.charAt(i)) != lower(b.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static int lower(int c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }
}
