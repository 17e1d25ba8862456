package dev.handrail.benchmarks.coldstart.handlers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Base64;

/** An API Gateway event and its response with Gson's streams, of which only the body is wanted. */
public final class GatewayStreams {

  private GatewayStreams() {}

  static String body(byte[] event) throws IOException {
    String body = "";
    boolean base64 = false;
    JsonReader in = new JsonReader(new StringReader(new String(event, UTF_8)));
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      if (name.equals("body")) {
        body = in.nextString();
      } else if (name.equals("isBase64Encoded")) {
        base64 = in.nextBoolean();
      } else {
        in.skipValue();
      }
    }
    in.endObject();
    return base64 ? new String(Base64.getDecoder().decode(body), UTF_8) : body;
  }

  static byte[] response(String message) throws IOException {
    StringWriter body = new StringWriter();
    JsonWriter json = new JsonWriter(body);
    json.beginObject().name("message").value(message).endObject().flush();
    StringWriter text = new StringWriter();
    JsonWriter out = new JsonWriter(text);
    out.beginObject().name("statusCode").value(200);
    out.name("headers").beginObject().name("Content-Type").value("application/json").endObject();
    out.name("body").value(body.toString()).name("isBase64Encoded").value(false);
    out.endObject().flush();
    return text.toString().getBytes(UTF_8);
  }
}
