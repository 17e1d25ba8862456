package dev.handrail.local.template;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The section Conditions: each is evaluated once, when somebody asks for it. */
final class Conditions {

  private static final int MAX_OPERANDS = 10;
  private static final int MAX_CHAIN = 100;

  private final Node.Members section;
  private final Intrinsics intrinsics;
  private final Problems problems;
  private final Map<String, @Nullable Boolean> known = new HashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  Conditions(Node.Members section, Intrinsics intrinsics, Problems problems) {
    this.section = section;
    this.intrinsics = intrinsics;
    this.problems = problems;
  }

  /** The condition's value; null when there is none, which is told then. */
  @Nullable Boolean isTrue(String name, int line) {
    Node.Member condition = section.members().get(name);
    if (condition == null) {
      problems.mistake(
          line,
          "expected a condition of the section Conditions "
              + section.members().keySet()
              + ", got '"
              + name
              + "'");
      return null;
    }
    if (!known.containsKey(name)) {
      if (asked.size() > MAX_CHAIN || !asked.add(name)) {
        problems.mistake(
            condition.line(),
            "expected conditions that need neither themselves nor more than "
                + MAX_CHAIN
                + " others, got "
                + Names.chain(asked, name));
        return null;
      }
      known.put(name, evaluate(condition.value()));
      asked.remove(name);
    }
    return known.get(name);
  }

  /** Null when it cannot be evaluated, which is told then. */
  private @Nullable Boolean evaluate(Node node) {
    Node.Member call =
        node instanceof Node.Members map && map.members().size() == 1
            ? map.members().values().iterator().next()
            : null;
    String function = call == null ? "" : call.key();
    Node argument = call == null ? node : call.value();
    return switch (function) {
      case "Condition" -> named(argument);
      case "Fn::Equals" -> equal(argument);
      case "Fn::Not" -> not(argument);
      case "Fn::And" -> all(argument, function, true);
      case "Fn::Or" -> all(argument, function, false);
      default -> {
        intrinsics.expected("Fn::Equals, Fn::And, Fn::Or, Fn::Not or Condition", node, "condition");
        yield null;
      }
    };
  }

  private @Nullable Boolean named(Node argument) {
    if (argument instanceof Node.Text name) {
      return isTrue(name.value(), name.line());
    }
    intrinsics.expected("the name of a condition", argument, "Condition");
    return null;
  }

  private @Nullable Boolean equal(Node argument) {
    List<Node> two = intrinsics.arguments(argument, "Fn::Equals", 2, 2, "a list of two values");
    if (two == null) {
      return null;
    }
    Node left = intrinsics.resolve(two.get(0));
    Node right = intrinsics.resolve(two.get(1));
    boolean told = left instanceof Node.Unknown || right instanceof Node.Unknown;
    return told ? null : (Boolean) Values.same(left, right);
  }

  private @Nullable Boolean not(Node argument) {
    List<Node> one = intrinsics.arguments(argument, "Fn::Not", 1, 1, "a list of one condition");
    Boolean value = one == null ? null : evaluate(one.get(0));
    return value == null ? null : (Boolean) !value;
  }

  private @Nullable Boolean all(Node argument, String function, boolean and) {
    List<Node> operands =
        intrinsics.arguments(
            argument, function, 2, MAX_OPERANDS, "a list of 2 to 10 conditions");
    if (operands == null) {
      return null;
    }
    boolean result = and;
    for (Node operand : operands) {
      Boolean value = evaluate(operand);
      if (value == null) {
        return null;
      }
      result = and ? result && value : result || value;
    }
    return result;
  }
}
