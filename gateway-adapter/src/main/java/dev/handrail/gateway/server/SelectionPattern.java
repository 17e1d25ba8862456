package dev.handrail.gateway.server;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression that selects an integration response by the whole error message. */
final class SelectionPattern {

  /** What {@code (\n|.)} matches, without the recursion that Java spends on alternatives. */
  private static final String ANY = "([^\\r\\u0085\\u2028\\u2029])";

  private static final String[] ANY_BY_ALTERNATIVES = {"(\\n|.)", "(.|\\n)", "(\n|.)", "(.|\n)"};

  private final Pattern pattern;

  private SelectionPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  static SelectionPattern of(String selectionPattern) {
    try {
      Pattern written = Pattern.compile(selectionPattern);
      String flat = flat(selectionPattern);
      return new SelectionPattern(flat.equals(selectionPattern) ? written : Pattern.compile(flat));
    } catch (PatternSyntaxException invalid) {
      throw new IllegalArgumentException(
          "selectionPattern: expected a regular expression, got one that is broken at "
              + invalid.getIndex(),
          invalid);
    }
  }

  /** The same expression; in classes, after escapes and with flags it may not be the same. */
  private static String flat(String written) {
    if (written.indexOf('[') >= 0
        || written.contains("(?")
        || written.contains("\\(")
        || written.contains("\\Q")) {
      return written;
    }
    String flat = written;
    for (String any : ANY_BY_ALTERNATIVES) {
      flat = flat.replace(any, ANY);
    }
    return flat;
  }

  /**
   * Whether the whole message matches.
   *
   * @throws TooComplexException if Java's stack does not suffice to tell
   */
  boolean matches(String message) throws TooComplexException {
    try {
      return pattern.matcher(message).matches();
    } catch (StackOverflowError deep) {
      throw new TooComplexException();
    }
  }

  /** The expression recurses with each character, and the message has too many. */
  static final class TooComplexException extends Exception {

    private static final long serialVersionUID = 1L;

    TooComplexException() {
      super("a selectionPattern recurses too deeply over this errorMessage", null, false, false);
    }
  }
}
