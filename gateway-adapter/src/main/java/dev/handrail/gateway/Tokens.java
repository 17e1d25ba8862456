package dev.handrail.gateway;

/** Names in HTTP: RFC 9110 section 5.6.2. */
final class Tokens {

  private Tokens() {}

  /** Whether a text may be the name of a method or header. */
  static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7f || "\"(),/:;<=>?@[\\]{}".indexOf(c) >= 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
