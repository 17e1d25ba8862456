package dev.handrail.benchmarks.peers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.handrail.benchmarks.gateway.GatewayVariant;
import dev.handrail.benchmarks.gateway.NoContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A stream handler, called as the Java runtime does. */
abstract class StreamVariant implements GatewayVariant {

  private final RequestStreamHandler handler;
  private final Context context = new NoContext();

  StreamVariant(RequestStreamHandler handler) {
    this.handler = handler;
  }

  @Override
  public final byte[] handle(byte[] event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    handler.handleRequest(new ByteArrayInputStream(event), out, context);
    return out.toByteArray();
  }
}
