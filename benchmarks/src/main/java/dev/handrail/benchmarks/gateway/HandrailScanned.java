package dev.handrail.benchmarks.gateway;

import dev.handrail.Context;
import dev.handrail.gateway.ProxyRequest;
import dev.handrail.gateway.ProxyResponse;
import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The same 50 routes; the body is scanned and the result is built, without Gson. */
public final class HandrailScanned implements GatewayVariant {

  private final HandrailRoutes.Api api = new HandrailRoutes.Api(HandrailScanned::greet);

  @Override
  public byte[] handle(byte[] event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    api.handleRequest(new ByteArrayInputStream(event), out, new NoContext());
    return out.toByteArray();
  }

  private static ProxyResponse greet(ProxyRequest request, Context context) {
    String val01 = JsonValue.parse(request.bytes()).getString("val01");
    JsonBuilder body = new JsonBuilder(64).beginObject();
    body.name("message").value("success lambda api test: " + val01).endObject();
    return ProxyResponse.jsonBytes(body.toByteArray());
  }
}
