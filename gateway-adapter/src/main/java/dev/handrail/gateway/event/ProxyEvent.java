package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** An HTTP request as a front door sends it to a function. */
@JsonAdapter(ProxyAdapterFactory.class)
public sealed interface ProxyEvent extends GatewayEvent
    permits RestApiEvent,
        HttpApiV1Event,
        HttpApiV2Event,
        FunctionUrlEvent,
        AlbEvent,
        AlbMultiValueEvent {

  /**
   * Where the event comes from.
   *
   * @return the front door, which decides the form of the answer
   */
  FrontDoor frontDoor();

  /**
   * The body as it stands in the event.
   *
   * @return text, or base64 if {@link #isBase64Encoded}, or null if there is none
   */
  @Nullable String body();

  /**
   * Whether {@link #body} is base64 of the request's bytes.
   *
   * @return true for base64; false if the event does not say
   */
  boolean isBase64Encoded();

  /**
   * Reads an event that is an HTTP request.
   *
   * @param document the event
   * @return the event, of the variant that it has the form of
   * @throws UnknownEventException if it is something else
   */
  static ProxyEvent of(JsonValue document) {
    return EventForms.required(find(document), document);
  }

  /**
   * Reads an event that is an HTTP request.
   *
   * @param document a JSON document in UTF-8; kept, not copied
   * @return the event, of the variant that it has the form of
   * @throws dev.handrail.json.InvalidJsonException if it is no JSON
   * @throws UnknownEventException if it is something else
   */
  static ProxyEvent parse(byte[] document) {
    return of(JsonValue.parse(document));
  }

  /**
   * Reads an event that is an HTTP request, for callers that take plain events too, such as a test
   * event of the console.
   *
   * @param document the event
   * @return the event, or null if it has not the form of a front door's
   * @throws UnknownEventException if it has the form of a front door's, and is something else: no
   *     caller means to take such an event for a plain one
   */
  static @Nullable ProxyEvent find(JsonValue document) {
    String kind = EventForms.kind(document);
    return kind == null ? null : of(kind, document);
  }

  private static ProxyEvent of(String kind, JsonValue document) {
    return switch (kind) {
      case "RestApiEvent" -> new RestApiEvent(document);
      case "HttpApiV1Event" -> new HttpApiV1Event(document);
      case "HttpApiV2Event" -> new HttpApiV2Event(document);
      case "FunctionUrlEvent" -> new FunctionUrlEvent(document);
      case "AlbEvent" -> new AlbEvent(document);
      case "AlbMultiValueEvent" -> new AlbMultiValueEvent(document);
      default -> throw UnknownEventException.unexpected("an HTTP request", kind);
    };
  }
}
