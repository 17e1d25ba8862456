package dev.handrail.gateway.server;

import java.util.Locale;

/**
 * A request at an endpoint, and what the endpoint found out about it: all that the event is made
 * of, and what the answer needs. Immutable and thread-safe.
 *
 * <pre>{@code
 * Exchange exchange =
 *     Exchange.of(request, stage, ids)
 *         .withRoute(MatchedRoute.ofResource("/orders/{id}", "a1b2c3"))
 *         .withAuthorization(new Authorization.None());
 * }</pre>
 */
public final class Exchange {

  private static final int UUID_LENGTH = 36;

  private final IncomingRequest request;
  private final Endpoint endpoint;
  private final RequestIds ids;
  private final MatchedRoute route;
  private final Authorization authorization;

  private Exchange(
      IncomingRequest request,
      Endpoint endpoint,
      RequestIds ids,
      MatchedRoute route,
      Authorization authorization) {
    this.request = request;
    this.endpoint = endpoint;
    this.ids = ids;
    this.route = route;
    this.authorization = authorization;
  }

  /**
   * A request that needs no authorization, on the default route.
   *
   * @param request the request
   * @param endpoint where it came to
   * @param ids its ids
   * @return the exchange
   */
  public static Exchange of(IncomingRequest request, Endpoint endpoint, RequestIds ids) {
    MatchedRoute route = MatchedRoute.ofRouteKey(MatchedRoute.DEFAULT_ROUTE);
    return new Exchange(request, endpoint, ids, route, new Authorization.None());
  }

  /**
   * A copy with another request, such as one whose body an integration does not read.
   *
   * @param other the request
   * @return the copy
   */
  public Exchange withRequest(IncomingRequest other) {
    return new Exchange(other, endpoint, ids, route, authorization);
  }

  /**
   * A copy with a route; function URLs and load balancers have none.
   *
   * @param matched the route
   * @return the copy
   */
  public Exchange withRoute(MatchedRoute matched) {
    return new Exchange(request, endpoint, ids, matched, authorization);
  }

  /**
   * A copy with the caller's identity.
   *
   * @param result the caller; load balancers show none, and function URLs those of IAM only
   * @return the copy
   */
  public Exchange withAuthorization(Authorization result) {
    return new Exchange(request, endpoint, ids, route, result);
  }

  /**
   * The request.
   *
   * @return the request
   */
  public IncomingRequest request() {
    return request;
  }

  /**
   * The endpoint.
   *
   * @return the endpoint
   */
  public Endpoint endpoint() {
    return endpoint;
  }

  /**
   * The id of the request, as event and answer hold it.
   *
   * @return the client's own one, if it sent a UUID to a REST API; or else the one that was given
   */
  public String requestId() {
    if (endpoint instanceof RestApiStage) {
      String own = request.header("x-amzn-RequestId");
      if (own != null && isUuid(own)) {
        return own.toLowerCase(Locale.ROOT);
      }
    }
    return ids.requestId();
  }

  RequestIds ids() {
    return ids;
  }

  /**
   * The route.
   *
   * @return the default route before another was matched
   */
  public MatchedRoute route() {
    return route;
  }

  /**
   * The caller.
   *
   * @return {@link Authorization.None} before another was found out
   */
  public Authorization authorization() {
    return authorization;
  }

  /**
   * The X-Ray trace of the request, as the event's header holds it.
   *
   * @return the client's {@code X-Amzn-Trace-Id}, if it names a root; or else a new root
   */
  public String trace() {
    String sent = request.header("X-Amzn-Trace-Id");
    return sent != null && sent.contains("Root=") ? sent : "Root=" + ids.traceId();
  }

  private static boolean isUuid(String text) {
    if (text.length() != UUID_LENGTH) {
      return false;
    }
    for (int i = 0; i < UUID_LENGTH; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      char c = text.charAt(i);
      if (dash ? c != '-' : !Percent.isHexadecimal(c)) {
        return false;
      }
    }
    return true;
  }
}
