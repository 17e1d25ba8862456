package dev.handrail.gateway.routing;

import dev.handrail.gateway.routing.PathTemplate.Kind;
import dev.handrail.gateway.routing.PathTemplate.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of templates, one level for each segment. It changes only while its table is
 * built, and is safe for all threads afterwards because the table's final field leads to it.
 */
final class Node<T> {

  final @Nullable Node<T> parent;

  /** A decoded literal, or the name that the first route gave a parameter. */
  final String name;

  final boolean literal;
  final Literals<T> literals = new Literals<>();
  @Nullable Node<T> parameter;

  /** Routes that end here, of which every method has one. */
  final List<Route<T>> routes = new ArrayList<>(0);

  /** Routes that go on with a greedy parameter, of which every method has one. */
  final List<Route<T>> greedy = new ArrayList<>(0);

  /** The route for which this node was made. */
  private final @Nullable Route<T> first;

  private Node(@Nullable Node<T> parent, String name, boolean literal, @Nullable Route<T> first) {
    this.parent = parent;
    this.name = name;
    this.literal = literal;
    this.first = first;
  }

  static <T> Node<T> root() {
    return new Node<>(null, "", true, null);
  }

  /** The child for a segment of a route, which is made if there is none. */
  Node<T> child(Segment segment, Route<T> route, RouteStyle style) {
    boolean isLiteral = segment.kind() == Kind.LITERAL;
    Node<T> child = isLiteral ? literals.get(segment.text()) : parameter;
    if (child == null) {
      child = new Node<>(this, segment.text(), isLiteral, route);
      if (isLiteral) {
        literals.add(child);
      } else {
        parameter = child;
      }
    } else if (!isLiteral && child.first != null) {
      requireSameName(child.name, segment.text(), child.first, route, style);
    }
    return child;
  }

  /** Ends a route here, either all of it, or all but its greedy parameter. */
  void end(Route<T> route, RouteStyle style) {
    boolean isGreedy = route.template().isGreedy();
    List<Route<T>> same = isGreedy ? greedy : routes;
    for (Route<T> other : same) {
      if (isGreedy) {
        String name = other.template().last().text();
        requireSameName(name, route.template().last().text(), other, route, style);
      }
      if (other.method().equals(route.method())) {
        throw conflict(other, route, "match the same requests: remove one of them");
      }
    }
    same.add(route);
  }

  /**
   * REST APIs refuse a sibling with another name; HTTP APIs have no resources that could differ.
   */
  private static void requireSameName(
      String name, String other, Route<?> first, Route<?> second, RouteStyle style) {
    if (style == RouteStyle.REST_API && !name.equals(other)) {
      throw conflict(
          first,
          second,
          "name one parameter \"" + name + "\" and \"" + other + "\": give it one name in both");
    }
  }

  private static IllegalArgumentException conflict(
      Route<?> first, Route<?> second, String problem) {
    return new IllegalArgumentException(
        "The routes \"" + first.key() + "\" and \"" + second.key() + "\" " + problem);
  }
}
