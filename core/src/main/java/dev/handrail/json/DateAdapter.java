package dev.handrail.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * {@link Date} in a type of the user's: written as the instant that it is, in ISO 8601, read from
 * that or from the milliseconds that AWS's mapper writes. Gson's own form depends on the machine's
 * locale and zone.
 */
@SuppressWarnings("JavaUtilDate") // the type is the user's choice
final class DateAdapter extends TypeAdapter<Date> {

  private static final String EXPECTED = "a date and time in ISO 8601, or its milliseconds";

  @Override
  public @Nullable Date read(JsonReader in) throws IOException {
    JsonToken next = in.peek();
    if (next == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    if (next != JsonToken.STRING && next != JsonToken.NUMBER) {
      throw Mismatch.next(in, EXPECTED);
    }
    String text = in.nextString();
    try {
      return next == JsonToken.NUMBER
          ? new Date(Decimals.parse(text).longValueExact())
          : new Date(OffsetDateTime.parse(text).toInstant().toEpochMilli());
    } catch (DateTimeException | ArithmeticException | NumberFormatException none) {
      throw Mismatch.read(in, EXPECTED);
    }
  }

  @Override
  public void write(JsonWriter out, @Nullable Date value) throws IOException {
    out.value(value == null ? null : Instant.ofEpochMilli(value.getTime()).toString());
  }
}
