package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What a REST API sends to a {@code TOKEN} authorizer.
 *
 * <p>Immutable and thread-safe, as its document.
 */
@JsonAdapter(AuthorizerAdapterFactory.class)
public final class TokenAuthorizerEvent extends JsonObjectView implements AuthorizerEvent {

  TokenAuthorizerEvent(JsonValue document) {
    super(document);
  }

  @Override
  public String type() {
    return requiredText("type");
  }

  /**
   * The header that the authorizer is configured to read.
   *
   * @return the token, a secret, or null if absent or {@code null}
   */
  public @Nullable String authorizationToken() {
    return text("authorizationToken");
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
}
