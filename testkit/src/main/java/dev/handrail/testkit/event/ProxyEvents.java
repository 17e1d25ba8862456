package dev.handrail.testkit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.gateway.server.Authorization;
import dev.handrail.gateway.server.EventEncoder;
import java.time.Instant;
import java.util.Map;

/**
 * HTTP requests, as front doors send them to a function: made by what {@link EventEncoder} makes of
 * real requests.
 *
 * <pre>{@code
 * ProxyEvents.restApi("GET", "/orders/42").withRoute("/orders/{id}").withStage("prod");
 * ProxyEvents.httpApi("POST", "/orders").withJson("{\"product\":\"lamp\"}");
 * ProxyEvents.functionUrl("GET", "/").withQuery("page", "2").withHeader("Accept", "text/html");
 * }</pre>
 *
 * <p>Parameters in the path follow from path and route. Where no route was chosen, a REST API has
 * the resource {@code /{proxy+}}, and an HTTP API the route {@code $default}.
 */
public final class ProxyEvents implements SampleEvent {

  private final ProxyExchange exchange;

  private ProxyEvents(ProxyExchange exchange) {
    this.exchange = exchange;
  }

  private static ProxyEvents of(FrontDoor frontDoor, String method, String path) {
    return new ProxyEvents(ProxyExchange.of(frontDoor, method, path));
  }

  /**
   * A request to a REST API with Lambda proxy integration, at the stage {@code prod}.
   *
   * @param method for example {@code GET}
   * @param path without stage and query, percent-encoded as it would be sent
   * @return the event
   */
  public static ProxyEvents restApi(String method, String path) {
    return of(FrontDoor.REST_API, method, path);
  }

  /**
   * A request to an HTTP API, payload format 2.0, at the stage {@code $default}.
   *
   * @param method for example {@code GET}
   * @param path without stage and query, percent-encoded as it would be sent
   * @return the event
   */
  public static ProxyEvents httpApi(String method, String path) {
    return of(FrontDoor.HTTP_API_V2, method, path);
  }

  /**
   * A request to an HTTP API, payload format 1.0, at the stage {@code $default}.
   *
   * @param method for example {@code GET}
   * @param path without stage and query, percent-encoded as it would be sent
   * @return the event
   */
  public static ProxyEvents httpApiV1(String method, String path) {
    return of(FrontDoor.HTTP_API_V1, method, path);
  }

  /**
   * A request to a function URL.
   *
   * @param method for example {@code GET}
   * @param path without query, percent-encoded as it would be sent
   * @return the event
   */
  public static ProxyEvents functionUrl(String method, String path) {
    return of(FrontDoor.FUNCTION_URL, method, path);
  }

  /**
   * A request to a target group of an Application Load Balancer.
   *
   * @param method for example {@code GET}
   * @param path without query, percent-encoded as it would be sent
   * @return the event
   */
  public static ProxyEvents alb(String method, String path) {
    return of(FrontDoor.ALB, method, path);
  }

  /**
   * A request to a target group with multi-value headers.
   *
   * @param method for example {@code GET}
   * @param path without query, percent-encoded as it would be sent
   * @return the event
   */
  public static ProxyEvents albMultiValue(String method, String path) {
    return of(FrontDoor.ALB_MULTI_VALUE, method, path);
  }

  /**
   * A copy with one more header line.
   *
   * @param name its name in any case
   * @param value its value
   * @return the copy
   */
  public ProxyEvents withHeader(String name, String value) {
    return new ProxyEvents(exchange.withHeader(name, value));
  }

  /**
   * A copy with one more parameter in the query.
   *
   * @param name its name, not encoded
   * @param value its value, not encoded
   * @return the copy
   */
  public ProxyEvents withQuery(String name, String value) {
    return new ProxyEvents(exchange.withQuery(name, value));
  }

  /**
   * A copy with a body of JSON, and its {@code Content-Type}.
   *
   * @param json the body; need not be JSON, for tests of that too
   * @return the copy
   */
  public ProxyEvents withJson(String json) {
    return withBody(json.getBytes(UTF_8), "application/json");
  }

  /**
   * A copy with a body. Whether the event has it as text or in base64 follows AWS's rules for the
   * front door; REST APIs have no binary media types here.
   *
   * @param body the body
   * @param contentType its {@code Content-Type}
   * @return the copy
   */
  public ProxyEvents withBody(byte[] body, String contentType) {
    return new ProxyEvents(exchange.withBody(body).withHeader("Content-Type", contentType));
  }

  /**
   * A copy that took a route of an API.
   *
   * @param template the route's path, such as {@code /orders/{id}} or {@code /{proxy+}}
   * @return the copy
   * @throws IllegalArgumentException if the path does not match the template, or the front door has
   *     no routes
   */
  public ProxyEvents withRoute(String template) {
    return new ProxyEvents(exchange.withRoute(template));
  }

  /**
   * A copy at another stage of an API; function URLs and load balancers have none.
   *
   * @param name the stage's name
   * @return the copy
   */
  public ProxyEvents withStage(String name) {
    return new ProxyEvents(exchange.withStage(name));
  }

  /**
   * A copy with a stage variable of an API.
   *
   * @param name its name
   * @param value its value
   * @return the copy
   */
  public ProxyEvents withStageVariable(String name, String value) {
    return new ProxyEvents(exchange.withStageVariable(name, value));
  }

  /**
   * A copy that a Lambda authorizer allowed.
   *
   * @param principalId the policy's principal, which payload format 2.0 does not tell
   * @param context what the authorizer says about the caller
   * @return the copy
   */
  public ProxyEvents withLambdaAuthorizer(String principalId, Map<String, String> context) {
    return new ProxyEvents(
        exchange.withAuthorization(
            new Authorization.Lambda(principalId, JsonValues.object(context))));
  }

  /**
   * A copy whose caller showed a token: of a Cognito user pool for a REST API, of any issuer (JWT)
   * for an HTTP API.
   *
   * @param claims the token's claims
   * @return the copy
   */
  public ProxyEvents withClaims(Map<String, String> claims) {
    return new ProxyEvents(
        exchange.withAuthorization(new Authorization.Claims(JsonValues.object(claims), null)));
  }

  /**
   * A copy from another client.
   *
   * @param address its IP address; {@code 203.0.113.24} if not chosen
   * @return the copy
   */
  public ProxyEvents withSourceIp(String address) {
    return new ProxyEvents(exchange.withSourceIp(address));
  }

  /**
   * A copy of another time.
   *
   * @param time when the request came; events tell milliseconds
   * @return the copy
   */
  public ProxyEvents withRequestTime(Instant time) {
    return new ProxyEvents(exchange.withRequestTime(time));
  }

  /**
   * A copy in another region.
   *
   * @param region for example {@code eu-central-1}
   * @return the copy
   */
  public ProxyEvents withRegion(String region) {
    return new ProxyEvents(exchange.withRegion(region));
  }

  /**
   * The event.
   *
   * @throws IllegalStateException if AWS would answer such a request without invoking the function;
   *     the message says why
   */
  @Override
  public String toJson() {
    return ProxyExchange.json(EventEncoder.encode(exchange.toExchange()));
  }

  ProxyExchange exchange() {
    return exchange;
  }
}
