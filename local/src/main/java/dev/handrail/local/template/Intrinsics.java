package dev.handrail.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * CloudFormation's functions. Values are resolved when somebody asks for them, so that what is not
 * used, and the branch of an {@code Fn::If} that is not taken, cannot be wrong.
 */
final class Intrinsics {

  /** Values within values, and names that refer to names, in all. */
  private static final int MAX_DEPTH = 250;

  /** What 500 functions with hundreds of properties each need. */
  private static final int MAX_STEPS = 1_000_000;

  private static final Set<String> RESOLVED =
      Set.of(
          "Fn::Base64",
          "Fn::FindInMap",
          "Fn::GetAZs",
          "Fn::GetAtt",
          "Fn::If",
          "Fn::ImportValue",
          "Fn::Join",
          "Fn::Select",
          "Fn::Split",
          "Fn::Sub");

  private static final Set<String> OF_CONDITIONS =
      Set.of("Fn::And", "Fn::Equals", "Fn::Not", "Fn::Or");

  private static final Set<String> NOT_SUPPORTED =
      Set.of("Fn::Cidr", "Fn::ForEach", "Fn::Length", "Fn::ToJsonString", "Fn::Transform");

  private final Problems problems;
  private final References references;
  private final Conditions conditions;
  private final TextFunctions texts;
  private final ListFunctions lists;
  private int depth;
  private int steps;

  Intrinsics(Sections sections, Parameters parameters, Problems problems) {
    this.problems = problems;
    this.conditions = new Conditions(sections.section("Conditions"), this, problems);
    this.references = new References(sections.resources(), parameters, this, problems);
    this.texts = new TextFunctions(this, references, problems);
    this.lists = new ListFunctions(this, sections.section("Mappings"), problems);
  }

  /** A key with the loop of the transform AWS::LanguageExtensions, which stands for many others. */
  static boolean isLoop(String key) {
    return key.startsWith("Fn::ForEach::");
  }

  static boolean isFunction(String key) {
    return RESOLVED.contains(key) || OF_CONDITIONS.contains(key) || NOT_SUPPORTED.contains(key);
  }

  /** Whether a map is a call of a function, which Globals do not merge. */
  static boolean isCall(Node node) {
    return node instanceof Node.Members map && call(map) != null;
  }

  Conditions conditions() {
    return conditions;
  }

  References references() {
    return references;
  }

  /** The value with every function in it resolved, and without what is nothing. */
  Node resolve(Node node) {
    if (++steps > MAX_STEPS) {
      throw problems.fatal(
          node.line(),
          "expected values that are resolved in "
              + MAX_STEPS
              + " steps in all, got more; do values refer to one another?");
    }
    if (depth >= MAX_DEPTH) {
      // The template's own depth is far less: something refers to itself, maybe twice each time.
      throw problems.fatal(
          node.line(),
          "expected values that do not refer to themselves, got more than "
              + MAX_DEPTH
              + " values within values here");
    }
    depth++;
    try {
      if (node instanceof Node.Items list) {
        return items(list);
      }
      return node instanceof Node.Members map ? members(map) : node;
    } finally {
      depth--;
    }
  }

  /** The text that an argument is; null when it is none, which is told then. */
  @Nullable String text(Node argument, String function) {
    Node value = resolve(argument);
    if (value instanceof Node.Text text) {
      return text.value();
    }
    expected("text", value, function);
    return null;
  }

  /** The list that an argument is; null when it is none, which is told then. */
  @Nullable List<Node> list(Node argument, String function) {
    Node value = resolve(argument);
    if (value instanceof Node.Items list) {
      return list.items();
    }
    expected("a list", value, function);
    return null;
  }

  /** The arguments as they are written; null when they are not that many, which is told then. */
  @Nullable List<Node> arguments(Node node, String function, int least, int most, String words) {
    if (node instanceof Node.Items list
        && list.items().size() >= least
        && list.items().size() <= most) {
      return list.items();
    }
    String got = node instanceof Node.Items list ? "a list of " + list.items().size() : node.kind();
    problems.mistake(node.line(), function + ": expected " + words + ", got " + got);
    return null;
  }

  void expected(String what, Node got, String function) {
    if (!(got instanceof Node.Unknown)) {
      problems.mistake(got.line(), function + ": expected " + what + ", got " + got.kind());
    }
  }

  private Node items(Node.Items list) {
    List<Node> resolved = new ArrayList<>();
    for (Node item : list.items()) {
      Node value = resolve(item);
      if (!(value instanceof Node.Nothing)) {
        resolved.add(value);
      }
    }
    return new Node.Items(resolved, list.line());
  }

  private Node members(Node.Members map) {
    Node.Member call = call(map);
    if (call != null) {
      return call(call, map.line());
    }
    Map<String, Node.Member> resolved = new LinkedHashMap<>();
    for (Node.Member member : map.members().values()) {
      Node value = resolve(member.value());
      if (!(value instanceof Node.Nothing)) {
        resolved.put(member.key(), new Node.Member(member.key(), member.line(), value));
      }
    }
    return new Node.Members(resolved, map.line());
  }

  private static Node.@Nullable Member call(Node.Members map) {
    if (map.members().size() != 1) {
      return null;
    }
    Node.Member only = map.members().values().iterator().next();
    return only.key().equals("Ref") || only.key().startsWith("Fn::") ? only : null;
  }

  private Node call(Node.Member call, int line) {
    Node argument = call.value();
    return switch (call.key()) {
      case "Ref" -> references.ref(argument, line);
      case "Fn::GetAtt" -> references.attribute(argument, line);
      case "Fn::ImportValue" -> references.importValue(argument, line);
      case "Fn::If" -> choose(argument, line);
      case "Fn::Base64", "Fn::Join", "Fn::Split", "Fn::Sub" ->
          texts.call(call.key(), argument, line);
      case "Fn::FindInMap", "Fn::GetAZs", "Fn::Select" -> lists.call(call.key(), argument, line);
      default -> refuse(call.key(), line);
    };
  }

  private Node choose(Node argument, int line) {
    List<Node> parts =
        arguments(argument, "Fn::If", 3, 3, "a condition's name and the values for true and false");
    if (parts == null) {
      return new Node.Unknown(line);
    }
    Boolean condition =
        parts.get(0) instanceof Node.Text name
            ? conditions.isTrue(name.value(), name.line())
            : null;
    if (condition == null) {
      if (!(parts.get(0) instanceof Node.Text)) {
        expected("the name of a condition", parts.get(0), "Fn::If");
      }
      return new Node.Unknown(line);
    }
    return resolve(parts.get(condition ? 1 : 2));
  }

  private Node refuse(String function, int line) {
    if (NOT_SUPPORTED.contains(function) || isLoop(function)) {
      problems.unsupported(line, function + ", as if its value were not there");
      return new Node.Nothing(line);
    }
    problems.mistake(
        line,
        OF_CONDITIONS.contains(function)
            ? function + ": expected it in the section Conditions only; give the condition a name"
            : "expected a function of CloudFormation such as Fn::Sub, got " + function);
    return new Node.Unknown(line);
  }
}
