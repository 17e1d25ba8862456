package dev.handrail.benchmarks.coldstart.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** By hand, the event with Gson's streams, the body with its reflection. */
public final class ReflectiveGatewayHello implements RequestStreamHandler {

  private final Gson gson = new Gson();

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Greeting greeting = gson.fromJson(GatewayStreams.body(input.readAllBytes()), Greeting.class);
    output.write(GatewayStreams.response("success lambda api test: " + greeting.val01()));
  }
}
