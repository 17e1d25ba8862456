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

  private final Class<?> type;
  private final Gson gson;

  WireAdapter(Class<?> type, Gson gson) {
    this.type = type;
    this.gson = gson;
  }

  @Override
  public Object read(JsonReader in) throws IOException {
    JsonValue document = JsonValue.parse(TokenCopy.of(in));
    if (AuthorizerResponse.class.isAssignableFrom(type)) {
      return checked(AuthorizerResponse.of(document));
    }
    return UnknownEventException.expect(
        type.asSubclass(GatewayEvent.class), "a " + type.getSimpleName(), document);
  }

  private Object checked(AuthorizerResponse response) {
    if (!type.isInstance(response)) {
      throw response.document().mismatch("a " + type.getSimpleName());
    }
    return response;
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
