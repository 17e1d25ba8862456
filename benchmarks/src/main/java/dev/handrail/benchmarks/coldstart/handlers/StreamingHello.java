package dev.handrail.benchmarks.coldstart.handlers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;

/** By hand, with Gson's streams only: the limit of what a library can reach. */
public final class StreamingHello implements RequestStreamHandler {

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String val01 = "";
    JsonReader in = new JsonReader(new StringReader(new String(input.readAllBytes(), UTF_8)));
    in.beginObject();
    while (in.hasNext()) {
      if (in.nextName().equals("val01")) {
        val01 = in.nextString();
      } else {
        in.skipValue();
      }
    }
    in.endObject();
    StringWriter text = new StringWriter();
    JsonWriter out = new JsonWriter(text);
    out.value("success lambda api test: " + val01);
    out.flush();
    output.write(text.toString().getBytes(UTF_8));
  }
}
