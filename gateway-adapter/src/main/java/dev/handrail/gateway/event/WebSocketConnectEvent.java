package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;

/**
 * A client opens a connection to a WebSocket API: the only event with the headers and query of the
 * handshake.
 *
 * <p>Immutable and thread-safe, as its document.
 */
@JsonAdapter(WebSocketAdapterFactory.class)
public final class WebSocketConnectEvent extends MultiValueEvent implements WebSocketEvent {

  WebSocketConnectEvent(JsonValue document) {
    super(document);
  }

  @Override
  public WebSocketRequestContext requestContext() {
    return new WebSocketRequestContext(required("requestContext", "an object"));
  }

  @Override
  public boolean isBase64Encoded() {
    return flag("isBase64Encoded");
  }

  @Override
  public String toString() {
    return describedIn("requestContext", "routeKey");
  }
}
