package dev.handrail.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A property that an event declares as {@code Object}: what the document has there, in the classes
 * that AWS's mapper makes, whatever the {@code Gson} around it does with numbers.
 */
final class AnyAdapter extends TypeAdapter<Object> {

  private final Gson gson;

  AnyAdapter(Gson gson) {
    this.gson = gson;
  }

  @Override
  public @Nullable Object read(JsonReader in) throws IOException {
    JsonToken next = in.peek();
    if (next == JsonToken.BEGIN_OBJECT) {
      return map(in);
    }
    if (next == JsonToken.BEGIN_ARRAY) {
      return list(in);
    }
    if (next == JsonToken.STRING) {
      return in.nextString();
    }
    if (next == JsonToken.NUMBER) {
      return RuntimeNumbers.INSTANCE.readNumber(in);
    }
    if (next == JsonToken.BOOLEAN) {
      return in.nextBoolean();
    }
    in.nextNull(); // what is no null is no value, and so the reader's error
    return null;
  }

  private Map<String, @Nullable Object> map(JsonReader in) throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      map.put(in.nextName(), read(in));
    }
    in.endObject();
    return map;
  }

  private List<@Nullable Object> list(JsonReader in) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      list.add(read(in));
    }
    in.endArray();
    return list;
  }

  /** Writes nulls too: a null in a payload that is passed on is part of it. */
  @Override
  public void write(JsonWriter out, @Nullable Object value) throws IOException {
    boolean before = out.getSerializeNulls();
    out.setSerializeNulls(true);
    try {
      writeAny(out, value);
    } finally {
      out.setSerializeNulls(before);
    }
  }

  private void writeAny(JsonWriter out, @Nullable Object value) throws IOException {
    if (value == null) {
      out.nullValue();
    } else if (value instanceof String text) {
      out.value(text);
    } else if (value instanceof Map<?, ?> map) {
      writeMap(out, map);
    } else if (value instanceof List<?> list) {
      writeList(out, list);
    } else {
      writeOther(out, value);
    }
  }

  private void writeMap(JsonWriter out, Map<?, ?> map) throws IOException {
    out.beginObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.name(String.valueOf(entry.getKey()));
      writeAny(out, entry.getValue());
    }
    out.endObject();
  }

  private void writeList(JsonWriter out, List<?> list) throws IOException {
    out.beginArray();
    for (Object element : list) {
      writeAny(out, element);
    }
    out.endArray();
  }

  /**
   * An object of the user's: its nulls are not the document's, so the {@code Gson}'s rule holds.
   */
  @SuppressWarnings("unchecked") // the adapter of the value's own class
  private void writeOther(JsonWriter out, Object value) throws IOException {
    boolean before = out.getSerializeNulls();
    out.setSerializeNulls(gson.serializeNulls());
    try {
      ((TypeAdapter<Object>) gson.getAdapter(value.getClass())).write(out, value);
    } finally {
      out.setSerializeNulls(before);
    }
  }
}
