package dev.handrail.local.template;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The names of resources, which may refer to names of others. */
final class Names {

  /** Lambda's own; CDK's hashed logical ids are longer, and CloudFormation cuts them too. */
  private static final int MAX_FUNCTION_NAME = 64;

  /** A chain of names that refer to one another ends here at the latest. */
  private static final int MAX_CHAIN = 20;

  private final Intrinsics intrinsics;
  private final Problems problems;
  private final Map<String, String> known = new HashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  Names(Intrinsics intrinsics, Problems problems) {
    this.intrinsics = intrinsics;
    this.problems = problems;
  }

  /** The name that the template gives, or else the logical id, as {@code sam local} has it. */
  String of(Resource resource) {
    String property = ResourceTypes.nameProperty(resource.type());
    Node given = property == null ? null : resource.properties().get(property);
    String id = resource.logicalId();
    String before = known.get(id);
    if (before != null) {
      return before;
    }
    if (given == null) {
      return fallback(resource);
    }
    if (asked.size() > MAX_CHAIN || !asked.add(id)) {
      problems.mistake(
          given.line(),
          "expected names that refer neither to themselves nor over more than "
              + MAX_CHAIN
              + " others, got "
              + chain(asked, id));
      return fallback(resource);
    }
    Node name = intrinsics.resolve(given);
    asked.remove(id);
    if (!(name instanceof Node.Text) && !(name instanceof Node.Nothing)) {
      intrinsics.expected("text", name, id + "." + property);
    }
    String result = name instanceof Node.Text text ? text.value() : fallback(resource);
    known.put(id, result);
    return result;
  }

  private static String fallback(Resource resource) {
    String id = resource.logicalId();
    return resource.isFunction() && id.length() > MAX_FUNCTION_NAME
        ? id.substring(0, MAX_FUNCTION_NAME)
        : id;
  }

  /** {@code A -> B -> A}, from the first that comes again on. */
  static String chain(Set<String> asked, String last) {
    StringBuilder chain = new StringBuilder();
    boolean from = !asked.contains(last);
    for (String name : asked) {
      from |= name.equals(last);
      if (from) {
        chain.append(name).append(" -> ");
      }
    }
    return chain.append(last).toString();
  }
}
