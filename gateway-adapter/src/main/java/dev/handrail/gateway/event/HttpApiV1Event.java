package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP API sends to an integration with payload format 1.0. Its {@code path} is percent-
 * encoded, its path parameters and {@code requestContext.path} are decoded.
 *
 * <p>Immutable and thread-safe, as its document.
 */
@JsonAdapter(ProxyAdapterFactory.class)
public final class HttpApiV1Event extends PayloadV1Event implements ProxyEvent {

  HttpApiV1Event(JsonValue document) {
    super(document);
  }

  @Override
  public FrontDoor frontDoor() {
    return FrontDoor.HTTP_API_V1;
  }

  /**
   * The payload format.
   *
   * @return {@code 1.0}
   */
  public String version() {
    return requiredText("version");
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
