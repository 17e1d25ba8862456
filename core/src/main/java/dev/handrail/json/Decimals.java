package dev.handrail.json;

import java.math.BigDecimal;

/** Decimal numbers of bounded size: {@code 1e1000000000} is ten characters, and a gigabyte. */
final class Decimals {

  private static final int MAX_CHARACTERS = 1_000;
  private static final int MAX_SCALE = 1_000;

  private Decimals() {}

  /**
   * Reads a number.
   *
   * @throws NumberFormatException if it is none, or too long to be meant
   */
  static BigDecimal parse(String digits) {
    if (digits.length() > MAX_CHARACTERS) {
      throw new NumberFormatException("too long");
    }
    BigDecimal value = new BigDecimal(digits);
    if (Math.abs((long) value.scale()) > MAX_SCALE) {
      throw new NumberFormatException("too large or too small");
    }
    return value;
  }

  /** Whether a number has neither fraction nor exponent. */
  static boolean isWhole(String digits) {
    return digits.indexOf('.') < 0 && digits.indexOf('e') < 0 && digits.indexOf('E') < 0;
  }
}
