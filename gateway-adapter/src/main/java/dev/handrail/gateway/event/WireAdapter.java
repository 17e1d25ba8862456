package dev.handrail.gateway.event;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.handrail.json.JsonValue;
import java.io.IOException;

/** A wire type as Gson sees it: the document it stands on, copied token by token. */
final class WireAdapter extends TypeAdapter<Object> {

  private final WireAdapterFactory hierarchy;
  private final Class<?> type;
  private final Gson gson;

  WireAdapter(WireAdapterFactory hierarchy, Class<?> type, Gson gson) {
    this.hierarchy = hierarchy;
    this.type = type;
    this.gson = gson;
  }

  @Override
  public Object read(JsonReader in) throws IOException {
    Object value = hierarchy.read(JsonValue.parse(TokenCopy.of(in)));
    if (!type.isInstance(value)) {
      throw hierarchy.mismatch("a " + type.getSimpleName(), value);
    }
    return value;
  }

  @Override
  public void write(JsonWriter out, Object value) throws IOException {
    JsonValue document = ((JsonObjectView) value).document();
    try {
      out.jsonValue(document.toString());
    } catch (UnsupportedOperationException tree) { // a writer of trees takes no text
      writeTree(out, JsonParser.parseString(document.toString()));
    }
  }

  private void writeTree(JsonWriter out, JsonElement tree) throws IOException {
    boolean serializeNulls = out.getSerializeNulls();
    out.setSerializeNulls(true);
    try {
      gson.getAdapter(JsonElement.class).write(out, tree);
    } finally {
      out.setSerializeNulls(serializeNulls);
    }
  }
}
