package dev.handrail.gateway.server;

import dev.handrail.json.JsonBuilder;

/** Events of a load balancer: nothing decoded, one form of headers and query or the other. */
final class AlbEvents {

  private AlbEvents() {}

  static byte[] proxy(Exchange exchange, TargetGroup group) {
    IncomingRequest request = exchange.request();
    JsonBuilder out = new JsonBuilder().beginObject().name("requestContext").beginObject();
    out.name("elb").beginObject().name("targetGroupArn").value(group.targetGroupArn());
    out.endObject().endObject();
    out.name("httpMethod").value(request.method());
    out.name("path").value(request.rawPath());
    QueryString query = QueryString.of(request.rawQuery(), group.frontDoor());
    EventHeaders headers = ForwardedHeaders.of(exchange);
    if (group.multiValueHeaders()) {
      query.writeAll(out.name("multiValueQueryStringParameters"));
      headers.writeAll(out.name("multiValueHeaders"));
    } else {
      query.writeLast(out.name("queryStringParameters"));
      headers.writeLast(out.name("headers"));
    }
    EventBody body = EventBody.of(exchange);
    body.write(out.name("body"));
    return out.name("isBase64Encoded").value(body.isBase64()).endObject().toByteArray();
  }
}
