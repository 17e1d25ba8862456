package dev.handrail.benchmarks.gateway;

import dev.handrail.Context;
import dev.handrail.benchmarks.coldstart.handlers.Greeting;
import dev.handrail.benchmarks.coldstart.handlers.Message;
import dev.handrail.gateway.ProxyFunction;
import dev.handrail.gateway.ProxyHandler;
import dev.handrail.gateway.ProxyRequest;
import dev.handrail.gateway.ProxyResponse;
import dev.handrail.gateway.Routes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Handrail's proxy function with 50 routes; the body and the result are types, by way of Gson. */
public final class HandrailRoutes implements GatewayVariant {

  private final Api api = new Api(HandrailRoutes::greet);

  @Override
  public byte[] handle(byte[] event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    api.handleRequest(new ByteArrayInputStream(event), out, new NoContext());
    return out.toByteArray();
  }

  private static ProxyResponse greet(ProxyRequest request, Context context) {
    return ProxyResponse.json(Message.to(request.body(Greeting.class)));
  }

  /** The function, with any handler behind its routes. */
  static final class Api extends ProxyFunction {

    Api(ProxyHandler handler) {
      super(routes(handler));
    }

    private static Routes routes(ProxyHandler handler) {
      Routes.Builder routes = Routes.builder().post("/orders/{id}", handler);
      for (int i = 0; i < 49; i++) {
        routes.get("/things" + i + "/{id}", handler);
      }
      return routes.build();
    }
  }
}
