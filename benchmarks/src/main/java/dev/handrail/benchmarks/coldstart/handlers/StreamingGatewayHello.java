package dev.handrail.benchmarks.coldstart.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;

/** By hand, with Gson's streams only: the limit of what a library can reach. */
public final class StreamingGatewayHello implements RequestStreamHandler {

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    output.write(handle(input.readAllBytes()));
  }

  /** Event in, response out. */
  public byte[] handle(byte[] event) throws IOException {
    String val01 = "";
    JsonReader in = new JsonReader(new StringReader(GatewayStreams.body(event)));
    in.beginObject();
    while (in.hasNext()) {
      if (in.nextName().equals("val01")) {
        val01 = in.nextString();
      } else {
        in.skipValue();
      }
    }
    in.endObject();
    return GatewayStreams.response("success lambda api test: " + val01);
  }
}
