package dev.handrail.gateway.event;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.handrail.json.JsonValue;
import java.io.IOException;

/** A wire type as Gson sees it: the document it stands on, copied token by token. */
final class WireAdapter extends TypeAdapter<Object> {

  private final WireAdapterFactory hierarchy;
  private final Class<?> type;
  private final TypeAdapter<JsonValue> documents;

  WireAdapter(WireAdapterFactory hierarchy, Class<?> type, Gson gson) {
    this.hierarchy = hierarchy;
    this.type = type;
    this.documents = gson.getAdapter(JsonValue.class);
  }

  @Override
  public Object read(JsonReader in) throws IOException {
    Object value = hierarchy.read(documents.read(in));
    if (!type.isInstance(value)) {
      throw hierarchy.mismatch("a " + type.getSimpleName(), value);
    }
    return value;
  }

  @Override
  public void write(JsonWriter out, Object value) throws IOException {
    documents.write(out, ((JsonObjectView) value).document());
  }
}
