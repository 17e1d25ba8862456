package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What a Lambda function URL sends: payload format 2.0 without path parameters and stage variables.
 * Its cookies come twice, in {@code cookies} and in the header.
 *
 * <p>Immutable and thread-safe, as its document.
 */
@JsonAdapter(ProxyAdapterFactory.class)
public final class FunctionUrlEvent extends PayloadV2Event implements ProxyEvent {

  FunctionUrlEvent(JsonValue document) {
    super(document);
  }

  @Override
  public FrontDoor frontDoor() {
    return FrontDoor.FUNCTION_URL;
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
