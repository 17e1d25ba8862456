package dev.handrail.gateway;

/**
 * Routes that share a prefix or filters. {@link Routes#group()} makes an empty one, and {@link
 * Routes.Builder#group} takes it. Not thread-safe.
 */
public final class RouteGroup extends RouteCollector<RouteGroup> {

  RouteGroup() {}

  @Override
  RouteGroup self() {
    return this;
  }
}
