package dev.handrail.local.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code Ref}, {@code Fn::GetAtt}, and variables of {@code Fn::Sub}. */
final class References {

  private final Map<String, Resource> resources;
  private final Parameters parameters;
  private final Intrinsics intrinsics;
  private final Problems problems;
  private final Names names;
  private final Attributes attributes;

  References(
      Map<String, Resource> resources,
      Parameters parameters,
      Intrinsics intrinsics,
      Problems problems) {
    this.resources = resources;
    this.parameters = parameters;
    this.intrinsics = intrinsics;
    this.problems = problems;
    this.names = new Names(intrinsics, problems);
    this.attributes = new Attributes(resources, names, intrinsics, problems);
  }

  Names names() {
    return names;
  }

  Node ref(Node argument, int line) {
    if (argument instanceof Node.Text name) {
      return ref(name.value(), line);
    }
    intrinsics.expected("a logical id or a parameter's name", argument, "Ref");
    return new Node.Unknown(line);
  }

  Node attribute(Node argument, int line) {
    if (argument instanceof Node.Text text && text.value().indexOf('.') > 0) {
      int dot = text.value().indexOf('.');
      return attribute(text.value().substring(0, dot), text.value().substring(dot + 1), line);
    }
    List<Node> two =
        intrinsics.arguments(argument, "Fn::GetAtt", 2, 2, "a logical id and an attribute's name");
    String attribute = two == null ? null : intrinsics.text(two.get(1), "Fn::GetAtt");
    if (two == null || attribute == null) {
      return new Node.Unknown(line);
    }
    if (two.get(0) instanceof Node.Text id) {
      return attribute(id.value(), attribute, line);
    }
    intrinsics.expected("a logical id", two.get(0), "Fn::GetAtt");
    return new Node.Unknown(line);
  }

  /** {@code ${Name}} or {@code ${Id.Attribute}} of an {@code Fn::Sub}. */
  Node variable(String name, int line) {
    int dot = name.indexOf('.');
    return dot < 0
        ? ref(name, line)
        : attribute(name.substring(0, dot), name.substring(dot + 1), line);
  }

  Node importValue(Node argument, int line) {
    String name = intrinsics.text(argument, "Fn::ImportValue");
    if (name == null) {
      return new Node.Unknown(line);
    }
    problems.unsupported(
        line, "Fn::ImportValue: the name of the export, '" + name + "', stands for its value");
    return new Node.Text(name, line);
  }

  private Node ref(String name, int line) {
    Node value = PseudoParameters.value(name, line);
    if (value == null) {
      value = parameters.value(name, line);
    }
    if (value != null) {
      return value;
    }
    int dot = name.indexOf('.');
    if (dot > 0) { // SAM's MyFunction.Alias and MyFunction.Version
      return attribute(name.substring(0, dot), name.substring(dot + 1), line);
    }
    Resource resource = existing(name, line);
    if (resource != null) {
      return new Node.Text(attributes.ref(resource), line);
    }
    return resources.containsKey(name)
        ? new Node.Unknown(line)
        : generated(name, "", "Ref", line);
  }

  private Node attribute(String id, String attribute, int line) {
    Resource resource = existing(id, line);
    if (resource != null) {
      return attributes.get(resource, attribute, line);
    }
    return resources.containsKey(id)
        ? new Node.Unknown(line)
        : generated(id, attribute, "Fn::GetAtt", line);
  }

  /** The resource, unless its condition is false, which is told. */
  private @Nullable Resource existing(String id, int line) {
    Resource resource = resources.get(id);
    if (resource == null || !(resource.condition() instanceof Node.Text condition)) {
      return resource;
    }
    if (Boolean.FALSE.equals(intrinsics.conditions().isTrue(condition.value(), condition.line()))) {
      problems.mistake(
          line,
          "expected a resource that is created, got "
              + id
              + ", whose condition "
              + condition.value()
              + " is false; refer to it under the same condition (Fn::If)");
      return null;
    }
    return resource;
  }

  /** SAM makes resources with ids of their own, such as a function's role. */
  private Node generated(String id, String attribute, String function, int line) {
    if (attributes.isGenerated(id)) {
      return attributes.ofGenerated(id, attribute, line);
    }
    problems.mistake(
        line,
        function
            + ": expected a resource"
            + (function.equals("Ref") ? ", a parameter or a pseudo parameter" : "")
            + " of the template, got '"
            + id
            + "'");
    return new Node.Unknown(line);
  }
}
