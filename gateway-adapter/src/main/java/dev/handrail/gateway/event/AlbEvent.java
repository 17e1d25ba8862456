package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an Application Load Balancer sends to a target group of a function, with one value for each
 * header and query parameter.
 *
 * <p>Immutable and thread-safe, as its document.
 */
@JsonAdapter(ProxyAdapterFactory.class)
public final class AlbEvent extends AlbBaseEvent implements ProxyEvent {

  AlbEvent(JsonValue document) {
    super(document);
  }

  @Override
  public FrontDoor frontDoor() {
    return FrontDoor.ALB;
  }

  /**
   * The headers in lower case, the last value of each.
   *
   * @return values by name, or null if absent or {@code null}
   */
  public @Nullable Map<String, String> headers() {
    return texts("headers");
  }

  /**
   * The query parameters as they were sent, percent-encoded, the last value of each.
   *
   * @return values by name, or null if absent or {@code null}
   */
  public @Nullable Map<String, String> queryStringParameters() {
    return texts("queryStringParameters");
  }

  @Override
  public @Nullable String body() {
    return text("body");
  }

  @Override
  public boolean isBase64Encoded() {
    return flag("isBase64Encoded");
  }
}
