package dev.handrail.gateway.routing;

import dev.handrail.gateway.routing.PathTemplate.Kind;
import dev.handrail.gateway.routing.PathTemplate.Segment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route of a request as API Gateway does. What is looked for is a pair of path and
 * method: a literal segment goes before {@code {name}}, and that before {@code {name+}}, but a
 * template without the method, or {@code ANY}, is passed over. So {@code PATCH /users/me} does not
 * hide {@code GET /users/{id}} from a GET of {@code /users/me}. At one template, a route of its own
 * goes before {@code ANY}.
 *
 * <p>Slashes before a path and one behind it do not matter. Segments end at slashes as they stand
 * in the path, not at {@code %2F}; literals are compared decoded, in their case. An empty segment
 * is matched by nothing but the inside of a greedy parameter.
 *
 * <p>Tables are immutable and thread-safe. A lookup takes one step for each segment of the path up
 * to the longest template, however many routes there are; where it has to turn back, it visits no
 * place in the tree of templates twice.
 *
 * @param <T> what routes lead to
 */
public final class RouteTable<T> {

  private static final String DEFAULT_ROUTE = "$default";

  private final RouteStyle style;
  private final Node<T> root;
  private final @Nullable Match<T> defaultMatch;

  private RouteTable(Builder<T> builder) {
    this.style = builder.style;
    this.root = Node.root();
    T target = builder.defaultTarget;
    this.defaultMatch =
        target == null ? null : new Match<>(target, DEFAULT_ROUTE, Collections.emptyMap());
    for (Route<T> route : builder.routes) {
      insert(route);
    }
  }

  /**
   * A table without routes, to add some.
   *
   * @param style whose rules to follow
   * @param <T> what routes lead to
   * @return a new builder
   */
  public static <T> Builder<T> builder(RouteStyle style) {
    return new Builder<>(Objects.requireNonNull(style, "style"));
  }

  /**
   * Finds the route of a request.
   *
   * @param method the request's method, compared as it stands
   * @param path the request's path, encoded, without query and stage, such as {@code /orders/a%20b}
   * @return the route, the default route if there is one and no other matches, otherwise null
   */
  public @Nullable Match<T> match(String method, String path) {
    Route<T> route = search(path, Objects.requireNonNull(method, "method"), null);
    if (route == null) {
      return defaultMatch;
    }
    PathTemplate template = route.template();
    return new Match<>(route.target(), template.text, PathSegments.parameters(template, path));
  }

  /**
   * The methods for which a path has routes, in order to tell "no such path" from "no such method".
   *
   * @param path as in {@link #match}
   * @return the methods of every route whose template matches the path, at whatever level, among
   *     them {@code ANY} as such; empty if there is none. The default route does not count.
   *     Unmodifiable, and always in the same order.
   */
  public Set<String> methods(String path) {
    Set<String> methods = new LinkedHashSet<>();
    search(path, Route.ANY, methods);
    return Collections.unmodifiableSet(methods);
  }

  private void insert(Route<T> route) {
    Node<T> node = root;
    for (Segment segment : route.template().segments) {
      if (segment.kind() != Kind.GREEDY) {
        node = node.child(segment, route, style);
      }
    }
    node.end(route, style);
  }

  /**
   * Walks through the tree along the path: from a node to its literal child, when that has nothing
   * to its parameter, and at last its own routes. It goes back up by the nodes' parents and the
   * path's slashes, so there is no stack that a request could overflow, and nothing to allocate.
   *
   * @param all takes the methods of every route that is met, and then none is found
   */
  private @Nullable Route<T> search(String path, String method, @Nullable Set<String> all) {
    int end = PathSegments.end(path);
    int at = PathSegments.start(path, end);
    if (at > end) {
      return atRoot(method, all);
    }
    Route<T> bestGreedy = null;
    Node<T> tried = null;
    for (Node<T> node = root; node != null; ) {
      Node<T> child = at > end ? null : child(node, tried, path, at, end);
      if (child != null) {
        at = PathSegments.segmentEnd(path, at, end) + 1;
        tried = null;
        node = child;
        continue;
      }
      Route<T> found = at == end ? null : pick(at > end ? node.routes : node.greedy, method, all);
      if (found != null && (at > end || style == RouteStyle.REST_API)) {
        return found;
      }
      bestGreedy = bestGreedy == null ? found : bestGreedy;
      at = PathSegments.previous(path, at);
      tried = node;
      node = node.parent;
    }
    return bestGreedy;
  }

  /** The child to try after another one, or after none: the literal, then the parameter. */
  private static <T> @Nullable Node<T> child(
      Node<T> node, @Nullable Node<T> tried, String path, int at, int end) {
    int to = PathSegments.segmentEnd(path, at, end);
    if (at == to || (tried != null && !tried.literal)) {
      return null;
    }
    Node<T> literal = tried == null ? node.literals.get(path, at, to) : null;
    return literal == null ? node.parameter : literal;
  }

  private @Nullable Route<T> atRoot(String method, @Nullable Set<String> all) {
    Route<T> found = pick(root.routes, method, all);
    if (found != null || style == RouteStyle.REST_API) {
      return found;
    }
    found = root.parameter == null ? null : pick(root.parameter.routes, method, all);
    return found == null ? pick(root.greedy, method, all) : found;
  }

  private static <T> @Nullable Route<T> pick(
      List<Route<T>> routes, String method, @Nullable Set<String> all) {
    Route<T> any = null;
    for (int i = 0; i < routes.size(); i++) {
      Route<T> route = routes.get(i);
      if (all != null) {
        all.add(route.method());
      } else if (route.method().equals(method)) {
        return route;
      } else if (route.method().equals(Route.ANY)) {
        any = route;
      }
    }
    return any;
  }

  /**
   * Collects routes. Not thread-safe; it may go on after {@link #build}, which changes no table
   * that was built before.
   *
   * @param <T> what routes lead to
   */
  public static final class Builder<T> {

    private final RouteStyle style;
    private final List<Route<T>> routes = new ArrayList<>();
    private @Nullable T defaultTarget;

    private Builder(RouteStyle style) {
      this.style = style;
    }

    /**
     * Adds a route.
     *
     * @param method in upper case, or {@code ANY}
     * @param template a path of literals, {@code {name}} and, as its last segment, {@code {name+}},
     *     which takes one or more segments; literals may be percent-encoded or not
     * @param target what the route leads to
     * @return this builder
     * @throws IllegalArgumentException if method or template are malformed; it says how to write
     *     them
     */
    public Builder<T> add(String method, String template, T target) {
      routes.add(Route.of(method, template, Objects.requireNonNull(target, "target")));
      return this;
    }

    /**
     * Sets what answers a request that no other route answers, which is an HTTP API's {@code
     * $default} route.
     *
     * @param target what the route leads to
     * @return this builder
     * @throws IllegalStateException if there is one already, or the style is a REST API's
     */
    public Builder<T> addDefault(T target) {
      if (style == RouteStyle.REST_API) {
        throw new IllegalStateException(
            "A REST API has no $default route: add ANY / and ANY /{proxy+} instead");
      }
      if (defaultTarget != null) {
        throw new IllegalStateException("There is a $default route already: add one only");
      }
      defaultTarget = Objects.requireNonNull(target, "target");
      return this;
    }

    /**
     * Makes the table.
     *
     * @return an immutable table of the routes so far
     * @throws IllegalArgumentException if two routes match the same requests, or, in a REST API's
     *     style, differ in the name of one parameter; it names both
     */
    public RouteTable<T> build() {
      return new RouteTable<>(this);
    }
  }
}
