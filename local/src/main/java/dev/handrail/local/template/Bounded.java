package dev.handrail.local.template;

import java.io.Serial;

/** Text that ends a search when it was asked too often: a pattern can take years to match. */
final class Bounded implements CharSequence {

  private static final int MAX_STEPS = 1_000_000;

  private final CharSequence text;
  private int steps;

  Bounded(CharSequence text) {
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
    return text.toString();
  }

  /** The search was given up. */
  static final class ExhaustedException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;
  }
}
