package dev.handrail.gateway;

import dev.handrail.Callback;
import dev.handrail.Context;
import dev.handrail.Handler;
import java.util.Objects;

/** A proxy handler as a handler: as any returned value, its response completes at once. */
final class ReturningHandler implements Handler<ProxyRequest, ProxyResponse> {

  private final ProxyHandler handler;

  ReturningHandler(ProxyHandler handler) {
    this.handler = Objects.requireNonNull(handler, "handler");
  }

  @Override
  public void handle(ProxyRequest request, Context context, Callback<ProxyResponse> callback)
      throws Exception {
    ProxyResponse response = handler.handle(request, context);
    context.callbackWaitsForEmptyEventLoop(false);
    callback.succeed(response);
  }
}
