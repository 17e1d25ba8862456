package dev.handrail.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * {@code double} and {@code float}. What JSON has no number for goes out as AWS's mapper does it,
 * as the strings "NaN", "Infinity" and "-Infinity", and comes in again; a number too large for the
 * type is an error and not infinity.
 */
abstract class FloatingPointAdapter<T extends Number> extends TypeAdapter<T> {

  private final String expected;

  private FloatingPointAdapter(String expected) {
    this.expected = expected;
  }

  static TypeAdapter<?> of(Class<?> type) {
    return type == double.class || type == Double.class ? new OfDouble() : new OfFloat();
  }

  abstract T parse(String text);

  @Override
  public @Nullable T read(JsonReader in) throws IOException {
    JsonToken next = in.peek();
    if (next == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    if (next != JsonToken.NUMBER && next != JsonToken.STRING) {
      throw Mismatch.next(in, expected);
    }
    String text = in.nextString();
    try {
      T value = parse(text);
      if (isFinite(value) || (next == JsonToken.STRING && isName(text))) {
        return value;
      }
    } catch (NumberFormatException none) {
      throw Mismatch.read(in, expected);
    }
    throw Mismatch.read(in, expected);
  }

  @Override
  public void write(JsonWriter out, @Nullable T value) throws IOException {
    if (value != null && !isFinite(value)) {
      out.value(value.toString());
    } else {
      out.value(value);
    }
  }

  private static boolean isFinite(Number value) {
    return Double.isFinite(value.doubleValue());
  }

  private static boolean isName(String text) {
    return text.equals("NaN") || text.equals("Infinity") || text.equals("-Infinity");
  }

  private static final class OfDouble extends FloatingPointAdapter<Double> {
    OfDouble() {
      super("a double");
    }

    @Override
    Double parse(String text) {
      return Double.valueOf(text);
    }
  }

  private static final class OfFloat extends FloatingPointAdapter<Float> {
    OfFloat() {
      super("a float");
    }

    @Override
    Float parse(String text) {
      return Float.valueOf(text);
    }
  }
}
