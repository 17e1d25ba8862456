package dev.handrail.gateway.event;

import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Tells the forms of events apart by the presence of members, in one walk over the names of the
 * event and one over those of its {@code requestContext}. A form is told by the name of its class,
 * not by the class: who reads one kind of events needs no other.
 */
final class EventForms {

  private static final String[] NAMES = {
    "requestContext", "version", "httpMethod", "methodArn", "routeArn"
  };
  private static final int CONTEXT = 0;
  private static final int VERSION = 1;
  private static final int HTTP_METHOD = 2;
  private static final int METHOD_ARN = 3;
  private static final int ROUTE_ARN = 4;

  private static final String[] NAMES_IN_CONTEXT_1 = {
    "identity", "connectionId", "eventType", "elb"
  };
  private static final int IDENTITY = 0;
  private static final int CONNECTION_ID = 1;
  private static final int EVENT_TYPE = 2;
  private static final int ELB = 3;

  private static final String[] NAMES_IN_CONTEXT_2 = {"http", "domainName", "serviceNetworkArn"};
  private static final int HTTP = 0;
  private static final int DOMAIN_NAME = 1;
  private static final int SERVICE_NETWORK = 2;

  private EventForms() {}

  /** The name of the class of an event's form, or null if it has not the form of a front door's. */
  static @Nullable String kind(JsonValue document) {
    @Nullable JsonValue[] event = document.getAll(NAMES);
    JsonValue context = event[CONTEXT];
    JsonValue version = event[VERSION];
    if (isString(version, "2.0")) {
      return version2(document, event, context);
    }
    // Before WebSocket: the authorizer of $connect is told the connection's id as well.
    if (isPresent(event[METHOD_ARN])) {
      JsonValue type = document.get("type");
      if (type != null) {
        return authorizer(type, version, context);
      }
    }
    if (context == null || !context.isObject()) {
      refuseEdge(document);
      return null;
    }
    return version1(document, event, context);
  }

  static <T extends GatewayEvent> T required(@Nullable T event, JsonValue document) {
    if (event == null) {
      throw UnknownEventException.of(document);
    }
    return event;
  }

  private static @Nullable String version2(
      JsonValue document, @Nullable JsonValue[] event, @Nullable JsonValue context) {
    if (isPresent(event[ROUTE_ARN])) {
      return isString(document.get("type"), "REQUEST") ? "HttpApiV2AuthorizerEvent" : null;
    }
    if (context == null) {
      return null;
    }
    @Nullable JsonValue[] members = context.getAll(NAMES_IN_CONTEXT_2);
    if (isPresent(members[HTTP])) {
      return isFunctionUrl(members[DOMAIN_NAME]) ? "FunctionUrlEvent" : "HttpApiV2Event";
    }
    if (isPresent(members[SERVICE_NETWORK])) {
      throw UnknownEventException.lattice();
    }
    return null;
  }

  /** The domain name is all that tells a function URL from an HTTP API. */
  private static boolean isFunctionUrl(@Nullable JsonValue domain) {
    return domain != null
        && domain.kind() == JsonValue.Kind.STRING
        && domain.asString().contains(".lambda-url.");
  }

  private static @Nullable String authorizer(
      JsonValue type, @Nullable JsonValue version, @Nullable JsonValue context) {
    if (type.isString("TOKEN")) {
      return "TokenAuthorizerEvent";
    }
    if (!type.isString("REQUEST")) {
      return null;
    }
    if (isPresent(version)) {
      return isString(version, "1.0") ? "HttpApiV1AuthorizerEvent" : null;
    }
    return context != null && context.getPresent("connectionId") != null
        ? "WebSocketAuthorizerEvent"
        : "RestApiAuthorizerEvent";
  }

  private static @Nullable String version1(
      JsonValue document, @Nullable JsonValue[] event, JsonValue context) {
    @Nullable JsonValue[] members = context.getAll(NAMES_IN_CONTEXT_1);
    JsonValue happened = members[EVENT_TYPE];
    if (happened != null && !happened.isNull() && isPresent(members[CONNECTION_ID])) {
      return webSocket(happened);
    }
    // Destinations of asynchronous invocations have a version 1.0 and a requestContext as well.
    if (isPresent(event[HTTP_METHOD])) {
      JsonValue version = event[VERSION];
      if (isPresent(version)) {
        return isString(version, "1.0") ? "HttpApiV1Event" : null;
      }
      if (isPresent(members[IDENTITY]) || isPresent(context.get("resourceId"))) {
        return "RestApiEvent";
      }
    }
    return isPresent(members[ELB]) ? alb(document) : null;
  }

  private static String alb(JsonValue document) {
    return document.getPresent("multiValueHeaders") != null ? "AlbMultiValueEvent" : "AlbEvent";
  }

  private static @Nullable String webSocket(JsonValue happened) {
    if (happened.isString("MESSAGE")) {
      return "WebSocketMessageEvent";
    }
    if (happened.isString("CONNECT")) {
      return "WebSocketConnectEvent";
    }
    return happened.isString("DISCONNECT") ? "WebSocketDisconnectEvent" : null;
  }

  private static void refuseEdge(JsonValue document) {
    JsonValue records = document.get("Records");
    JsonValue first = records == null ? null : records.first();
    if (first != null && first.getPresent("cf") != null) {
      throw UnknownEventException.edge();
    }
  }

  private static boolean isPresent(@Nullable JsonValue member) {
    return member != null && !member.isNull();
  }

  private static boolean isString(@Nullable JsonValue member, String text) {
    return member != null && member.isString(text);
  }
}
