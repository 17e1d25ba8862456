package dev.handrail.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map in an event, in the document's order. As with AWS the last of equal keys wins, and the
 * empty string is absent. Unlike there a null in the map is written (a Lex slot without a value is
 * one), except in answers to a gateway, which refuses null headers.
 */
final class MapAdapter<V> extends TolerantAdapter<Map<String, @Nullable V>> {

  private final TypeAdapter<V> values;
  private final boolean writesNulls;

  MapAdapter(TypeAdapter<V> values, boolean writesNulls) {
    super("an object");
    this.values = values;
    this.writesNulls = writesNulls;
  }

  @Override
  @Nullable Map<String, @Nullable V> value(JsonReader in, JsonToken next) throws IOException {
    if (next == JsonToken.BEGIN_OBJECT) {
      return entries(in);
    }
    if (next == JsonToken.STRING && in.nextString().isEmpty()) {
      return null;
    }
    throw next == JsonToken.STRING ? noSuchValue(in) : misfit(in);
  }

  private Map<String, @Nullable V> entries(JsonReader in) throws IOException {
    Map<String, @Nullable V> map = new LinkedHashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      map.put(in.nextName(), values.read(in));
    }
    in.endObject();
    return map;
  }

  @Override
  public void write(JsonWriter out, @Nullable Map<String, @Nullable V> value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    boolean before = out.getSerializeNulls();
    out.setSerializeNulls(writesNulls);
    try {
      out.beginObject();
      for (Map.Entry<String, @Nullable V> entry : value.entrySet()) {
        out.name(String.valueOf(entry.getKey()));
        values.write(out, entry.getValue());
      }
      out.endObject();
    } finally {
      out.setSerializeNulls(before);
    }
  }
}
