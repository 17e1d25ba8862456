package dev.handrail.json;

import com.google.gson.JsonSyntaxException;
import com.google.gson.ToNumberStrategy;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
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
      throw new JsonSyntaxException(
          "Expected a number but was " + in.peek() + "; at path " + in.getPath());
    }
    String digits = in.nextString();
    if (isFraction(digits)) {
      return Double.valueOf(digits);
    }
    if (digits.length() > MAX_DIGITS) {
      throw new MalformedJsonException(
          "Expected a number of at most "
              + MAX_DIGITS
              + " digits; at path "
              + in.getPreviousPath());
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

  private static boolean isFraction(String digits) {
    return digits.indexOf('.') >= 0 || digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0;
  }
}
