package dev.handrail.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The types of {@code java.time}: written in ISO 8601, and read from it. Points in time and
 * durations are also read from a number, which is seconds, with a fraction or without, as for AWS's
 * mapper.
 */
final class TimeAdapter<T> extends TypeAdapter<T> {

  private static final int NANOS = 9;

  private final Class<?> type;
  private final Method parse;

  private TimeAdapter(Class<?> type, Method parse) {
    this.type = type;
    this.parse = parse;
  }

  /** The adapter of a class of {@code java.time}; null for one without a text form of its own. */
  static @Nullable TypeAdapter<?> of(Class<?> type) {
    boolean isZone = type.getName().startsWith("java.time.Zone") && type != ZonedDateTime.class;
    try {
      return isZone
          ? new TimeAdapter<>(type, type.getMethod("of", String.class))
          : new TimeAdapter<>(type, type.getMethod("parse", CharSequence.class));
    } catch (NoSuchMethodException none) { // an enum, or an abstract class
      return null;
    }
  }

  @Override
  @SuppressWarnings("unchecked") // both make the type
  public @Nullable T read(JsonReader in) throws IOException {
    JsonToken next = in.peek();
    if (next == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    boolean isNumber = next == JsonToken.NUMBER;
    if (next != JsonToken.STRING && !(isNumber && hasNumberForm())) {
      throw Mismatch.next(in, expected());
    }
    String text = in.nextString();
    try {
      return (T) (isNumber ? fromNumber(Decimals.parse(text)) : fromText(text));
    } catch (DateTimeException | ArithmeticException | NumberFormatException none) {
      throw Mismatch.read(in, expected());
    }
  }

  private Object fromText(String text) {
    try {
      return parse.invoke(null, text);
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof DateTimeException none) {
        throw none;
      }
      throw new LinkageError(parse + " failed", refused);
    } catch (IllegalAccessException impossible) {
      throw new LinkageError(parse + " failed", impossible);
    }
  }

  private boolean hasNumberForm() {
    return type == Instant.class
        || type == OffsetDateTime.class
        || type == ZonedDateTime.class
        || type == Duration.class
        || type == Year.class;
  }

  private Object fromNumber(BigDecimal number) {
    if (type == Year.class) {
      return Year.of(number.intValueExact());
    }
    long seconds = number.setScale(0, RoundingMode.FLOOR).longValueExact();
    BigDecimal fraction = number.subtract(BigDecimal.valueOf(seconds));
    int nanos = fraction.movePointRight(NANOS).intValueExact();
    if (type == Duration.class) {
      return Duration.ofSeconds(seconds, nanos);
    }
    Instant instant = Instant.ofEpochSecond(seconds, nanos);
    if (type == Instant.class) {
      return instant;
    }
    return type == OffsetDateTime.class
        ? instant.atOffset(ZoneOffset.UTC)
        : instant.atZone(ZoneOffset.UTC);
  }

  private String expected() {
    String form = type.getSimpleName() + " in ISO 8601";
    return hasNumberForm() && type != Year.class ? form + ", or its seconds" : form;
  }

  @Override
  public void write(JsonWriter out, @Nullable T value) throws IOException {
    out.value(value == null ? null : value.toString());
  }
}
