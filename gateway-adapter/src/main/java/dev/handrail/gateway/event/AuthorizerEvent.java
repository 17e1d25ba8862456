package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;

/** What an API sends to a Lambda authorizer, which answers an {@link AuthorizerResponse}. */
@JsonAdapter(WireAdapterFactory.class)
public sealed interface AuthorizerEvent extends GatewayEvent
    permits TokenAuthorizerEvent,
        RestApiAuthorizerEvent,
        HttpApiV1AuthorizerEvent,
        HttpApiV2AuthorizerEvent,
        WebSocketAuthorizerEvent {

  /**
   * The kind of authorizer that the event is for.
   *
   * @return {@code TOKEN} or {@code REQUEST}
   */
  String type();
}
