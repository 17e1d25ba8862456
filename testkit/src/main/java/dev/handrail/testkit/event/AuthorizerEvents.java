package dev.handrail.testkit.event;

import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.gateway.server.EncodedRequest;
import dev.handrail.gateway.server.Exchange;
import java.util.List;

/**
 * Requests for the decision of a Lambda authorizer, as APIs send them to it.
 *
 * <pre>{@code
 * ProxyEvents orders = ProxyEvents.restApi("GET", "/orders").withHeader("Authorization", "t0ken");
 * AuthorizerEvents.token(orders, "t0ken");
 * AuthorizerEvents.request(orders);
 * }</pre>
 */
public final class AuthorizerEvents implements SampleEvent {

  private final EncodedRequest encoded;

  private AuthorizerEvents(EncodedRequest encoded) {
    this.encoded = encoded;
  }

  /**
   * A request for a {@code TOKEN} authorizer.
   *
   * @param request what the caller asks a REST API for
   * @param authorizationToken the value of the header that the authorizer reads
   * @return the event
   * @throws IllegalArgumentException if the request is not for a REST API
   */
  public static AuthorizerEvents token(ProxyEvents request, String authorizationToken) {
    FrontDoor frontDoor = request.exchange().endpoint().frontDoor();
    if (frontDoor != FrontDoor.REST_API) {
      throw new IllegalArgumentException(
          "Only REST APIs have TOKEN authorizers, but this is a request to " + frontDoor);
    }
    return new AuthorizerEvents(
        dev.handrail.gateway.server.AuthorizerEvents.token(exchange(request), authorizationToken));
  }

  /**
   * A request for a {@code REQUEST} authorizer, in the payload format of the API.
   *
   * @param request what the caller asks a REST API or HTTP API for
   * @param identitySource the values of the identity sources, in their order; events of REST APIs
   *     do not have them
   * @return the event
   * @throws IllegalArgumentException if the request is not for an API
   */
  public static AuthorizerEvents request(ProxyEvents request, String... identitySource) {
    return new AuthorizerEvents(
        dev.handrail.gateway.server.AuthorizerEvents.request(
            exchange(request), List.of(identitySource)));
  }

  private static Exchange exchange(ProxyEvents request) {
    request.exchange().endpoint().requireApi("Lambda authorizers");
    return request.exchange().toExchange();
  }

  /**
   * The event.
   *
   * @throws IllegalStateException if AWS would answer such a request without asking the authorizer;
   *     the message says why
   */
  @Override
  public String toJson() {
    return ProxyExchange.json(encoded);
  }
}
