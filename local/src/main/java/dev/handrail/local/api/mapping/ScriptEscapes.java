package dev.handrail.local.api.mapping;

import java.util.HexFormat;

/** Escapes text for a string literal of ECMAScript. */
final class ScriptEscapes {

  private static final char FIRST_PRINTABLE = 0x20;
  private static final char LAST_ASCII = 0x7e;

  private ScriptEscapes() {}

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      append(escaped, text.charAt(i));
    }
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, char c) {
    switch (c) {
      case '\'', '"', '\\', '/' -> escaped.append('\\').append(c);
      case '\b' -> escaped.append("\\b");
      case '\t' -> escaped.append("\\t");
      case '\n' -> escaped.append("\\n");
      case '\f' -> escaped.append("\\f");
      case '\r' -> escaped.append("\\r");
      default -> {
        if (c < FIRST_PRINTABLE || c > LAST_ASCII) {
          escaped.append("\\u").append(HexFormat.of().withUpperCase().toHexDigits(c));
        } else {
          escaped.append(c);
        }
      }
    }
  }
}
