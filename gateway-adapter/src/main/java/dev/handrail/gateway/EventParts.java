package dev.handrail.gateway;

import com.google.gson.annotations.SerializedName;
import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An {@link EventMapping} that puts an event together from parts of the request, each of which
 * becomes a member of a JSON object that the event is read from.
 *
 * <pre>{@code
 * EventMapping<Order> mapping =
 *     EventMapping.parts(Order.class)
 *         .body()
 *         .path("id")
 *         .query("page")
 *         .queryAll("tag", "tags")
 *         .header("X-Tenant", "tenant")
 *         .claim("sub", "user")
 *         .value("address", ProxyRequest::sourceAddress);
 * }</pre>
 *
 * <p>All parts are text, and text fits numbers, booleans, enums and dates: {@code ?page=2} is read
 * into an {@code int}. What does not fit is answered 400 with the member's name. A part that the
 * request lacks is an absent member.
 *
 * <p>A part beats a member of the same name in the body. What the client says elsewhere (path,
 * query, header, cookie) leaves the member to the body when it is absent; what somebody else says
 * about the client ({@link #claim}, {@link #authorizerContext}, {@link #value}) does not, or
 * anybody could say it in a body. Names count as they are written, in their case. A member that
 * somebody else's word goes to has one name: alternates of Gson's {@code @SerializedName} are
 * refused there when the mapping is made, or anybody could say it under another name.
 *
 * <p>Each method returns a mapping with one part more. Immutable and thread-safe.
 *
 * @param <E> the type of the event
 */
public final class EventParts<E extends @Nullable Object> extends JsonMapping<E> {

  private final boolean body;
  private final List<Part> parts;

  EventParts(Class<E> type) {
    this(Objects.requireNonNull(type, "type"), false, List.of());
  }

  private EventParts(@Nullable Type type, boolean body, List<Part> parts) {
    super(type);
    this.body = body;
    this.parts = parts;
  }

  /**
   * All members of the JSON object in the body.
   *
   * @return a mapping with this part; a body that is no object is answered 400, no body is none
   */
  public EventParts<E> body() {
    return new EventParts<>(type(), true, parts);
  }

  /**
   * The whole body as one member.
   *
   * @param member the member that holds the body's JSON value, of any kind
   * @return a mapping with this part
   */
  public EventParts<E> body(String member) {
    return with(Part.Body.of(member));
  }

  /**
   * A path parameter.
   *
   * @param name its name, and the member's
   * @return a mapping with this part
   */
  public EventParts<E> path(String name) {
    return path(name, name);
  }

  /**
   * A path parameter.
   *
   * @param name its name
   * @param member the member that holds its value, decoded once
   * @return a mapping with this part
   */
  public EventParts<E> path(String name, String member) {
    return with(Part.Path.of(name, member));
  }

  /**
   * The last value of a query parameter.
   *
   * @param name its name, and the member's
   * @return a mapping with this part
   */
  public EventParts<E> query(String name) {
    return query(name, name);
  }

  /**
   * The last value of a query parameter.
   *
   * @param name its name
   * @param member the member that holds its value
   * @return a mapping with this part
   */
  public EventParts<E> query(String name, String member) {
    return with(Part.Query.of(name, member));
  }

  /**
   * All values of a query parameter.
   *
   * @param name its name
   * @param member the member that holds the array of its values
   * @return a mapping with this part
   */
  public EventParts<E> queryAll(String name, String member) {
    return with(Part.QueryAll.of(name, member));
  }

  /**
   * The last value of a header.
   *
   * @param name its name in any case
   * @param member the member that holds its value
   * @return a mapping with this part
   */
  public EventParts<E> header(String name, String member) {
    return with(Part.Header.of(name, member));
  }

  /**
   * A cookie.
   *
   * @param name its name
   * @param member the member that holds its value
   * @return a mapping with this part
   */
  public EventParts<E> cookie(String name, String member) {
    return with(Part.Cookie.of(name, member));
  }

  /**
   * A claim of the caller's token, by a Cognito or JWT authorizer. Absent, it is absent: never
   * taken from the body.
   *
   * @param name its name
   * @param member the member that holds its value
   * @return a mapping with this part
   * @throws IllegalArgumentException if the member's field has alternate names
   */
  public EventParts<E> claim(String name, String member) {
    return with(Part.Claim.of(name, member));
  }

  /**
   * A value of the context that a Lambda authorizer gave. Absent, it is absent: never taken from
   * the body.
   *
   * @param name its name
   * @param member the member that holds its text
   * @return a mapping with this part
   * @throws IllegalArgumentException if the member's field has alternate names
   */
  public EventParts<E> authorizerContext(String name, String member) {
    return with(new Part.AuthorizerContext(name, member));
  }

  /**
   * Any text of the request. Absent, it is absent: never taken from the body.
   *
   * @param member the member that holds it
   * @param value finds it; null for an absent member
   * @return a mapping with this part
   * @throws IllegalArgumentException if the member's field has alternate names
   */
  public EventParts<E> value(String member, Function<ProxyRequest, @Nullable String> value) {
    return with(Part.Value.of(member, value));
  }

  private EventParts<E> with(Part part) {
    if (!part.mayComeFromBody()) {
      requireOneName(part.member());
    }
    for (Part other : parts) {
      if (other.member().equals(part.member())) {
        throw new IllegalArgumentException(
            "Two parts for one member of the event: " + part.member());
      }
    }
    List<Part> more = new ArrayList<>(parts);
    more.add(part);
    return new EventParts<>(type(), body, List.copyOf(more));
  }

  /** Gson reads a field under all of its names, and the client chooses which of them it sends. */
  private void requireOneName(String member) {
    Class<?> owner = (Class<?>) Objects.requireNonNull(type());
    for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        SerializedName names = field.getAnnotation(SerializedName.class);
        if (names != null && names.alternate().length > 0 && isNamed(member, names)) {
          throw new IllegalArgumentException(
              "The client could forge the member \""
                  + member
                  + "\" of "
                  + owner.getName()
                  + " under another name: remove the alternates of the @SerializedName of its field "
                  + field.getName());
        }
      }
    }
  }

  private static boolean isNamed(String member, SerializedName names) {
    return names.value().equals(member) || Arrays.asList(names.alternate()).contains(member);
  }

  @Override
  byte[] document(ProxyRequest request) {
    JsonBuilder document = new JsonBuilder().beginObject();
    if (body) {
      copyBody(request, document);
    }
    for (Part part : parts) { // after the body: the last of equal names wins
      part.write(request, document);
    }
    return document.endObject().toByteArray();
  }

  private void copyBody(ProxyRequest request, JsonBuilder document) {
    JsonValue members = JsonValue.parse(BodyMapping.of(request));
    if (!members.isObject() && !members.isNull()) {
      throw members.mismatch("an object");
    }
    for (JsonValue member = members.first(); member != null; member = member.next()) {
      String name = Objects.requireNonNull(member.name());
      if (!isTaken(name, request)) {
        document.name(name).value(member);
      }
    }
  }

  private boolean isTaken(String name, ProxyRequest request) {
    for (Part part : parts) {
      if (part.member().equals(name)) {
        return !part.mayComeFromBody() || part.isIn(request);
      }
    }
    return false;
  }
}
