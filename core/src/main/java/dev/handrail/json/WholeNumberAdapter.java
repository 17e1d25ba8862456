package dev.handrail.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * {@code int} and {@code long}, also spelled as strings, as RabbitMQ's {@code "expiration":
 * "60000"}; the empty string is absent. A number that does not fit is an error, not its nearest.
 */
abstract class WholeNumberAdapter<T extends Number> extends TolerantAdapter<T> {

  static final WholeNumberAdapter<Integer> INTEGER =
      new WholeNumberAdapter<>("an int", Integer.MIN_VALUE, Integer.MAX_VALUE) {
        @Override
        Integer boxed(long value) {
          return (int) value;
        }
      };

  static final WholeNumberAdapter<Long> LONG =
      new WholeNumberAdapter<>("a long", Long.MIN_VALUE, Long.MAX_VALUE) {
        @Override
        Long boxed(long value) {
          return value;
        }
      };

  private final long min;
  private final long max;

  private WholeNumberAdapter(String expected, long min, long max) {
    super(expected);
    this.min = min;
    this.max = max;
  }

  abstract T boxed(long value);

  @Override
  @Nullable T value(JsonReader in, JsonToken next) throws IOException {
    if (next != JsonToken.NUMBER && next != JsonToken.STRING) {
      throw misfit(in);
    }
    // Not nextLong(): by way of a double it makes 9007199254740992 of 9007199254740993.0.
    String digits = in.nextString();
    if (digits.isEmpty()) {
      return null;
    }
    try {
      long value = whole(digits);
      if (value >= min && value <= max) {
        return boxed(value);
      }
    } catch (ArithmeticException | NumberFormatException misfit) {
      throw noSuchValue(in);
    }
    throw noSuchValue(in);
  }

  private static long whole(String digits) {
    return Decimals.isWhole(digits)
        ? Long.parseLong(digits)
        : Decimals.parse(digits).longValueExact();
  }

  @Override
  public void write(JsonWriter out, @Nullable T value) throws IOException {
    out.value(value);
  }
}
