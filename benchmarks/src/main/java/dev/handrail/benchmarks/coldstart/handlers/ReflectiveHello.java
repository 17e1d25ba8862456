package dev.handrail.benchmarks.coldstart.handlers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** By hand, with Gson's reflection. */
public final class ReflectiveHello implements RequestStreamHandler {

  private final Gson gson = new Gson();

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Greeting event = gson.fromJson(new String(input.readAllBytes(), UTF_8), Greeting.class);
    String result = "success lambda api test: " + event.val01();
    output.write(gson.toJson(result).getBytes(UTF_8));
  }
}
