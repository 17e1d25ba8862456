package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;

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

  /**
   * Reads an event that is a request to a Lambda authorizer.
   *
   * @param document the event
   * @return the event, of the variant that it has the form of
   * @throws UnknownEventException if it is something else
   */
  static AuthorizerEvent of(JsonValue document) {
    return UnknownEventException.expect(
        AuthorizerEvent.class, "a request to a Lambda authorizer", document);
  }

  /**
   * Reads an event that is a request to a Lambda authorizer.
   *
   * @param document a JSON document in UTF-8; kept, not copied
   * @return the event, of the variant that it has the form of
   * @throws dev.handrail.json.InvalidJsonException if it is no JSON
   * @throws UnknownEventException if it is something else
   */
  static AuthorizerEvent parse(byte[] document) {
    return of(JsonValue.parse(document));
  }
}
