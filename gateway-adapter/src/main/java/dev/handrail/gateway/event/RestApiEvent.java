package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What a REST API's proxy integration sends. It names all its members always, with {@code null} for
 * what is empty.
 *
 * <p>Immutable and thread-safe, as its document.
 */
@JsonAdapter(ProxyAdapterFactory.class)
public final class RestApiEvent extends PayloadV1Event implements ProxyEvent {

  RestApiEvent(JsonValue document) {
    super(document);
  }

  @Override
  public FrontDoor frontDoor() {
    return FrontDoor.REST_API;
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
