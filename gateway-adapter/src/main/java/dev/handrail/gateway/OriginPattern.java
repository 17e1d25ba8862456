package dev.handrail.gateway;

/**
 * An origin that may have one star. What a star stands for can hold no character that has a meaning
 * in an origin or a header, so that a matching origin is safe to send back.
 */
record OriginPattern(String start, String end, boolean star) {

  /** What browsers send for pages that have no origin. */
  static final OriginPattern NONE = new OriginPattern("null", "", false);

  static OriginPattern of(String pattern) {
    int host = pattern.indexOf("://") + 3;
    int star = pattern.indexOf('*');
    boolean wellFormed =
        pattern.equals("null")
            || (host > 3
                && host < pattern.length()
                && isPlain(pattern.substring(0, host - 3), false)
                && isHost(pattern, host, star));
    if (!wellFormed) {
      throw new IllegalArgumentException(
          "Not an origin as browsers send it: "
              + pattern
              + ". Expected scheme, host and port only, in lower case and without a slash at the"
              + " end, for example https://shop.example, https://*.shop.example or"
              + " http://localhost:*");
    }
    requireMeant(pattern, host, star);
    return star < 0
        ? new OriginPattern(pattern, "", false)
        : new OriginPattern(pattern.substring(0, star), pattern.substring(star + 1), true);
  }

  /** Refuses what has the form of an origin, but cannot be meant. */
  private static void requireMeant(String pattern, int host, int star) {
    if ((pattern.startsWith("https://") && pattern.endsWith(":443"))
        || (pattern.startsWith("http://") && pattern.endsWith(":80"))) {
      throw new IllegalArgumentException(
          "Browsers leave the scheme's own port out of an origin, so this one never comes: "
              + pattern
              + ". Write it without the port.");
    }
    if (star == host && pattern.indexOf('.', star + 2) < 0) {
      throw new IllegalArgumentException(
          "The star of "
              + pattern
              + " stands for every name below a single label, which anybody may register. Write"
              + " your own domain, for example https://*.shop.example");
    }
  }

  private static boolean isHost(String pattern, int host, int star) {
    if (star < 0) {
      return isPlain(pattern.substring(host), true);
    }
    boolean leftmost = star == host && pattern.startsWith("*.", host);
    boolean port = star == pattern.length() - 1 && pattern.startsWith(":*", star - 1);
    return (leftmost && isPlain(pattern.substring(star + 2), true))
        || (port && isPlain(pattern.substring(host, star - 1), true));
  }

  private static boolean isPlain(String text, boolean host) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "-.+".indexOf(c) >= 0;
      if (!letter && !(host && ":[]_".indexOf(c) >= 0)) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  boolean matches(String origin) {
    if (!star) {
      return origin.equals(start);
    }
    int from = start.length();
    int to = origin.length() - end.length();
    if (from >= to || !origin.startsWith(start) || !origin.endsWith(end)) {
      return false;
    }
    boolean digits = start.endsWith(":");
    for (int i = from; i < to; i++) {
      if (!isStood(origin.charAt(i), digits)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isStood(char c, boolean digits) {
    return (c >= '0' && c <= '9')
        || (!digits && ((c >= 'a' && c <= 'z') || c == '-' || c == '_' || c == '.'));
  }
}
