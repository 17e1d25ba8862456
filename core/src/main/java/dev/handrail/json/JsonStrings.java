package dev.handrail.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the inside of a JSON string means. The scanner has checked it before. */
final class JsonStrings {

  private JsonStrings() {}

  static String unescape(byte[] bytes, int from, int to) {
    byte[] plain = new byte[to - from];
    int size = 0;
    boolean ascii = true;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == '\\') {
        i++;
        if (bytes[i] == 'u') {
          int c = hex(bytes, i + 1);
          if (c >= 0x80) {
            return unescapeChars(bytes, from, to);
          }
          b = (byte) c;
          i += 4;
        } else {
          b = simple(bytes[i]);
        }
      } else if (b < 0) {
        ascii = false;
      }
      plain[size++] = b;
    }
    return new String(plain, 0, size, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  /** The slow way: any escape, lone surrogates too. */
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
          text.append((char) simple(bytes[i]));
        }
        run = i + 1;
      }
    }
    return text.append(new String(bytes, run, to - run, StandardCharsets.UTF_8)).toString();
  }

  /** The UTF-8 of a string; a lone surrogate becomes the replacement character. */
  static byte[] utf8(byte[] bytes, int from, int to, boolean escapes) {
    if (!escapes) {
      return Arrays.copyOfRange(bytes, from, to);
    }
    return unescape(bytes, from, to).getBytes(StandardCharsets.UTF_8);
  }

  private static byte simple(byte c) {
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> c;
    };
  }

  private static int hex(byte[] bytes, int at) {
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      value = value << 4 | Character.digit(bytes[i], 16);
    }
    return value;
  }
}
