package dev.handrail.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Text; numbers and booleans keep their spelling, as Lex sends {@code "Nights": 4}. */
final class StringAdapter extends TolerantAdapter<String> {

  static final StringAdapter INSTANCE = new StringAdapter();

  private StringAdapter() {
    super("a string");
  }

  /** The short way for what nearly every property is. */
  @Override
  public @Nullable String read(JsonReader in) throws IOException {
    return in.peek() == JsonToken.STRING ? in.nextString() : super.read(in);
  }

  @Override
  String value(JsonReader in, JsonToken next) throws IOException {
    if (next == JsonToken.NUMBER || next == JsonToken.STRING) {
      return in.nextString();
    }
    if (next == JsonToken.BOOLEAN) {
      return Boolean.toString(in.nextBoolean());
    }
    throw misfit(in);
  }

  @Override
  public void write(JsonWriter out, @Nullable String value) throws IOException {
    out.value(value);
  }
}
