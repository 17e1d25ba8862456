package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened on a connection to a WebSocket API. There is no method and no path. */
@JsonAdapter(WireAdapterFactory.class)
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
    return UnknownEventException.expect(
        WebSocketEvent.class, "an event of a WebSocket API", document);
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
}
