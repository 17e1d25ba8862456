package dev.handrail.local.template;

import dev.handrail.local.api.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says what {@code x-amazon-apigateway-integration} says in the words of {@code
 * AWS::ApiGateway::Method}, so that one reader knows all integrations. Lines, and names in
 * messages, stay those of the definition.
 */
final class OpenApiIntegration {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("cacheKeyParameters", "CacheKeyParameters"),
          Map.entry("cacheNamespace", "CacheNamespace"),
          Map.entry("connectionId", "ConnectionId"),
          Map.entry("connectionType", "ConnectionType"),
          Map.entry("contentHandling", "ContentHandling"),
          Map.entry("credentials", "Credentials"),
          Map.entry("httpMethod", "IntegrationHttpMethod"),
          Map.entry("passthroughBehavior", "PassthroughBehavior"),
          Map.entry("requestParameters", "RequestParameters"),
          Map.entry("requestTemplates", "RequestTemplates"),
          Map.entry("responses", "IntegrationResponses"),
          Map.entry("timeoutInMillis", "TimeoutInMillis"),
          Map.entry("type", "Type"),
          Map.entry("uri", "Uri"));

  private static final Map<String, String> NAMES_OF_RESPONSES =
      Map.of(
          "contentHandling", "ContentHandling",
          "responseParameters", "ResponseParameters",
          "responseTemplates", "ResponseTemplates",
          "statusCode", "StatusCode");

  /** Written in small letters here, and in capitals there. */
  private static final Map<String, Set<String>> CONSTANTS =
      Map.of(
          "connectionType", Set.of("INTERNET", "VPC_LINK"),
          "contentHandling", Set.of("CONVERT_TO_BINARY", "CONVERT_TO_TEXT"),
          "httpMethod", Set.copyOf(methods()),
          "passthroughBehavior", Set.of("NEVER", "WHEN_NO_MATCH", "WHEN_NO_TEMPLATES"),
          "type", IntegrationReader.TYPES);

  /** Of HTTP APIs, or nothing that changes an answer. */
  private static final Set<String> WITHOUT_MEANING_HERE =
      Set.of("payloadFormatVersion", "description");

  private OpenApiIntegration() {}

  private static Set<String> methods() {
    Set<String> methods = new HashSet<>(Method.NAMES);
    methods.add(Method.ANY);
    return methods;
  }

  /** What a definition calls the members of a resource. */
  static Map<String, String> inverse(Map<String, String> names) {
    return names.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
  }

  /** The integration of a method's resource. */
  static Node.Members translate(Properties extension) {
    extension.warnOfOthers(NAMES.keySet(), WITHOUT_MEANING_HERE);
    Map<String, Node.Member> members = renamed(extension, NAMES);
    Node.Member responses = members.get("IntegrationResponses");
    if (responses != null && responses.value() instanceof Node.Members) {
      members.put(
          "IntegrationResponses",
          new Node.Member(responses.key(), responses.line(), responses(extension)));
    }
    return new Node.Members(members, extension.lineOfAll(), inverse(NAMES));
  }

  private static Node responses(Properties extension) {
    List<Node> items = new ArrayList<>();
    extension
        .mapsByName("responses")
        .forEach(
            (pattern, response) -> {
              Map<String, Node.Member> members = renamed(response, NAMES_OF_RESPONSES);
              int line = response.lineOfAll();
              if (!pattern.equals("default")) {
                members.put(
                    "SelectionPattern",
                    new Node.Member("SelectionPattern", line, new Node.Text(pattern, line)));
              }
              items.add(new Node.Members(members, line, inverse(NAMES_OF_RESPONSES)));
            });
    return new Node.Items(items, extension.line("responses"));
  }

  /** Members by other names; each keeps its own for messages. */
  static Map<String, Node.Member> renamed(Properties map, Map<String, String> names) {
    Map<String, Node.Member> members = new LinkedHashMap<>();
    names.forEach(
        (own, other) -> {
          Node value = map.value(own);
          if (!(value instanceof Node.Nothing)) {
            members.put(other, new Node.Member(own, map.line(own), constant(own, value)));
          }
        });
    return members;
  }

  /** What is none of the constants stays as it is written, for messages. */
  private static Node constant(String name, Node value) {
    String capitals = value instanceof Node.Text text ? text.value().toUpperCase(Locale.ROOT) : "";
    return CONSTANTS.getOrDefault(name, Set.of()).contains(capitals)
        ? new Node.Text(capitals, value.line())
        : value;
  }
}
