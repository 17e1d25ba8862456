package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** What an API sends to a Lambda authorizer, which answers an {@link AuthorizerResponse}. */
@JsonAdapter(AuthorizerAdapterFactory.class)
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
    return EventForms.required(find(document), document);
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

  /**
   * Reads an event that is a request to a Lambda authorizer, for callers that take plain events
   * too, such as a test event of the console.
   *
   * @param document the event
   * @return the event, or null if it has not the form of a front door's
   * @throws UnknownEventException if it has the form of a front door's, and is something else: no
   *     caller means to take such an event for a plain one
   */
  static @Nullable AuthorizerEvent find(JsonValue document) {
    String kind = EventForms.kind(document);
    return kind == null ? null : of(kind, document);
  }

  private static AuthorizerEvent of(String kind, JsonValue document) {
    return switch (kind) {
      case "TokenAuthorizerEvent" -> new TokenAuthorizerEvent(document);
      case "RestApiAuthorizerEvent" -> new RestApiAuthorizerEvent(document);
      case "HttpApiV1AuthorizerEvent" -> new HttpApiV1AuthorizerEvent(document);
      case "HttpApiV2AuthorizerEvent" -> new HttpApiV2AuthorizerEvent(document);
      case "WebSocketAuthorizerEvent" -> new WebSocketAuthorizerEvent(document);
      default -> throw UnknownEventException.unexpected("a request to a Lambda authorizer", kind);
    };
  }
}
