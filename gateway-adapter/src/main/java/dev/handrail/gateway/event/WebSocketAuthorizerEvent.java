package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;

/**
 * What a WebSocket API sends to the authorizer of its {@code $connect} route: the handshake.
 *
 * <p>Immutable and thread-safe, as its document.
 */
@JsonAdapter(AuthorizerAdapterFactory.class)
public final class WebSocketAuthorizerEvent extends MultiValueEvent implements AuthorizerEvent {

  WebSocketAuthorizerEvent(JsonValue document) {
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

  /**
   * What the API tells about the handshake.
   *
   * @return a view of the object
   */
  public WebSocketRequestContext requestContext() {
    return new WebSocketRequestContext(required("requestContext", "an object"));
  }
}
