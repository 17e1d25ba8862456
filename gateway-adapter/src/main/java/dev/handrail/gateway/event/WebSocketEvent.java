package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
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
}
