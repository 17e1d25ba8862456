package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP API sends to an integration with payload format 2.0. Members for which there is
 * nothing to say are absent.
 *
 * <p>Immutable and thread-safe, as its document.
 */
@JsonAdapter(ProxyAdapterFactory.class)
public final class HttpApiV2Event extends PayloadV2Event implements ProxyEvent {

  HttpApiV2Event(JsonValue document) {
    super(document);
  }

  @Override
  public FrontDoor frontDoor() {
    return FrontDoor.HTTP_API_V2;
  }

  /**
   * The parameters in the path, decoded.
   *
   * @return values by name, or null if absent or {@code null}
   */
  public @Nullable Map<String, String> pathParameters() {
    return texts("pathParameters");
  }

  /**
   * The variables of the stage.
   *
   * @return values by name, or null if absent or {@code null}
   */
  public @Nullable Map<String, String> stageVariables() {
    return texts("stageVariables");
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
