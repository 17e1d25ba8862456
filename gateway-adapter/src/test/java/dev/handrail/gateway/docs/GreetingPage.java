package dev.handrail.gateway.docs;

import dev.handrail.Context;
import dev.handrail.gateway.ProxyFunction;
import dev.handrail.gateway.ProxyRequest;
import dev.handrail.gateway.ProxyResponse;

/** A proxy function that overrides. */
public final class GreetingPage extends ProxyFunction {
  @Override
  public ProxyResponse handle(ProxyRequest request, Context context) {
    return ProxyResponse.text("Hello, " + request.query("name") + "!");
  }
}
