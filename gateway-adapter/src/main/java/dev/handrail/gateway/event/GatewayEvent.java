package dev.handrail.gateway.event;

import dev.handrail.json.JsonValue;

/**
 * An event of a front door, in the form in which AWS sends it: the methods of the variants have
 * AWS's names for the members. Members are decoded when asked for, those that nobody modelled stay
 * in {@link #document}, and {@code document().toBytes()} are the bytes that came.
 *
 * <p>What one function gets is a {@link ProxyEvent}, a {@link WebSocketEvent} or an {@link
 * AuthorizerEvent}. Each of these is sealed; this root is not, so that the minimised jar of a
 * function holds the variants of its own kind only. {@link GatewayEvents} reads any kind.
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
 * reads and writes them, and each of the three, without loss.
 */
public interface GatewayEvent {

  /**
   * The document as it came, members that nobody modelled included.
   *
   * @return the event's root object, which tells an absent member from one that is {@code null}
   */
  JsonValue document();
}
