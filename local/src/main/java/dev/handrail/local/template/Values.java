package dev.handrail.local.template;

import java.util.List;
import java.util.Map;

/** Resolved values, whatever their lines. */
final class Values {

  /** What a template of the greatest size could hold; functions within functions make more. */
  static final int MAX_TEXT = 1_048_576;

  private Values() {}

  static boolean same(Node left, Node right) {
    if (left instanceof Node.Text a && right instanceof Node.Text b) {
      return a.value().equals(b.value());
    }
    if (left instanceof Node.Items a && right instanceof Node.Items b) {
      return same(a.items(), b.items());
    }
    if (left instanceof Node.Members a && right instanceof Node.Members b) {
      return same(a.members(), b.members());
    }
    return left instanceof Node.Nothing && right instanceof Node.Nothing;
  }

  private static boolean same(List<Node> left, List<Node> right) {
    boolean same = left.size() == right.size();
    for (int i = 0; same && i < left.size(); i++) {
      same = same(left.get(i), right.get(i));
    }
    return same;
  }

  private static boolean same(Map<String, Node.Member> left, Map<String, Node.Member> right) {
    return left.keySet().equals(right.keySet())
        && left.keySet().stream()
            .allMatch(
                key -> {
                  Node.Member a = left.get(key);
                  Node.Member b = right.get(key);
                  return a != null && b != null && same(a.value(), b.value());
                });
  }
}
