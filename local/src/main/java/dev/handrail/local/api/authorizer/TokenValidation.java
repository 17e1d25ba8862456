package dev.handrail.local.api.authorizer;

import java.io.Serial;
import java.util.regex.Pattern;

/** Looks whether tokens are such as an authorizer wants to be asked about. Thread-safe. */
public final class TokenValidation {

  private TokenValidation() {}

  /**
   * Matches the whole of a token.
   *
   * @param expression a regular expression
   * @param token what a client sent
   * @return false also for one that takes too many steps to match
   */
  public static boolean matches(String expression, String token) {
    try {
      return Pattern.compile(expression).matcher(new Bounded(token)).matches();
    } catch (ExhaustedException | StackOverflowError tooHard) {
      return false;
    }
  }

  /** Text that ends the matching when it was asked too often: it could take years. */
  private static final class Bounded implements CharSequence {

    private static final int MAX_STEPS = 1_000_000;

    private final String text;
    private int steps;

    Bounded(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++steps > MAX_STEPS) {
        throw new ExhaustedException();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final class ExhaustedException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    ExhaustedException() {
      super("the expression takes too many steps", null, false, false);
    }
  }
}
