package dev.handrail.gateway.routing;

/** Whose rules a {@link RouteTable} follows where REST APIs and HTTP APIs differ. */
public enum RouteStyle {
  /**
   * A REST API's. The most specific template wins, segment by segment; nothing but a route for
   * {@code /} answers {@code /}; parameters side by side have one name.
   */
  REST_API,
  /**
   * An HTTP API's. A route that matches the full path wins over all greedy ones; {@code /{id}} and
   * {@code /{proxy+}} answer {@code /} as well, with an empty parameter; there may be a {@code
   * $default} route.
   */
  HTTP_API
}
