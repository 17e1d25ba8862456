package dev.handrail.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.joda.time.DateTime;
import org.joda.time.format.DateTimeFormatter;
import org.joda.time.format.ISODateTimeFormat;
import org.jspecify.annotations.Nullable;

/**
 * Joda's {@link DateTime} as an ISO 8601 text; the only class that needs Joda, loaded when an event
 * has such a property.
 */
final class JodaDateTimeAdapter extends TolerantAdapter<DateTime> {

  private static final DateTimeFormatter IN = ISODateTimeFormat.dateTimeParser();
  private static final DateTimeFormatter OUT = ISODateTimeFormat.dateTime();

  JodaDateTimeAdapter() {
    super("a date and time as in ISO 8601");
  }

  @Override
  @Nullable DateTime value(JsonReader in, JsonToken next) throws IOException {
    if (next != JsonToken.STRING) {
      throw misfit(in);
    }
    String text = in.nextString();
    if (text.isEmpty()) {
      return null;
    }
    try {
      return (tellsItsOffset(text) ? IN.withOffsetParsed() : IN.withZoneUTC()).parseDateTime(text);
    } catch (IllegalArgumentException none) {
      throw noSuchValue(in);
    }
  }

  /** Joda would take the zone of the machine for a text without offset; Lambda's is UTC. */
  private static boolean tellsItsOffset(String text) {
    int time = text.indexOf('T');
    return time >= 0
        && (text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0);
  }

  @Override
  public void write(JsonWriter out, @Nullable DateTime value) throws IOException {
    out.value(value == null ? null : OUT.print(value));
  }
}
