package dev.handrail.gateway.server;

/** Sizes as they are on the wire. */
final class Utf8 {

  private Utf8() {}

  /** How many bytes a text has; half a surrogate pair counts as the U+FFFD that becomes of it. */
  static int length(String text) {
    int length = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        boolean two = c < 0x800 || (Character.isSurrogate(c) && isPaired(text, i));
        length += two ? 1 : 2; // each half of a pair has two of its four bytes
      }
    }
    return length;
  }

  private static boolean isPaired(String text, int index) {
    return Character.isHighSurrogate(text.charAt(index))
        ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
        : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
  }
}
