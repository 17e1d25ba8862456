package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * An event of a front door, in the form in which AWS sends it: the methods of the variants have
 * AWS's names for the members. Members are decoded when asked for, those that nobody modelled stay
 * in {@link #document}, and {@code document().toBytes()} are the bytes that came.
 *
 * <pre>{@code
 * if (GatewayEvent.parse(bytes) instanceof WebSocketMessageEvent message) {
 *   reply(message.requestContext().connectionId(), message.body());
 * }
 * }</pre>
 *
 * <p>A method returns null for a member that is absent or {@code null}, unless AWS always sends it;
 * what such a method misses, and any member that is of another type than AWS's, is a {@link
 * dev.handrail.json.InvalidJsonException} with its path when it is asked for. Maps and lists are
 * immutable, in the document's order, and decoded anew by each call. A value of a map that is
 * {@code null} is of another type than AWS's.
 *
 * <p>Two events are equal if they are of one kind and their documents have the same text. {@code
 * toString} tells the kind, the method and the template of the route, and no value. All variants
 * are immutable and thread-safe, as long as nobody changes the array that they were read from. Gson
 * reads and writes them without loss.
 */
@JsonAdapter(WireAdapterFactory.class)
public sealed interface GatewayEvent permits ProxyEvent, WebSocketEvent, AuthorizerEvent {

  /**
   * The document as it came, members that nobody modelled included.
   *
   * @return the event's root object, which tells an absent member from one that is {@code null}
   */
  JsonValue document();

  /**
   * Reads an event of any front door.
   *
   * @param document the event
   * @return the event, of the variant that it has the form of
   * @throws UnknownEventException if no front door sends such an event, or one that Handrail does
   *     not speak to
   */
  static GatewayEvent of(JsonValue document) {
    GatewayEvent event = find(document);
    if (event == null) {
      throw UnknownEventException.of(document);
    }
    return event;
  }

  /**
   * Reads an event of any front door.
   *
   * @param document a JSON document in UTF-8; kept, not copied
   * @return the event, of the variant that it has the form of
   * @throws dev.handrail.json.InvalidJsonException if it is no JSON
   * @throws UnknownEventException if no front door sends such an event, or one that Handrail does
   *     not speak to
   */
  static GatewayEvent parse(byte[] document) {
    return of(JsonValue.parse(document));
  }

  /**
   * Reads an event of any front door, for callers that take other events too, such as a test event
   * of the console.
   *
   * @param document the event
   * @return the event, or null if it has not the form of a front door's
   * @throws UnknownEventException if it comes from a front door that Handrail does not speak to,
   *     such as Lambda@Edge: no caller means to take such an event for a plain one
   */
  static @Nullable GatewayEvent find(JsonValue document) {
    return EventForms.find(document);
  }
}
