package dev.handrail.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * SAM's section Globals: what functions have in common. A function's own scalars are used instead,
 * maps are merged, lists are put behind the common ones; a call of an intrinsic function counts as
 * a scalar.
 */
final class Globals {

  private static final Set<String> KNOWN =
      Set.of(
          "Api",
          "CapacityProvider",
          "Function",
          "HttpApi",
          "LayerVersion",
          "SimpleTable",
          "StateMachine",
          "WebSocketApi");

  /** What SAM refuses here, because no two functions can share it. */
  private static final Set<String> OF_ONE_FUNCTION = Set.of("Events", "FunctionName");

  private final Node.Members function;
  private final Node.Members api;

  Globals(Node.Members section, Problems problems) {
    for (Node.Member member : section.members().values()) {
      if (!KNOWN.contains(member.key())) {
        problems.mistake(
            member.line(),
            "Globals: expected Function, Api or HttpApi, got '" + member.key() + "'");
      }
    }
    this.function = common(section, "Function", problems);
    this.api = common(section, "Api", problems);
    for (Node.Member member : function.members().values()) {
      if (OF_ONE_FUNCTION.contains(member.key())) {
        problems.mistake(
            member.line(),
            "Globals.Function: expected what functions share, got "
                + member.key()
                + "; move it to the function");
      }
    }
  }

  private static Node.Members common(Node.Members section, String name, Problems problems) {
    Node common = section.get(name);
    if (common != null && !(common instanceof Node.Members) && !(common instanceof Node.Nothing)) {
      problems.mistake(common.line(), "Globals." + name + ": expected a map, got " + common.kind());
    }
    return common instanceof Node.Members map ? map : Node.Members.empty(0);
  }

  /** What REST APIs have in common, also the one that SAM makes itself. */
  Node.Members api() {
    return api;
  }

  /** A REST API's properties with the common ones. */
  Node.Members apiWith(Node.Members own) {
    return merge(api, own);
  }

  /** A function's properties with the common ones. */
  Node.Members functionWith(Node.Members own) {
    return merge(function, own);
  }

  /** What both together mean; the lines are those of where each part is written. */
  static Node merge(Node common, Node own) {
    if (Intrinsics.isCall(common) || Intrinsics.isCall(own)) {
      return own;
    }
    if (common instanceof Node.Members a && own instanceof Node.Members b) {
      return merge(a, b);
    }
    if (common instanceof Node.Items a && own instanceof Node.Items b) {
      List<Node> items = new ArrayList<>(a.items());
      items.addAll(b.items());
      return new Node.Items(items, b.line());
    }
    return own;
  }

  private static Node.Members merge(Node.Members common, Node.Members own) {
    Map<String, Node.Member> members = new LinkedHashMap<>(common.members());
    for (Node.Member member : own.members().values()) {
      members.merge(
          member.key(),
          member,
          (ours, its) -> new Node.Member(its.key(), its.line(), merge(ours.value(), its.value())));
    }
    return new Node.Members(members, own.line());
  }
}
