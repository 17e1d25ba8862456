package dev.handrail.gateway.event;

import dev.handrail.json.JsonValue;

/**
 * An event is not of a front door that the function can answer. The message tells the names of a
 * few members that the event has, and no value.
 */
public final class UnknownEventException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int MAX_NAMES = 8;
  private static final int MAX_NAME = 40;

  private UnknownEventException(String message) {
    super(message);
  }

  static UnknownEventException of(JsonValue document) {
    return new UnknownEventException(
        "Not an event of API Gateway, a function URL or a load balancer: "
            + found(document)
            + ". Invoke the function through one of them, or with an event as they send it"
            + "; extend LambdaFunction for other events, or EventFunction for both");
  }

  static UnknownEventException unexpected(String expected, String found) {
    return new UnknownEventException(
        "Expected "
            + expected
            + ", found "
            + found
            + ". Extend "
            + remedy(found)
            + " for such events, or remove the trigger that sends them");
  }

  private static String remedy(String found) {
    if (found.endsWith("AuthorizerEvent")) {
      return "LambdaFunction<AuthorizerEvent, AuthorizerResponse>";
    }
    return found.startsWith("WebSocket") ? "WebSocketFunction" : "ProxyFunction or EventFunction";
  }

  static UnknownEventException edge() {
    return new UnknownEventException(
        "Events of Lambda@Edge (Records[0].cf) have no gateway adapter. Handle them as"
            + " CloudFrontEvent or as a JSON tree, or put a function URL behind CloudFront");
  }

  static UnknownEventException lattice() {
    return new UnknownEventException(
        "Events of VPC Lattice (requestContext.serviceNetworkArn) have no gateway adapter. Handle"
            + " them as a JSON tree, or put a load balancer in front of the function");
  }

  private static String found(JsonValue document) {
    if (!document.isObject()) {
      return "the document is no object";
    }
    StringBuilder found = new StringBuilder("the document has ");
    int count = 0;
    for (JsonValue member = document.first(); member != null; member = member.next()) {
      if (count == MAX_NAMES) {
        return found.append(", ...").toString();
      }
      found.append(count == 0 ? "the members " : ", ");
      found.append(Shown.text(JsonCollections.nameOf(member), MAX_NAME));
      count++;
    }
    if (document.getPresent("httpMethod") != null) {
      found.append(" (httpMethod, but no requestContext as a front door sends it)");
    }
    return count == 0 ? "the document has no members" : found.toString();
  }
}
