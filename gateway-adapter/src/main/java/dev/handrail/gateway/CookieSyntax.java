package dev.handrail.gateway;

/** What the parts of a cookie that a response sets may be: RFC 6265bis, section 4.1.1. */
final class CookieSyntax {

  // Browsers drop a cookie, or an attribute, that is longer: section 5.6.
  private static final int MAX_COOKIE = 4_096;
  private static final int MAX_ATTRIBUTE = 1_024;

  private CookieSyntax() {}

  static void requireValue(String name, String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    for (int i = quoted ? 1 : 0; i < value.length() - (quoted ? 1 : 0); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c >= 0x7F || c == '"' || c == ',' || c == ';' || c == '\\') {
        throw unfit("The value of the cookie " + name, c, i, "Encode it, for example in base64url");
      }
    }
    if (name.length() + value.length() > MAX_COOKIE) {
      throw new IllegalArgumentException(
          "Name and value of the cookie "
              + name
              + " have "
              + (name.length() + value.length())
              + " characters, and browsers drop cookies of more than "
              + MAX_COOKIE
              + ". Keep the data elsewhere, and its key in the cookie.");
    }
  }

  static String requirePath(String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException(
          "The path of a cookie does not begin with a slash, and browsers would ignore it.");
    }
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c < ' ' || c >= 0x7F || c == ';') {
        throw unfit("The path of a cookie", c, i, "Percent-encode it");
      }
    }
    return requireLength("path", path);
  }

  static String requireDomain(String domain) {
    char before = '.';
    for (int i = 0; i < domain.length(); i++) {
      char c = domain.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && c != '-' && (c != '.' || before == '.')) {
        throw unfit("The domain of a cookie", c, i, "Expected a name such as example.com");
      }
      before = c;
    }
    if (before == '.') {
      throw new IllegalArgumentException(
          "The domain of a cookie is empty or ends with a dot. Expected a name such as"
              + " example.com.");
    }
    return requireLength("domain", domain);
  }

  private static String requireLength(String what, String text) {
    if (text.length() > MAX_ATTRIBUTE) {
      throw new IllegalArgumentException(
          "The "
              + what
              + " of a cookie has "
              + text.length()
              + " characters, and browsers ignore one of more than "
              + MAX_ATTRIBUTE
              + '.');
    }
    return text;
  }

  private static IllegalArgumentException unfit(String what, char c, int index, String remedy) {
    return new IllegalArgumentException(
        what
            + " has the character "
            + HeaderSyntax.codePoint(c)
            + " at index "
            + index
            + ". "
            + remedy
            + '.');
  }
}
