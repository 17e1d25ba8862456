package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a WebSocket API was closed, by either side. AWS sends it on a best-effort basis,
 * with few headers.
 *
 * <p>Immutable and thread-safe, as its document.
 */
@JsonAdapter(WebSocketAdapterFactory.class)
public final class WebSocketDisconnectEvent extends JsonObjectView implements WebSocketEvent {

  WebSocketDisconnectEvent(JsonValue document) {
    super(document);
  }

  /**
   * The headers, the last value of each.
   *
   * @return values by name as sent, or null if absent or {@code null}
   */
  public @Nullable Map<String, String> headers() {
    return texts("headers");
  }

  /**
   * The headers, all values of each.
   *
   * @return values by name as sent, or null if absent or {@code null}
   */
  public @Nullable Map<String, List<String>> multiValueHeaders() {
    return textLists("multiValueHeaders");
  }

  @Override
  public @Nullable Map<String, String> stageVariables() {
    return texts("stageVariables");
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
