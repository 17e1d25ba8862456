package dev.handrail.gateway.routing;

import java.util.Map;

/**
 * The route that was found for a request.
 *
 * @param target what was added to the table
 * @param template the route's path as it was added, such as {@code /orders/{id}}; {@code $default}
 *     for the default route
 * @param pathParameters the template's parameters in its order, with their values as they stand in
 *     the request's path, not decoded; unmodifiable where a {@link RouteTable} made it, empty
 *     without parameters
 * @param <T> what routes lead to
 */
public record Match<T>(T target, String template, Map<String, String> pathParameters) {}
