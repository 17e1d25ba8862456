package dev.handrail.gateway.routing;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Tables whose targets are the routes' own keys, such as {@code GET /orders/{id}}. */
final class RouteTables {

  private RouteTables() {}

  static RouteTable<String> rest(String... keys) {
    return builder(RouteStyle.REST_API, keys).build();
  }

  static RouteTable<String> http(String... keys) {
    return builder(RouteStyle.HTTP_API, keys).build();
  }

  static RouteTable.Builder<String> builder(RouteStyle style, String... keys) {
    RouteTable.Builder<String> builder = RouteTable.builder(style);
    for (String key : keys) {
      builder.add(key.substring(0, key.indexOf(' ')), key.substring(key.indexOf(' ') + 1), key);
    }
    return builder;
  }

  /** The key of the route that is found, or null. */
  static @Nullable String found(RouteTable<String> table, String method, String path) {
    Match<String> match = table.match(method, path);
    return match == null ? null : match.target();
  }

  /** The parameters of the route that is found, as text in their order. */
  static String parameters(RouteTable<String> table, String path) {
    return requireNonNull(table.match("GET", path)).pathParameters().toString();
  }
}
