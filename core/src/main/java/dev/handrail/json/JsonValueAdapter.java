package dev.handrail.json;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A {@link JsonValue} as any Gson sees it: its own text, and never the document around it, which
 * Gson would find in its fields.
 */
final class JsonValueAdapter extends TypeAdapter<JsonValue> {

  JsonValueAdapter() {}

  @Override
  public JsonValue read(JsonReader in) throws IOException {
    return JsonValue.parse(TokenCopy.of(in));
  }

  @Override
  public void write(JsonWriter out, @Nullable JsonValue value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    try {
      out.jsonValue(value.toString());
    } catch (UnsupportedOperationException tree) { // a writer of trees takes no text
      JsonElement copy = JsonParser.parseString(value.toString());
      new GsonBuilder().serializeNulls().create().toJson(copy, out);
    }
  }
}
