package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;

/**
 * What a REST API sends to a {@code REQUEST} authorizer: its proxy event without the body.
 *
 * <p>Immutable and thread-safe, as its document.
 */
@JsonAdapter(AuthorizerAdapterFactory.class)
public final class RestApiAuthorizerEvent extends PayloadV1Event implements AuthorizerEvent {

  RestApiAuthorizerEvent(JsonValue document) {
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
  public String methodArn() {
    return requiredText("methodArn");
  }
}
