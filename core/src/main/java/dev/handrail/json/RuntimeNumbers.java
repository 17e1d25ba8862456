package dev.handrail.json;

import com.google.gson.ToNumberStrategy;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.math.BigInteger;

/**
 * Numbers of no declared type, as the Java runtime's mapper makes them: the smallest of {@code
 * Integer}, {@code Long} and {@code BigInteger} that holds it, and {@code Double} for anything with
 * a fraction or an exponent.
 */
enum RuntimeNumbers implements ToNumberStrategy {
  INSTANCE;

  // Beyond this BigInteger's parsing, quadratic in the digits, becomes a way to stop a function.
  private static final int MAX_DIGITS = 1_000;

  @Override
  public Number readNumber(JsonReader in) throws IOException {
    if (in.peek() != JsonToken.NUMBER) { // a string into a Number: the reader does not ask
      throw Mismatch.next(in, "a number");
    }
    String digits = in.nextString();
    if (!Decimals.isWhole(digits)) {
      return finite(in, Double.valueOf(digits));
    }
    if (digits.length() > MAX_DIGITS) {
      throw Mismatch.read(in, "a number of at most " + MAX_DIGITS + " digits");
    }
    if (digits.length() < 19) {
      long value = Long.parseLong(digits);
      if (value == (int) value) {
        return (int) value;
      }
      return value;
    }
    BigInteger value = new BigInteger(digits);
    return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
  }

  private static Double finite(JsonReader in, Double value) {
    if (value.isInfinite()) {
      throw Mismatch.read(in, "a number that fits a double");
    }
    return value;
  }
}
