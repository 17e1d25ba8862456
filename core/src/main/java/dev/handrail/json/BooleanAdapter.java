package dev.handrail.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Booleans, also spelled as strings; the empty string is absent. */
final class BooleanAdapter extends TolerantAdapter<Boolean> {

  static final BooleanAdapter INSTANCE = new BooleanAdapter();

  private BooleanAdapter() {
    super("a boolean");
  }

  @Override
  @Nullable Boolean value(JsonReader in, JsonToken next) throws IOException {
    if (next == JsonToken.BOOLEAN) {
      return in.nextBoolean();
    }
    if (next != JsonToken.STRING) {
      throw misfit(in);
    }
    String text = in.nextString();
    if (text.equalsIgnoreCase("true")) {
      return true;
    }
    if (text.equalsIgnoreCase("false")) {
      return false;
    }
    if (text.isEmpty()) {
      return null;
    }
    throw noSuchValue(in); // Boolean.parseBoolean would make false of "yes"
  }

  @Override
  public void write(JsonWriter out, @Nullable Boolean value) throws IOException {
    out.value(value);
  }
}
