package dev.handrail.local.invoke;

import dev.handrail.gateway.routing.PercentCodec;
import org.jspecify.annotations.Nullable;

/**
 * A function as a caller names it: by its name, a part of its ARN or all of it, each with a version
 * or alias behind it or none.
 *
 * @param name the function's name
 * @param qualifier a version or an alias; null for none
 */
record FunctionName(String name, @Nullable String qualifier) {

  static final String PATTERN =
      "(arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?"
          + "(function:)?([a-zA-Z0-9-_\\.]+)(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?";

  private static final int MAX_LENGTH = 256;
  private static final int MAX_QUALIFIER = 128;
  private static final int ACCOUNT_DIGITS = 12;

  /**
   * Reads a name from a path. Account and region are not compared: there is one of each here, and a
   * function may well be called by the ARN that it has on AWS.
   *
   * @param encoded as it stands in the path; a colon may be encoded
   * @return null if it has not the form of {@link #PATTERN}
   */
  static @Nullable FunctionName parse(String encoded) {
    String text = PercentCodec.decodePath(encoded);
    if (text.length() > MAX_LENGTH) {
      return null;
    }
    if (text.indexOf(':') < 0) {
      return isWord(text) ? new FunctionName(text, null) : null;
    }
    String[] parts = text.split(":", -1);
    int at = afterPrefix(parts);
    int left = parts.length - at;
    if (at < 0 || left < 1 || left > 2 || !isWord(parts[at])) {
      return null;
    }
    String qualifier = left == 2 ? parts[at + 1] : null;
    return qualifier == null || isQualifier(qualifier)
        ? new FunctionName(parts[at], qualifier)
        : null;
  }

  /** Where the name is, after what may precede it; below 0 for a broken ARN. */
  private static int afterPrefix(String[] parts) {
    int at = 0;
    if (parts[0].equals("arn")) {
      if (parts.length < 4 || !parts[1].startsWith("aws") || !parts[2].equals("lambda")) {
        return -1;
      }
      at = 3;
    }
    at += isMore(parts, at) && isRegion(parts[at]) ? 1 : 0;
    at += isMore(parts, at) && isAccount(parts[at]) ? 1 : 0;
    at += isMore(parts, at) && parts[at].equals("function") ? 1 : 0;
    return at;
  }

  private static boolean isMore(String[] parts, int at) {
    return at < parts.length - 1;
  }

  private static boolean isRegion(String part) {
    int last = part.length() - 1;
    return last > 4
        && part.indexOf('-') == 2
        && part.charAt(last - 1) == '-'
        && Character.isDigit(part.charAt(last));
  }

  private static boolean isAccount(String part) {
    return part.length() == ACCOUNT_DIGITS && part.chars().allMatch(Character::isDigit);
  }

  /** Whether a text can be a version or an alias. */
  static boolean isQualifier(String text) {
    return text.equals("$LATEST") || (text.length() <= MAX_QUALIFIER && isWord(text));
  }

  private static boolean isWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (c < '0' || c > '9') && c != '-' && c != '_' && c != '.') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
