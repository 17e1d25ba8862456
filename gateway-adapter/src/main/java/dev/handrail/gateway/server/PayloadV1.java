package dev.handrail.gateway.server;

import dev.handrail.json.JsonBuilder;

/** What the events of REST APIs and those of HTTP APIs with payload format 1.0 have in common. */
final class PayloadV1 {

  private PayloadV1() {}

  static void writeRequest(JsonBuilder out, Exchange exchange, String path) {
    IncomingRequest request = exchange.request();
    out.name("resource").value(exchange.route().resourcePath());
    out.name("path").value(path);
    out.name("httpMethod").value(exchange.endpoint().routeMethod(request));
    EventHeaders headers = ForwardedHeaders.of(exchange);
    headers.writeLast(out.name("headers"));
    headers.writeAll(out.name("multiValueHeaders"));
    QueryString query = QueryString.of(request.rawQuery(), exchange.endpoint().frontDoor());
    if (query.isEmpty()) {
      out.name("queryStringParameters").nullValue();
      out.name("multiValueQueryStringParameters").nullValue();
    } else {
      query.writeLast(out.name("queryStringParameters"));
      query.writeAll(out.name("multiValueQueryStringParameters"));
    }
  }

  static void writeBody(JsonBuilder out, Exchange exchange) {
    EventBody body = EventBody.of(exchange);
    body.writeOrNull(out.name("body"));
    out.name("isBase64Encoded").value(body.isBase64());
  }

  /** The first label of a host name. */
  static String prefix(String domainName) {
    int dot = domainName.indexOf('.');
    return dot < 0 ? domainName : domainName.substring(0, dot);
  }
}
