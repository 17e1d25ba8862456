package dev.handrail.gateway.event;

import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Tells the forms of events apart by the presence of members. Each look-up walks over the names of
 * one object and allocates only what it finds, so what most requests need comes first.
 */
final class EventForms {

  private EventForms() {}

  static @Nullable GatewayEvent find(JsonValue document) {
    JsonValue context = document.get("requestContext");
    JsonValue version = document.getPresent("version");
    if (version != null && version.isString("2.0")) {
      return version2(document, context);
    }
    // Before WebSocket: the authorizer of $connect is told the connection's id as well.
    if (has(document, "methodArn")) {
      JsonValue type = document.get("type");
      if (type != null) {
        return authorizer(document, type, version, context);
      }
    }
    if (context == null || !context.isObject()) {
      refuseEdge(document);
      return null;
    }
    return version1(document, version, context);
  }

  private static @Nullable GatewayEvent version2(JsonValue document, @Nullable JsonValue context) {
    if (has(document, "routeArn")) {
      JsonValue type = document.get("type");
      return type != null && type.isString("REQUEST")
          ? new HttpApiV2AuthorizerEvent(document)
          : null;
    }
    if (context == null) {
      return null;
    }
    if (has(context, "http")) {
      return isFunctionUrl(context) ? new FunctionUrlEvent(document) : new HttpApiV2Event(document);
    }
    if (has(context, "serviceNetworkArn")) {
      throw UnknownEventException.lattice();
    }
    return null;
  }

  /** The domain name is all that tells a function URL from an HTTP API. */
  private static boolean isFunctionUrl(JsonValue context) {
    JsonValue domain = context.get("domainName");
    return domain != null
        && domain.kind() == JsonValue.Kind.STRING
        && domain.asString().contains(".lambda-url.");
  }

  private static @Nullable GatewayEvent authorizer(
      JsonValue document,
      JsonValue type,
      @Nullable JsonValue version,
      @Nullable JsonValue context) {
    if (type.isString("TOKEN")) {
      return new TokenAuthorizerEvent(document);
    }
    if (!type.isString("REQUEST")) {
      return null;
    }
    if (version != null) {
      return version.isString("1.0") ? new HttpApiV1AuthorizerEvent(document) : null;
    }
    return context != null && has(context, "connectionId")
        ? new WebSocketAuthorizerEvent(document)
        : new RestApiAuthorizerEvent(document);
  }

  private static @Nullable GatewayEvent version1(
      JsonValue document, @Nullable JsonValue version, JsonValue context) {
    if (has(context, "connectionId")) {
      JsonValue kind = context.getPresent("eventType");
      if (kind != null) {
        return webSocket(document, kind);
      }
    }
    // Destinations of asynchronous invocations have a version 1.0 and a requestContext as well.
    if (has(document, "httpMethod")) {
      if (version != null) {
        return version.isString("1.0") ? new HttpApiV1Event(document) : null;
      }
      if (has(context, "resourceId") || has(context, "identity")) {
        return new RestApiEvent(document);
      }
    }
    return has(context, "elb") ? alb(document) : null;
  }

  private static GatewayEvent alb(JsonValue document) {
    return has(document, "multiValueHeaders")
        ? new AlbMultiValueEvent(document)
        : new AlbEvent(document);
  }

  private static @Nullable GatewayEvent webSocket(JsonValue document, JsonValue kind) {
    if (kind.isString("MESSAGE")) {
      return new WebSocketMessageEvent(document);
    }
    if (kind.isString("CONNECT")) {
      return new WebSocketConnectEvent(document);
    }
    return kind.isString("DISCONNECT") ? new WebSocketDisconnectEvent(document) : null;
  }

  private static void refuseEdge(JsonValue document) {
    JsonValue records = document.get("Records");
    JsonValue first = records == null ? null : records.first();
    if (first != null && has(first, "cf")) {
      throw UnknownEventException.edge();
    }
  }

  private static boolean has(JsonValue object, String name) {
    return object.getPresent(name) != null;
  }
}
