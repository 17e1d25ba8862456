package dev.handrail.local.api.authorizer;

/** IAM's patterns: {@code *} stands for any text, {@code ?} for any character. */
final class Wildcards {

  private Wildcards() {}

  /** Takes at most as many steps as the product of both lengths, whatever the pattern. */
  static boolean match(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1; // the last one in the pattern
    int taken = 0; // where in the text what it stands for ends
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        taken = t;
      } else if (p < pattern.length() && isLike(pattern.charAt(p), text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++taken;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  private static boolean isLike(char pattern, char text) {
    return pattern == '?' || pattern == text;
  }
}
