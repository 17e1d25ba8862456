package dev.handrail.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * {@link Date} in an event: seconds since 1970, with a fraction in Kinesis and mostly without in
 * DynamoDB. A {@code Date} holds milliseconds; what is finer is dropped.
 */
@SuppressWarnings("JavaUtilDate") // the type of the properties is AWS's choice
final class EpochSecondsAdapter extends TolerantAdapter<Date> {

  static final EpochSecondsAdapter INSTANCE = new EpochSecondsAdapter();

  private static final int MILLIS = 3;

  private EpochSecondsAdapter() {
    super("seconds since 1970");
  }

  @Override
  @Nullable Date value(JsonReader in, JsonToken next) throws IOException {
    if (next != JsonToken.NUMBER && next != JsonToken.STRING) {
      throw misfit(in);
    }
    String seconds = in.nextString();
    if (seconds.isEmpty()) {
      return null;
    }
    try {
      return new Date(millis(seconds));
    } catch (ArithmeticException | NumberFormatException misfit) {
      throw noSuchValue(in);
    }
  }

  private static long millis(String seconds) {
    if (Decimals.isWhole(seconds)) { // as DynamoDB sends it
      return Math.multiplyExact(Long.parseLong(seconds), 1_000L);
    }
    // Not by way of a double, which makes 1607497475.122 of 1607497475.123.
    BigDecimal millis = Decimals.parse(seconds).movePointRight(MILLIS);
    return millis.setScale(0, RoundingMode.FLOOR).longValueExact();
  }

  @Override
  public void write(JsonWriter out, @Nullable Date value) throws IOException {
    if (value == null) {
      out.nullValue();
    } else if (value.getTime() % 1_000 == 0) {
      out.value(value.getTime() / 1_000);
    } else {
      out.value(BigDecimal.valueOf(value.getTime(), MILLIS));
    }
  }
}
