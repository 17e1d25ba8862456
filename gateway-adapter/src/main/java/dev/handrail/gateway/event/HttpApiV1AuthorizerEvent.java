package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP API sends to a Lambda authorizer with payload format 1.0.
 *
 * <p>Immutable and thread-safe, as its document.
 */
@JsonAdapter(AuthorizerAdapterFactory.class)
public final class HttpApiV1AuthorizerEvent extends PayloadV1Event implements AuthorizerEvent {

  HttpApiV1AuthorizerEvent(JsonValue document) {
    super(document);
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
  public String type() {
    return requiredText("type");
  }

  /**
   * What access is asked for.
   *
   * @return for example {@code arn:aws:execute-api:us-
   *     east-1:123456789012:abcdef123/prod/GET/orders}
   */
  public String methodArn() {
    return requiredText("methodArn");
  }

  /**
   * The values of the identity sources.
   *
   * @return values joined by commas, secrets, or null if absent or {@code null}
   */
  public @Nullable String identitySource() {
    return text("identitySource");
  }

  /**
   * The same as the identity source.
   *
   * @return values joined by commas, secrets, or null if absent or {@code null}
   */
  public @Nullable String authorizationToken() {
    return text("authorizationToken");
  }
}
