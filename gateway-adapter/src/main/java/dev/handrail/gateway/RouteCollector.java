package dev.handrail.gateway;

import dev.handrail.Filter;
import dev.handrail.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What {@link Routes.Builder} and {@link RouteGroup} have in common. */
abstract class RouteCollector<S extends RouteCollector<S>> {

  static final String ANY = "ANY";

  /** One route as it will be: with the prefixes and filters of its groups. */
  record Route(String method, String path, Handler<ProxyRequest, ProxyResponse> handler) {}

  private final List<Route> routes = new ArrayList<>();
  private final List<Filter<ProxyRequest, ProxyResponse>> filters = new ArrayList<>();

  RouteCollector() {}

  abstract S self();

  /**
   * Routes {@code GET} requests. It takes no {@code HEAD}: API Gateway makes none of it either.
   *
   * @param path a path template such as {@code /orders/{id}}
   * @param handler answers the requests
   * @return this
   */
  public S get(String path, ProxyHandler handler) {
    return route("GET", path, handler);
  }

  /**
   * Routes {@code GET} requests. It takes no {@code HEAD}: API Gateway makes none of it either.
   *
   * @param path a path template such as {@code /orders/{id}}
   * @param handler answers the requests, and may call back later
   * @return this
   */
  public S get(String path, Handler<ProxyRequest, ProxyResponse> handler) {
    return route("GET", path, handler);
  }

  /**
   * Routes {@code POST} requests.
   *
   * @param path a path template such as {@code /orders/{id}}
   * @param handler answers the requests
   * @return this
   */
  public S post(String path, ProxyHandler handler) {
    return route("POST", path, handler);
  }

  /**
   * Routes {@code POST} requests.
   *
   * @param path a path template such as {@code /orders/{id}}
   * @param handler answers the requests, and may call back later
   * @return this
   */
  public S post(String path, Handler<ProxyRequest, ProxyResponse> handler) {
    return route("POST", path, handler);
  }

  /**
   * Routes {@code PUT} requests.
   *
   * @param path a path template such as {@code /orders/{id}}
   * @param handler answers the requests
   * @return this
   */
  public S put(String path, ProxyHandler handler) {
    return route("PUT", path, handler);
  }

  /**
   * Routes {@code PUT} requests.
   *
   * @param path a path template such as {@code /orders/{id}}
   * @param handler answers the requests, and may call back later
   * @return this
   */
  public S put(String path, Handler<ProxyRequest, ProxyResponse> handler) {
    return route("PUT", path, handler);
  }

  /**
   * Routes {@code PATCH} requests.
   *
   * @param path a path template such as {@code /orders/{id}}
   * @param handler answers the requests
   * @return this
   */
  public S patch(String path, ProxyHandler handler) {
    return route("PATCH", path, handler);
  }

  /**
   * Routes {@code PATCH} requests.
   *
   * @param path a path template such as {@code /orders/{id}}
   * @param handler answers the requests, and may call back later
   * @return this
   */
  public S patch(String path, Handler<ProxyRequest, ProxyResponse> handler) {
    return route("PATCH", path, handler);
  }

  /**
   * Routes {@code DELETE} requests.
   *
   * @param path a path template such as {@code /orders/{id}}
   * @param handler answers the requests
   * @return this
   */
  public S delete(String path, ProxyHandler handler) {
    return route("DELETE", path, handler);
  }

  /**
   * Routes {@code DELETE} requests.
   *
   * @param path a path template such as {@code /orders/{id}}
   * @param handler answers the requests, and may call back later
   * @return this
   */
  public S delete(String path, Handler<ProxyRequest, ProxyResponse> handler) {
    return route("DELETE", path, handler);
  }

  /**
   * Routes {@code HEAD} requests.
   *
   * @param path a path template such as {@code /orders/{id}}
   * @param handler answers the requests
   * @return this
   */
  public S head(String path, ProxyHandler handler) {
    return route("HEAD", path, handler);
  }

  /**
   * Routes {@code HEAD} requests.
   *
   * @param path a path template such as {@code /orders/{id}}
   * @param handler answers the requests, and may call back later
   * @return this
   */
  public S head(String path, Handler<ProxyRequest, ProxyResponse> handler) {
    return route("HEAD", path, handler);
  }

  /**
   * Routes {@code OPTIONS} requests. A preflight that {@link Cors} answers does not come here.
   *
   * @param path a path template such as {@code /orders/{id}}
   * @param handler answers the requests
   * @return this
   */
  public S options(String path, ProxyHandler handler) {
    return route("OPTIONS", path, handler);
  }

  /**
   * Routes {@code OPTIONS} requests. A preflight that {@link Cors} answers does not come here.
   *
   * @param path a path template such as {@code /orders/{id}}
   * @param handler answers the requests, and may call back later
   * @return this
   */
  public S options(String path, Handler<ProxyRequest, ProxyResponse> handler) {
    return route("OPTIONS", path, handler);
  }

  /**
   * Routes requests of any method, unless the path has a route for their own.
   *
   * @param path a path template such as {@code /orders/{id}}
   * @param handler answers the requests
   * @return this
   */
  public S any(String path, ProxyHandler handler) {
    return route(ANY, path, handler);
  }

  /**
   * Routes requests of any method, unless the path has a route for their own.
   *
   * @param path a path template such as {@code /orders/{id}}
   * @param handler answers the requests, and may call back later
   * @return this
   */
  public S any(String path, Handler<ProxyRequest, ProxyResponse> handler) {
    return route(ANY, path, handler);
  }

  /**
   * Routes requests of a method.
   *
   * @param method the method in upper case, or {@code ANY}
   * @param path a path template such as {@code /orders/{id}}
   * @param handler answers the requests
   * @return this
   */
  public S route(String method, String path, ProxyHandler handler) {
    return route(method, path, new ReturningHandler(handler));
  }

  /**
   * Routes requests of a method.
   *
   * @param method the method in upper case, or {@code ANY}
   * @param path a path template such as {@code /orders/{id}}
   * @param handler answers the requests, and may call back later
   * @return this
   */
  public S route(String method, String path, Handler<ProxyRequest, ProxyResponse> handler) {
    routes.add(new Route(method, path, Objects.requireNonNull(handler, "handler")));
    return self();
  }

  /**
   * Adds the routes of a group, inside its filters.
   *
   * @param prefix what their paths start with, such as {@code /admin}; empty for none. It may have
   *     parameters.
   * @param group the routes, as they are now
   * @return this
   * @throws IllegalArgumentException if the prefix ends with a slash
   */
  public S group(String prefix, RouteGroup group) {
    if (prefix.endsWith("/")) {
      throw new IllegalArgumentException(
          "The prefix of a group ends without a slash, its routes start with one: " + prefix);
    }
    for (Route route : group.filteredRoutes()) {
      String path = route.path().equals("/") && !prefix.isEmpty() ? "" : route.path();
      routes.add(new Route(route.method(), prefix + path, route.handler()));
    }
    return self();
  }

  /**
   * Puts a filter around all routes that are here, whether they were added before it or after it.
   * The filter added last is the outermost.
   *
   * @param filter what to put around them
   * @return this
   */
  public S filter(Filter<ProxyRequest, ProxyResponse> filter) {
    filters.add(Objects.requireNonNull(filter, "filter"));
    return self();
  }

  final List<Route> filteredRoutes() {
    List<Route> filtered = new ArrayList<>(routes.size());
    for (Route route : routes) {
      filtered.add(new Route(route.method(), route.path(), filtered(route.handler())));
    }
    return filtered;
  }

  final Handler<ProxyRequest, ProxyResponse> filtered(
      Handler<ProxyRequest, ProxyResponse> handler) {
    Handler<ProxyRequest, ProxyResponse> all = handler;
    for (Filter<ProxyRequest, ProxyResponse> filter : filters) {
      all = all.with(filter);
    }
    return all;
  }
}
