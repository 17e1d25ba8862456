package dev.handrail.benchmarks.coldstart.handlers;

import dev.handrail.Context;
import dev.handrail.gateway.ProxyFunction;
import dev.handrail.gateway.ProxyRequest;
import dev.handrail.gateway.ProxyResponse;
import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;

/** Handrail's proxy function that takes the body as text. */
public final class HandrailTextGatewayHello extends ProxyFunction {

  @Override
  public ProxyResponse handle(ProxyRequest request, Context context) {
    String val01 = JsonValue.parse(request.bytes()).getString("val01");
    JsonBuilder body = new JsonBuilder().beginObject();
    body.name("message").value("success lambda api test: " + val01).endObject();
    return ProxyResponse.jsonBytes(body.toByteArray());
  }
}
