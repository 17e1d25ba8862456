package dev.handrail.gateway;

import java.util.Locale;
import java.util.Objects;

/**
 * What a header of a response may be, in all front doors alike: RFC 9110's names and ASCII values,
 * and no header that a front door keeps for itself.
 */
final class HeaderSyntax {

  private static final String COMPUTED =
      "A front door sets it itself, and sends this one as x-amzn-Remapped-... or not at all."
          + " Leave it out.";
  private static final String HOP =
      "It is about one connection, and the client's ends at the front door, which drops it."
          + " Leave it out.";

  // Neither a switch nor a map of texts: all responses pass here, also a cold start's first.
  private static final String[] REFUSED = {
    "Content-Length", COMPUTED,
    "Date", COMPUTED,
    "Server", COMPUTED,
    "Connection", COMPUTED,
    "Transfer-Encoding", HOP,
    "Keep-Alive", HOP,
    "Proxy-Connection", HOP,
    "TE", HOP,
    "Trailer", HOP,
    "Upgrade", HOP,
  };

  private HeaderSyntax() {}

  /** Checks a name, and that no front door keeps it for itself. */
  static void requireName(String name) {
    requireToken("The name of a header", Objects.requireNonNull(name, "name"));
    for (int i = 0; i < REFUSED.length; i += 2) {
      if (name.equalsIgnoreCase(REFUSED[i])) {
        throw new IllegalArgumentException(
            "The header " + name + " can't be set. " + REFUSED[i + 1]);
      }
    }
  }

  /** Checks that a name is a token of RFC 9110. */
  static void requireToken(String what, String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException(what + " is empty. Expected letters, digits or dashes.");
    }
    for (int i = 0; i < name.length(); i++) {
      if (!isToken(name.charAt(i))) {
        throw new IllegalArgumentException(
            what
                + " has the character "
                + codePoint(name.charAt(i))
                + " at index "
                + i
                + ". Expected letters, digits or one of !#$%&'*+-.^_`|~");
      }
    }
  }

  static boolean isToken(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
  }

  /** Checks a value, and takes off the blanks around it, which are no part of it. */
  static String value(String name, String value) {
    if (value == null) {
      throw new NullPointerException(
          "The value of the header " + name + " is null. Leave the header out instead.");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 0x7F || (c < ' ' && c != '\t')) {
        throw unfit(name, c, i);
      }
    }
    return trimmed(value);
  }

  private static IllegalArgumentException unfit(String name, char c, int index) {
    String remedy =
        c > 0x7F
            ? " beyond ASCII, which HTTP gives no meaning and a load balancer answers with 502."
                + " Percent-encode it; a file's name goes into filename*=UTF-8''... (RFC 8187)."
            : ", a control character, which would let a value write headers of its own. Remove it.";
    return new IllegalArgumentException(
        "The value of the header "
            + name
            + " has the character "
            + codePoint(c)
            + " at index "
            + index
            + remedy);
  }

  /** Checks that a URI may have each of the characters: RFC 3986, section 2. */
  static String requireUri(String location) {
    for (int i = 0; i < location.length(); i++) {
      char c = location.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && "-._~:/?#[]@!$&'()*+,;=%".indexOf(c) < 0) {
        throw new IllegalArgumentException(
            "The location has the character "
                + codePoint(c)
                + " at index "
                + i
                + ", which a URI may not have. Percent-encode it.");
      }
    }
    return location;
  }

  private static String trimmed(String value) {
    int end = value.length();
    int start = 0;
    while (start < end && isBlank(value.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(value.charAt(end - 1))) {
      end--;
    }
    return value.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** As {@code U+000A}: the character itself could break a line of a log. */
  static String codePoint(char c) {
    String hex = Integer.toHexString(0x10000 | c);
    return "U+" + hex.substring(1).toUpperCase(Locale.ROOT);
  }
}
