package dev.handrail.gateway.server;

import dev.handrail.json.JsonBuilder;

/** Events of a REST API's proxy integration; the order of keys is that of published events. */
final class RestApiEvents {

  private RestApiEvents() {}

  static byte[] proxy(Exchange exchange, RestApiStage stage, String routePath) {
    JsonBuilder out = new JsonBuilder().beginObject();
    writeRequest(out, exchange, stage, routePath);
    PayloadV1.writeBody(out, exchange);
    return out.endObject().toByteArray();
  }

  /** Writes what an authorizer sees as well: all but the body. */
  static void writeRequest(
      JsonBuilder out, Exchange exchange, RestApiStage stage, String routePath) {
    String whole = Paths.withOneSlash(exchange.request().rawPath());
    PayloadV1.writeRequest(out, exchange, stage.isCustomDomain() ? whole : routePath);
    EventMaps.writeOrNull(out.name("pathParameters"), exchange.route().pathParameters());
    EventMaps.writeOrNull(out.name("stageVariables"), stage.stageVariables());
    writeContext(out.name("requestContext"), exchange, stage, whole);
  }

  private static void writeContext(
      JsonBuilder out, Exchange exchange, RestApiStage stage, String whole) {
    IncomingRequest request = exchange.request();
    MatchedRoute route = exchange.route();
    out.beginObject().name("resourceId").value(route.resourceId());
    AuthorizerMember.writeVersion1(out, exchange.authorization(), false);
    out.name("resourcePath").value(route.resourcePath());
    if (route.operationName() != null) {
      out.name("operationName").value(route.operationName());
    }
    out.name("httpMethod").value(stage.routeMethod(request));
    out.name("extendedRequestId").value(exchange.ids().extendedRequestId());
    out.name("requestTime").value(Times.commonLog(request.receivedAt()));
    out.name("path").value(whole);
    out.name("accountId").value(stage.accountId());
    out.name("protocol").value("HTTP/1.1"); // whatever the client speaks: laravel/vapor-core#205
    out.name("stage").value(stage.stage());
    out.name("domainPrefix").value(PayloadV1.prefix(stage.domainName()));
    out.name("requestTimeEpoch").value(request.receivedAt().toEpochMilli());
    out.name("requestId").value(exchange.requestId());
    IdentityMember.write(out, exchange, request.header("User-Agent"));
    out.name("domainName").value(stage.domainName());
    out.name("deploymentId").value(stage.deploymentId());
    Boolean canary = stage.canaryRequest();
    if (canary != null) {
      out.name("isCanaryRequest").value(canary);
    }
    out.name("apiId").value(stage.apiId()).endObject();
  }
}
