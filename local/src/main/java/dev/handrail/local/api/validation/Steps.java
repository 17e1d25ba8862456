package dev.handrail.local.api.validation;

import java.io.Serial;

/**
 * Ends the matching of regular expressions that could take years. Not safe for use by many threads.
 */
public final class Steps {

  private long left;

  /**
   * A number of steps for all texts together.
   *
   * @param most how often characters are looked at before it is too much
   */
  public Steps(long most) {
    left = most;
  }

  /**
   * A text that counts how often it is asked.
   *
   * @param text what is to be matched
   * @return the same text; it throws {@link ExhaustedException} when no step is left
   */
  public CharSequence text(String text) {
    return new Counted(text);
  }

  private final class Counted implements CharSequence {

    private final String text;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (--left < 0) {
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

  /** No step is left. */
  public static final class ExhaustedException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    ExhaustedException() {
      super("the expression takes too many steps", null, false, false);
    }
  }
}
