package dev.handrail.gateway.server;

import dev.handrail.gateway.Header;
import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.json.JsonBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Events of a WebSocket API. Those of a connection's end and those of messages have neither method
 * nor path, and messages have no headers. Thread-safe.
 */
public final class WebSocketEvents {

  private WebSocketEvents() {}

  /**
   * Encodes the opening of a connection.
   *
   * @param connection the connection
   * @param requestId 16 characters of base64
   * @return JSON in UTF-8
   */
  public static byte[] connect(WebSocketConnection connection, String requestId) {
    JsonBuilder out = new JsonBuilder().beginObject();
    writeHandshake(out, connection, requestId);
    return out.name("isBase64Encoded").value(false).endObject().toByteArray();
  }

  /**
   * Encodes the opening of a connection for an authorizer, which knows no caller yet.
   *
   * @param connection the connection
   * @param requestId 16 characters of base64
   * @return JSON in UTF-8
   */
  public static byte[] authorize(WebSocketConnection connection, String requestId) {
    WebSocketStage stage = connection.stage();
    String api = stage.accountId() + ":" + stage.apiId() + "/" + stage.stage();
    JsonBuilder out = new JsonBuilder().beginObject().name("type").value("REQUEST");
    out.name("methodArn").value("arn:aws:execute-api:" + stage.region() + ":" + api + "/$connect");
    writeHandshake(out, connection, requestId);
    return out.endObject().toByteArray();
  }

  private static void writeHandshake(
      JsonBuilder out, WebSocketConnection connection, String requestId) {
    EventHeaders headers = handshakeHeaders(connection);
    headers.writeLast(out.name("headers"));
    headers.writeAll(out.name("multiValueHeaders"));
    QueryString query = QueryString.of(connection.handshake().rawQuery(), FrontDoor.HTTP_API_V1);
    if (!query.isEmpty()) {
      query.writeLast(out.name("queryStringParameters"));
      query.writeAll(out.name("multiValueQueryStringParameters"));
    }
    writeVariables(out, connection);
    Context context = new Context(connection, "$connect", "CONNECT", requestId);
    context.write(out, connection.connectedAt(), null, null);
  }

  /**
   * Encodes a text message.
   *
   * @param connection the connection that it came over
   * @param message its route and ids
   * @param body the text
   * @return JSON in UTF-8
   */
  public static byte[] message(WebSocketConnection connection, Message message, String body) {
    JsonBuilder out = new JsonBuilder().beginObject();
    writeVariables(out, connection);
    Context context = new Context(connection, message.routeKey(), "MESSAGE", message.requestId());
    context.write(out, message.receivedAt(), message.messageId(), null);
    out.name("body").value(body).name("isBase64Encoded").value(false);
    return out.endObject().toByteArray();
  }

  /**
   * A message, but for its text.
   *
   * @param routeKey the route that its text selected
   * @param requestId 16 characters of base64
   * @param messageId 16 characters of base64
   * @param receivedAt when it came
   */
  public record Message(String routeKey, String requestId, String messageId, Instant receivedAt) {}

  /**
   * Encodes the end of a connection.
   *
   * @param connection the connection
   * @param requestId 16 characters of base64
   * @param time when it ended
   * @param close how
   * @return JSON in UTF-8
   */
  public static byte[] disconnect(
      WebSocketConnection connection, String requestId, Instant time, Close close) {
    JsonBuilder out = new JsonBuilder().beginObject();
    EventHeaders headers = new EventHeaders();
    headers.add("Host", connection.stage().domainName());
    headers.add("x-api-key", "");
    headers.add("X-Forwarded-For", "");
    headers.add("x-restapi", "");
    headers.writeLast(out.name("headers"));
    headers.writeAll(out.name("multiValueHeaders"));
    writeVariables(out, connection);
    Context context = new Context(connection, "$disconnect", "DISCONNECT", requestId);
    context.write(out, time, null, close);
    return out.name("isBase64Encoded").value(false).endObject().toByteArray();
  }

  /**
   * How a connection ended.
   *
   * @param statusCode the WebSocket status, for example 1000
   * @param reason what the closing side said; may be empty
   */
  public record Close(int statusCode, String reason) {}

  private static EventHeaders handshakeHeaders(WebSocketConnection connection) {
    EventHeaders headers = new EventHeaders();
    for (Header line : connection.handshake().headers()) {
      if (!HeaderNames.isHopByHop(line.name())) {
        headers.add(line.name(), line.value().strip());
      }
    }
    IncomingRequest handshake = connection.handshake();
    if (handshake.header("Host") == null) {
      headers.add("Host", connection.stage().domainName());
    }
    headers.set("X-Amzn-Trace-Id", "Root=" + connection.traceId());
    headers.set("X-Forwarded-For", handshake.sourceAddress());
    headers.set("X-Forwarded-Port", Integer.toString(handshake.port()));
    headers.set("X-Forwarded-Proto", handshake.isTls() ? "https" : "http");
    return headers;
  }

  private static void writeVariables(JsonBuilder out, WebSocketConnection connection) {
    if (!connection.stage().stageVariables().isEmpty()) {
      EventMaps.write(out.name("stageVariables"), connection.stage().stageVariables());
    }
  }

  /** The request context, which all three kinds have. */
  private record Context(
      WebSocketConnection connection, String routeKey, String eventType, String requestId) {

    void write(JsonBuilder out, Instant time, @Nullable String messageId, @Nullable Close close) {
      WebSocketStage stage = connection.stage();
      out.name("requestContext").beginObject().name("routeKey").value(routeKey);
      AuthorizerMember.writeVersion1(out, connection.authorization(), false);
      if (messageId != null) {
        out.name("messageId").value(messageId);
      }
      if (close != null) {
        out.name("disconnectStatusCode").value(close.statusCode());
      }
      out.name("eventType").value(eventType);
      out.name("extendedRequestId").value(requestId);
      out.name("requestTime").value(Times.commonLog(time)).name("messageDirection").value("IN");
      if (close != null) {
        out.name("disconnectReason").value(close.reason());
      }
      out.name("stage").value(stage.stage());
      out.name("connectedAt").value(connection.connectedAt().toEpochMilli());
      out.name("requestTimeEpoch").value(time.toEpochMilli());
      out.name("identity").beginObject();
      String userAgent = connection.handshake().header("User-Agent");
      if (userAgent != null) {
        out.name("userAgent").value(userAgent);
      }
      out.name("sourceIp").value(connection.handshake().sourceAddress()).endObject();
      out.name("requestId").value(requestId).name("domainName").value(stage.domainName());
      out.name("connectionId").value(connection.connectionId());
      out.name("apiId").value(stage.apiId()).endObject();
    }
  }
}
