package dev.handrail.gateway.event;

import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads events of any kind, for tools and functions that stand behind several kinds of triggers. A
 * function that gets one kind asks {@link ProxyEvent}, {@link WebSocketEvent} or {@link
 * AuthorizerEvent}, and its minimised jar stays without the others.
 *
 * <pre>{@code
 * if (GatewayEvents.parse(bytes) instanceof WebSocketMessageEvent message) {
 *   reply(message.requestContext().connectionId(), message.body());
 * }
 * }</pre>
 */
public final class GatewayEvents {

  private GatewayEvents() {}

  /**
   * Reads an event of any front door.
   *
   * @param document the event
   * @return the event, of the variant that it has the form of
   * @throws UnknownEventException if no front door sends such an event, or one that Handrail does
   *     not speak to
   */
  public static GatewayEvent of(JsonValue document) {
    return EventForms.required(find(document), document);
  }

  /**
   * Reads an event of any front door.
   *
   * @param document a JSON document in UTF-8; kept, not copied
   * @return the event, of the variant that it has the form of
   * @throws dev.handrail.json.InvalidJsonException if it is no JSON
   * @throws UnknownEventException if no front door sends such an event, or one that Handrail does
   *     not speak to
   */
  public static GatewayEvent parse(byte[] document) {
    return of(JsonValue.parse(document));
  }

  /**
   * Reads an event of any front door, for callers that take other events too, such as a test event
   * of the console.
   *
   * @param document the event
   * @return the event, or null if it has not the form of a front door's
   * @throws UnknownEventException if it comes from a front door that Handrail does not speak to,
   *     such as Lambda@Edge: no caller means to take such an event for a plain one
   */
  public static @Nullable GatewayEvent find(JsonValue document) {
    String kind = EventForms.kind(document);
    if (kind == null) {
      return null;
    }
    if (kind.endsWith("AuthorizerEvent")) {
      return AuthorizerEvent.find(document);
    }
    return kind.startsWith("WebSocket") ? WebSocketEvent.find(document) : ProxyEvent.find(document);
  }
}
