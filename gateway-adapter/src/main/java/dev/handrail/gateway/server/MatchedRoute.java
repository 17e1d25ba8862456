package dev.handrail.gateway.server;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The resource and method of a REST API, or the route of an HTTP API, that a request was matched
 * with. Immutable and thread-safe.
 */
public final class MatchedRoute {

  /** The route that an HTTP API takes when no other matches, and every function URL. */
  public static final String DEFAULT_ROUTE = "$default";

  private final String key;
  private final Map<String, String> pathParameters;
  private final String resourceId;
  private final @Nullable String operationName;
  private final @Nullable ApiKey apiKey;

  /**
   * The key that a client of a REST API showed.
   *
   * @param value the key
   * @param id the key's id
   */
  public record ApiKey(String value, String id) {

    /** Names the id; the key is a secret. */
    @Override
    public String toString() {
      return "ApiKey[" + id + ']';
    }
  }

  private MatchedRoute(
      String key,
      Map<String, String> pathParameters,
      String resourceId,
      @Nullable String operationName,
      @Nullable ApiKey apiKey) {
    this.key = key;
    this.pathParameters = pathParameters;
    this.resourceId = resourceId;
    this.operationName = operationName;
    this.apiKey = apiKey;
  }

  /**
   * A resource of a REST API.
   *
   * @param resourcePath for example {@code /orders/{id}}
   * @param resourceId for example {@code a1b2c3}
   * @return the route
   */
  public static MatchedRoute ofResource(String resourcePath, String resourceId) {
    return new MatchedRoute(resourcePath, Map.of(), resourceId, null, null);
  }

  /**
   * A route of an HTTP API.
   *
   * @param routeKey for example {@code GET /orders/{id}}, or {@code $default}
   * @return the route
   */
  public static MatchedRoute ofRouteKey(String routeKey) {
    return new MatchedRoute(routeKey, Map.of(), routeKey, null, null);
  }

  /**
   * A copy with path parameters.
   *
   * @param raw values by name, in the template's order and percent-encoded as they were sent;
   *     events hold them decoded where AWS does so
   * @return the copy
   */
  public MatchedRoute withPathParameters(Map<String, String> raw) {
    Map<String, String> copy = Collections.unmodifiableMap(new LinkedHashMap<>(raw));
    return new MatchedRoute(key, copy, resourceId, operationName, apiKey);
  }

  /**
   * A copy with an operation name, as an OpenAPI {@code operationId} gives to a REST API's method.
   *
   * @param name the name
   * @return the copy
   */
  public MatchedRoute withOperationName(String name) {
    return new MatchedRoute(key, pathParameters, resourceId, name, apiKey);
  }

  /**
   * A copy for a method of a REST API that requires an API key.
   *
   * @param shown the key that the client showed
   * @return the copy
   */
  public MatchedRoute withApiKey(ApiKey shown) {
    return new MatchedRoute(key, pathParameters, resourceId, operationName, shown);
  }

  /** The route key of an HTTP API, or the resource path of a REST API. */
  String key() {
    return key;
  }

  /**
   * The path template.
   *
   * @return such as {@code /orders/{id}}; an HTTP API's default route has none but its name
   */
  public String resourcePath() {
    int space = key.indexOf(' ');
    return space < 0 ? key : key.substring(space + 1);
  }

  Map<String, String> pathParameters() {
    return pathParameters;
  }

  /**
   * The id of the resource.
   *
   * @return the route key again for one of an HTTP API
   */
  public String resourceId() {
    return resourceId;
  }

  @Nullable String operationName() {
    return operationName;
  }

  /**
   * The key that the client showed.
   *
   * @return null if none was asked for
   */
  public @Nullable ApiKey apiKey() {
    return apiKey;
  }
}
