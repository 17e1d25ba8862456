package dev.handrail.gateway.event;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.handrail.json.JsonBuilder;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Copies the next value of a reader into a document, numbers digit by digit. */
final class TokenCopy {

  private TokenCopy() {}

  static byte[] of(JsonReader in) throws IOException {
    JsonBuilder out = new JsonBuilder();
    int depth = 0;
    do {
      JsonToken token = in.peek();
      if (token == JsonToken.BEGIN_OBJECT || token == JsonToken.BEGIN_ARRAY) {
        depth++;
      } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
        depth--;
      }
      copy(token, in, out);
    } while (depth > 0);
    return out.toByteArray();
  }

  private static void copy(JsonToken token, JsonReader in, JsonBuilder out) throws IOException {
    switch (token) {
      case BEGIN_OBJECT -> {
        in.beginObject();
        out.beginObject();
      }
      case END_OBJECT -> {
        in.endObject();
        out.endObject();
      }
      case BEGIN_ARRAY -> {
        in.beginArray();
        out.beginArray();
      }
      case END_ARRAY -> {
        in.endArray();
        out.endArray();
      }
      case NAME -> out.name(in.nextName());
      case STRING -> out.value(in.nextString());
      case NUMBER -> out.rawBytes(in.nextString().getBytes(StandardCharsets.UTF_8));
      case BOOLEAN -> out.value(in.nextBoolean());
      case NULL -> {
        in.nextNull();
        out.nullValue();
      }
      case END_DOCUMENT -> throw new EOFException("End of input");
    }
  }
}
