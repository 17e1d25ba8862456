package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client sent a message through a WebSocket API. There are no headers, no method and no path.
 *
 * <p>Immutable and thread-safe, as its document.
 */
@JsonAdapter(WebSocketAdapterFactory.class)
public final class WebSocketMessageEvent extends JsonObjectView implements WebSocketEvent {

  WebSocketMessageEvent(JsonValue document) {
    super(document);
  }

  @Override
  public WebSocketRequestContext requestContext() {
    return new WebSocketRequestContext(required("requestContext", "an object"));
  }

  @Override
  public @Nullable Map<String, String> stageVariables() {
    return texts("stageVariables");
  }

  /**
   * The message.
   *
   * @return the text, in base64 if so said, or null if absent or {@code null}
   */
  public @Nullable String body() {
    return text("body");
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
