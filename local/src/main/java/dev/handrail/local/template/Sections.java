package dev.handrail.local.template;

import dev.handrail.testkit.internal.names.NearNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sections of a template, and its resources. */
final class Sections {

  private static final Set<String> KNOWN =
      Set.of(
          "AWSTemplateFormatVersion",
          "Conditions",
          "Description",
          "Globals",
          "Hooks",
          "Mappings",
          "Metadata",
          "Outputs",
          "Parameters",
          "Resources",
          "Rules",
          "Transform");

  private static final Pattern LOGICAL_ID = Pattern.compile("[A-Za-z0-9]{1,255}");

  /** CloudFormation's own quota. */
  private static final int MAX_RESOURCES = 500;

  private final Node.Members root;
  private final Problems problems;
  private final Globals globals;
  private final Map<String, Resource> resources = new LinkedHashMap<>();

  /**
   * Checks the sections.
   *
   * @throws dev.handrail.local.TemplateException if there are no resources, or too many
   */
  Sections(Node document, Problems problems) {
    this.problems = problems;
    if (!(document instanceof Node.Members map)) {
      throw problems.fatal(
          document.line(), "expected a template with Resources, got " + document.kind());
    }
    this.root = map;
    requireNoDefinition(map, problems);
    for (Node.Member member : map.members().values()) {
      if (!KNOWN.contains(member.key())) {
        problems.mistake(
            member.line(),
            "expected a section such as Resources, got '"
                + member.key()
                + "'"
                + meant(member.key(), KNOWN));
      }
    }
    this.globals = new Globals(section("Globals"), problems);
    readResources();
  }

  private static void requireNoDefinition(Node.Members map, Problems problems) {
    for (String key : List.of("openapi", "swagger")) {
      Node.Member version = map.members().get(key);
      if (version != null) {
        throw problems.fatal(
            version.line(),
            "expected a template with Resources, got an OpenAPI definition; name its file by"
                + " DefinitionUri of an AWS::Serverless::Api, beside the functions that it calls");
      }
    }
  }

  /** What resources have in common. */
  Globals globals() {
    return globals;
  }

  /** A section; empty when it is not there. */
  Node.Members section(String name) {
    Node section = root.get(name);
    if (section instanceof Node.Members map) {
      return map;
    }
    if (section != null && !(section instanceof Node.Nothing)) {
      problems.mistake(section.line(), name + ": expected a map, got " + section.kind());
    }
    return Node.Members.empty(0);
  }

  /** By logical id, in their order. */
  Map<String, Resource> resources() {
    return resources;
  }

  private void readResources() {
    Node.Members section = section("Resources");
    if (section.members().isEmpty()) {
      throw problems.fatal(root.line(), "expected Resources with at least one function, got none");
    }
    if (section.members().size() > MAX_RESOURCES) {
      throw problems.fatal(
          section.line(),
          "Resources: expected at most "
              + MAX_RESOURCES
              + " as CloudFormation, got "
              + section.members().size());
    }
    for (Node.Member member : section.members().values()) {
      Resource resource = resource(member);
      if (resource != null) {
        resources.put(resource.logicalId(), resource);
      }
    }
  }

  private @Nullable Resource resource(Node.Member member) {
    String id = member.key();
    if (Intrinsics.isLoop(id)) {
      problems.unsupported(member.line(), id + ", as if its resources were not there");
      return null;
    }
    if (!LOGICAL_ID.matcher(id).matches()) {
      problems.mistake(
          member.line(), "expected a logical id of letters and digits, got '" + id + "'");
      return null;
    }
    if (!(member.value() instanceof Node.Members body)) {
      problems.mistake(
          member.line(), id + ": expected Type and Properties, got " + member.value().kind());
      return null;
    }
    if (!(body.get("Type") instanceof Node.Text type)) {
      problems.mistake(
          member.line(), id + ": expected a Type such as AWS::Serverless::Function, got none");
      return null;
    }
    String meant = meant(type.value(), ResourceTypes.OF_FUNCTIONS);
    if (!meant.isEmpty()) {
      problems.mistake(
          type.line(), id + ".Type: expected a type of resource, got " + type.value() + meant);
      return null;
    }
    Node.Members own = properties(id, body, member.line());
    Node.Members merged =
        switch (type.value()) {
          case Resource.SERVERLESS_FUNCTION -> globals.functionWith(own);
          case Resource.SERVERLESS_API -> globals.apiWith(own);
          default -> own;
        };
    return new Resource(id, member.line(), type.value(), body.get("Condition"), merged, body);
  }

  private static String meant(String typed, Set<String> known) {
    String meant = NearNames.misspelled(typed, known);
    return meant == null ? "" : Properties.didYouMean(meant);
  }

  private Node.Members properties(String id, Node.Members body, int line) {
    Node properties = body.get("Properties");
    if (properties instanceof Node.Members map) {
      return map;
    }
    if (properties != null && !(properties instanceof Node.Nothing)) {
      problems.mistake(
          properties.line(), id + ".Properties: expected a map, got " + properties.kind());
    }
    return Node.Members.empty(line);
  }
}
