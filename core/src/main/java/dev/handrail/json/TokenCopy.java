package dev.handrail.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
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

  // No switch: one over an enum is a class more in each jar.
  private static void copy(JsonToken token, JsonReader in, JsonBuilder out) throws IOException {
    if (token == JsonToken.NAME) {
      out.name(in.nextName());
    } else if (token == JsonToken.STRING) {
      out.value(in.nextString());
    } else if (token == JsonToken.NUMBER) {
      out.rawBytes(in.nextString().getBytes(StandardCharsets.UTF_8));
    } else if (token == JsonToken.BOOLEAN) {
      out.value(in.nextBoolean());
    } else if (token == JsonToken.NULL) {
      in.nextNull();
      out.nullValue();
    } else {
      copyBracket(token, in, out);
    }
  }

  private static void copyBracket(JsonToken token, JsonReader in, JsonBuilder out)
      throws IOException {
    if (token == JsonToken.BEGIN_OBJECT) {
      in.beginObject();
      out.beginObject();
    } else if (token == JsonToken.END_OBJECT) {
      in.endObject();
      out.endObject();
    } else if (token == JsonToken.BEGIN_ARRAY) {
      in.beginArray();
      out.beginArray();
    } else if (token == JsonToken.END_ARRAY) {
      in.endArray();
      out.endArray();
    } else {
      throw new EOFException("End of input");
    }
  }
}
