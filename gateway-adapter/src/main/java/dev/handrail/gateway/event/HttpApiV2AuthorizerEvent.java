package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP API sends to a Lambda authorizer with payload format 2.0.
 *
 * <p>Immutable and thread-safe, as its document.
 */
@JsonAdapter(AuthorizerAdapterFactory.class)
public final class HttpApiV2AuthorizerEvent extends PayloadV2Event implements AuthorizerEvent {

  HttpApiV2AuthorizerEvent(JsonValue document) {
    super(document);
  }

  @Override
  public String type() {
    return requiredText("type");
  }

  /**
   * What access is asked for.
   *
   * @return for example {@code arn:aws:execute-api:us-
   *     east-1:123456789012:abcdef123/prod/GET/orders}
   */
  public String routeArn() {
    return requiredText("routeArn");
  }

  /**
   * The values of the identity sources.
   *
   * @return secrets, or null if absent or {@code null}
   */
  public @Nullable List<String> identitySource() {
    return textList("identitySource");
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
}
