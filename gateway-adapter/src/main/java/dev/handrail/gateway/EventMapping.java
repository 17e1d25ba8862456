package dev.handrail.gateway;

import org.jspecify.annotations.Nullable;

/**
 * Makes the event of a plain handler out of an HTTP request.
 *
 * <p>Three ways: {@link #body} reads the request's JSON body, {@link #parts} puts path, query,
 * headers, claims and body together, and a lambda sees the whole request:
 *
 * <pre>{@code
 * EventMapping<Order> whole = request -> new Order(request.pathParameter("id"));
 * }</pre>
 *
 * <p>Thread-safe, as handlers are.
 *
 * @param <E> the type of the event
 */
@FunctionalInterface
public interface EventMapping<E extends @Nullable Object> {

  /**
   * Makes the event.
   *
   * @param request the request
   * @return the event
   * @throws Exception if the request does not hold one. An {@link
   *     dev.handrail.json.InvalidJsonException} is answered 400 with its message, which quotes no
   *     value; others as the function's {@link ErrorResponses} say.
   */
  E event(ProxyRequest request) throws Exception;

  /**
   * Reads the event from the request's JSON body, whatever its content type. A request without a
   * body is the event {@code {}}, as behind a non-proxy integration. The body {@code null} is
   * answered 400, unless the type has a value for it, as {@link java.util.Optional} has.
   *
   * @param <E> the type of the event
   * @param type the event's class, as {@link dev.handrail.json.PayloadSerializers} describes it. In
   *     an {@link EventFunction} its own signature counts, which may say more, such as the type of
   *     a list's elements.
   * @return the mapping
   */
  static <E> EventMapping<E> body(Class<E> type) {
    return new BodyMapping<>(type);
  }

  /**
   * Reads the event from parts of the request, none yet.
   *
   * @param <E> the type of the event
   * @param type the event's class, as for {@link #body}
   * @return a mapping to which parts are added
   */
  static <E> EventParts<E> parts(Class<E> type) {
    return new EventParts<>(type);
  }
}
