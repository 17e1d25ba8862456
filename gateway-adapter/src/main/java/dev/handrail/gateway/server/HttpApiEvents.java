package dev.handrail.gateway.server;

import dev.handrail.gateway.ClientCertificate;
import dev.handrail.gateway.routing.PercentCodec;
import dev.handrail.json.JsonBuilder;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Events of HTTP APIs and function URLs. */
final class HttpApiEvents {

  private HttpApiEvents() {}

  /** Payload format 1.0; the path is encoded in the event, and decoded in its context. */
  static byte[] version1(
      Exchange exchange, HttpApiStage stage, String eventPath, String decodedPath) {
    JsonBuilder out = new JsonBuilder().beginObject().name("version").value("1.0");
    writeVersion1(out, exchange, stage, eventPath, decodedPath);
    PayloadV1.writeBody(out, exchange);
    return out.endObject().toByteArray();
  }

  static void writeVersion1(
      JsonBuilder out,
      Exchange exchange,
      HttpApiStage stage,
      String eventPath,
      String decodedPath) {
    PayloadV1.writeRequest(out, exchange, eventPath);
    writeContext1(out.name("requestContext"), exchange, stage, decodedPath);
    EventMaps.writeOrNull(out.name("pathParameters"), decodedParameters(exchange));
    EventMaps.writeOrNull(out.name("stageVariables"), stage.stageVariables());
  }

  private static void writeContext1(
      JsonBuilder out, Exchange exchange, HttpApiStage stage, String decodedPath) {
    IncomingRequest request = exchange.request();
    MatchedRoute route = exchange.route();
    out.beginObject().name("accountId").value(stage.accountId());
    out.name("apiId").value(stage.apiId());
    AuthorizerMember.writeVersion1(out, exchange.authorization(), true);
    out.name("domainName").value(stage.domainName());
    out.name("domainPrefix").value(PayloadV1.prefix(stage.domainName()));
    out.name("extendedRequestId").value(exchange.requestId());
    out.name("httpMethod").value(request.method());
    IdentityMember.write(out, exchange, userAgent(request));
    out.name("path").value(decodedPath);
    out.name("protocol").value(request.protocol());
    out.name("requestId").value(exchange.requestId());
    out.name("requestTime").value(Times.commonLog(request.receivedAt()));
    out.name("requestTimeEpoch").value(request.receivedAt().toEpochMilli());
    out.name("resourceId").value(route.key());
    out.name("resourcePath").value(route.resourcePath());
    out.name("stage").value(stage.stage()).endObject();
  }

  /**
   * Payload format 2.0; what is empty is absent. Of {@code http.path} no second decoding is
   * recorded; it is the raw path, as it is wherever both are.
   */
  static byte[] version2(Exchange exchange, HttpApiStage stage, String decodedPath) {
    JsonBuilder out = new JsonBuilder().beginObject().name("version").value("2.0");
    out.name("routeKey").value(exchange.route().key());
    writeVersion2(out, exchange, decodedPath, decodedPath);
    writeBody(out, exchange);
    writeVersion2End(out, exchange, stage);
    return out.endObject().toByteArray();
  }

  static void writeVersion2End(JsonBuilder out, Exchange exchange, HttpApiStage stage) {
    Map<String, String> parameters = decodedParameters(exchange);
    if (!parameters.isEmpty()) {
      EventMaps.write(out.name("pathParameters"), parameters);
    }
    Map<String, String> variables = stage.stageVariables();
    if (variables != null) {
      EventMaps.write(out.name("stageVariables"), variables);
    }
  }

  /** A function URL's event is one of payload format 2.0, but its raw path is raw. */
  static byte[] functionUrl(Exchange exchange) {
    JsonBuilder out = new JsonBuilder().beginObject().name("version").value("2.0");
    out.name("routeKey").value(MatchedRoute.DEFAULT_ROUTE);
    String rawPath = exchange.request().rawPath();
    writeVersion2(out, exchange, rawPath, PercentCodec.decodePath(rawPath));
    writeBody(out, exchange);
    return out.endObject().toByteArray();
  }

  static void writeVersion2(
      JsonBuilder out, Exchange exchange, String rawPath, String decodedPath) {
    IncomingRequest request = exchange.request();
    String rawQuery = request.rawQuery();
    out.name("rawPath").value(rawPath);
    out.name("rawQueryString").value(rawQuery == null ? "" : rawQuery);
    EventHeaders headers = ForwardedHeaders.of(exchange);
    EventCookies.write(out, request);
    if (exchange.endpoint() instanceof HttpApiStage) {
      headers.remove("cookie");
    }
    headers.writeJoined(out.name("headers"));
    QueryString query = QueryString.of(rawQuery, exchange.endpoint().frontDoor());
    if (!query.isEmpty()) {
      query.writeJoined(out.name("queryStringParameters"));
    }
    writeContext2(out.name("requestContext"), exchange, decodedPath);
  }

  private static void writeContext2(JsonBuilder out, Exchange exchange, String decodedPath) {
    IncomingRequest request = exchange.request();
    Endpoint endpoint = exchange.endpoint();
    HttpApiStage stage = endpoint instanceof HttpApiStage found ? found : null;
    String prefix = PayloadV1.prefix(endpoint.domainName());
    out.beginObject().name("accountId").value(accountId(exchange, stage));
    out.name("apiId").value(stage == null ? prefix : stage.apiId());
    ClientCertificate certificate = request.clientCertificate();
    if (certificate != null && stage != null) {
      ClientCertMember.write(out.name("authentication").beginObject(), certificate);
      out.endObject();
    }
    AuthorizerMember.writeVersion2(out, exchange.authorization());
    out.name("domainName").value(endpoint.domainName());
    out.name("domainPrefix").value(prefix);
    out.name("http").beginObject().name("method").value(request.method());
    out.name("path").value(decodedPath);
    out.name("protocol").value(request.protocol());
    out.name("sourceIp").value(request.sourceAddress());
    out.name("userAgent").value(userAgent(request)).endObject();
    out.name("requestId").value(exchange.requestId());
    out.name("routeKey").value(exchange.route().key());
    out.name("stage").value(stage == null ? HttpApiStage.DEFAULT_STAGE : stage.stage());
    out.name("time").value(Times.commonLog(request.receivedAt()));
    out.name("timeEpoch").value(request.receivedAt().toEpochMilli()).endObject();
  }

  private static String accountId(Exchange exchange, @Nullable HttpApiStage stage) {
    if (stage != null) {
      return stage.accountId();
    }
    return exchange.authorization() instanceof Authorization.Iam iam
        ? iam.accountId()
        : "anonymous";
  }

  private static void writeBody(JsonBuilder out, Exchange exchange) {
    EventBody body = EventBody.of(exchange);
    if (!body.isEmpty()) {
      body.write(out.name("body"));
    }
    out.name("isBase64Encoded").value(body.isBase64());
  }

  /** Decoded once: that they are decoded twice, as the raw path of 2.0, is not recorded. */
  private static Map<String, String> decodedParameters(Exchange exchange) {
    Map<String, String> decoded = new TreeMap<>();
    for (Map.Entry<String, String> raw : exchange.route().pathParameters().entrySet()) {
      decoded.put(raw.getKey(), PercentCodec.decodePath(raw.getValue()));
    }
    return decoded;
  }

  private static String userAgent(IncomingRequest request) {
    String userAgent = request.header("User-Agent");
    return userAgent == null ? "" : userAgent;
  }
}
