package example;

import dev.handrail.Context;
import dev.handrail.gateway.ProxyFunction;
import dev.handrail.gateway.ProxyRequest;
import dev.handrail.gateway.ProxyResponse;

/** Greets whom the query names. */
public final class GreetingPage extends ProxyFunction {
  @Override
  public ProxyResponse handle(ProxyRequest request, Context context) {
    String name = request.query("name");
    if (name == null) {
      return ProxyResponse.text("Who are you?").withStatus(400);
    }
    return ProxyResponse.text("Hello, " + name + "!").withHeader("Cache-Control", "no-store");
  }
}
