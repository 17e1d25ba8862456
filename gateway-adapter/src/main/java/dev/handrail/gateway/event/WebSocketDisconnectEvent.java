package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;

/**
 * A connection to a WebSocket API was closed, by either side. AWS sends it on a best-effort basis,
 * with few headers.
 *
 * <p>Immutable and thread-safe, as its document.
 */
@JsonAdapter(WireAdapterFactory.class)
public final class WebSocketDisconnectEvent extends MultiValueEvent implements WebSocketEvent {

  WebSocketDisconnectEvent(JsonValue document) {
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
