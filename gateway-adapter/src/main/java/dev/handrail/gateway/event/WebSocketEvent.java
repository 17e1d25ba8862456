package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened on a connection to a WebSocket API. There is no method and no path. */
@JsonAdapter(WebSocketAdapterFactory.class)
public sealed interface WebSocketEvent extends GatewayEvent
    permits WebSocketConnectEvent, WebSocketMessageEvent, WebSocketDisconnectEvent {

  /**
   * What the API tells about the event and its connection.
   *
   * @return a view of the object
   */
  WebSocketRequestContext requestContext();

  /**
   * The variables of the stage.
   *
   * @return values by name, or null if absent or {@code null}
   */
  @Nullable Map<String, String> stageVariables();

  /**
   * Whether the body of a message is base64.
   *
   * @return true for base64; false if the event does not say
   */
  boolean isBase64Encoded();

  /**
   * Reads an event that is an event of a WebSocket API.
   *
   * @param document the event
   * @return the event, of the variant that it has the form of
   * @throws UnknownEventException if it is something else
   */
  static WebSocketEvent of(JsonValue document) {
    return EventForms.required(find(document), document);
  }

  /**
   * Reads an event that is an event of a WebSocket API.
   *
   * @param document a JSON document in UTF-8; kept, not copied
   * @return the event, of the variant that it has the form of
   * @throws dev.handrail.json.InvalidJsonException if it is no JSON
   * @throws UnknownEventException if it is something else
   */
  static WebSocketEvent parse(byte[] document) {
    return of(JsonValue.parse(document));
  }

  /**
   * Reads an event that is an event of a WebSocket API, for callers that take plain events too,
   * such as a test event of the console.
   *
   * @param document the event
   * @return the event, or null if it has not the form of a front door's
   * @throws UnknownEventException if it has the form of a front door's, and is something else: no
   *     caller means to take such an event for a plain one
   */
  static @Nullable WebSocketEvent find(JsonValue document) {
    String kind = EventForms.kind(document);
    return kind == null ? null : of(kind, document);
  }

  private static WebSocketEvent of(String kind, JsonValue document) {
    return switch (kind) {
      case "WebSocketConnectEvent" -> new WebSocketConnectEvent(document);
      case "WebSocketMessageEvent" -> new WebSocketMessageEvent(document);
      case "WebSocketDisconnectEvent" -> new WebSocketDisconnectEvent(document);
      default -> throw UnknownEventException.unexpected("an event of a WebSocket API", kind);
    };
  }
}
