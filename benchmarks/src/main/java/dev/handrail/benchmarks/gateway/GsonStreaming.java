package dev.handrail.benchmarks.gateway;

import dev.handrail.benchmarks.coldstart.handlers.StreamingGatewayHello;
import java.io.IOException;

/** By hand, with Gson's streams only. */
public final class GsonStreaming implements GatewayVariant {

  private final StreamingGatewayHello handler = new StreamingGatewayHello();

  @Override
  public byte[] handle(byte[] event) throws IOException {
    return handler.handle(event);
  }
}
