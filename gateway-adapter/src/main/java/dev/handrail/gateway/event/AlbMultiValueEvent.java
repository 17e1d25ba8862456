package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an Application Load Balancer sends to a target group of a function whose attribute {@code
 * lambda.multi_value_headers.enabled} is set.
 *
 * <p>Immutable and thread-safe, as its document.
 */
@JsonAdapter(ProxyAdapterFactory.class)
public final class AlbMultiValueEvent extends AlbBaseEvent implements ProxyEvent {

  AlbMultiValueEvent(JsonValue document) {
    super(document);
  }

  @Override
  public FrontDoor frontDoor() {
    return FrontDoor.ALB_MULTI_VALUE;
  }

  /**
   * The headers in lower case, all values of each.
   *
   * @return values by name, or null if absent or {@code null}
   */
  public @Nullable Map<String, List<String>> multiValueHeaders() {
    return textLists("multiValueHeaders");
  }

  /**
   * The query parameters as they were sent, percent-encoded, all values of each.
   *
   * @return values by name, or null if absent or {@code null}
   */
  public @Nullable Map<String, List<String>> multiValueQueryStringParameters() {
    return textLists("multiValueQueryStringParameters");
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
