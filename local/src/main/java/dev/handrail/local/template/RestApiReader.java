package dev.handrail.local.template;

import dev.handrail.local.api.Access;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.MethodResponse;
import dev.handrail.local.api.RequestValidation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code AWS::ApiGateway::RestApi}, and the resources that make up an API, as CDK does. */
final class RestApiReader {

  /** The end of what {@code Fn::GetAtt Api.RootResourceId} gives. */
  static final String ROOT = ".RootResourceId";

  private static final Set<String> READ =
      Set.of("ApiKeySourceType", "BinaryMediaTypes", "Body", "Name", "Parameters");

  private static final Set<String> WITHOUT_MEANING_HERE =
      Set.of(
          "Description",
          "DisableExecuteApiEndpoint",
          "EndpointConfiguration",
          "FailOnWarnings",
          "Mode",
          "SecurityPolicy",
          "Tags");

  private record Part(String parent, String pathPart, Properties properties) {}

  private final Apis apis;
  private final Functions functions;
  private final AuthorizerReader authorizers;
  private final OpenApiSource definitions;
  private final Map<String, Part> parts = new HashMap<>();
  private final ValidationReader validations = new ValidationReader();

  RestApiReader(
      Apis apis, Functions functions, AuthorizerReader authorizers, OpenApiSource definitions) {
    this.apis = apis;
    this.functions = functions;
    this.authorizers = authorizers;
    this.definitions = definitions;
  }

  void api(Resource resource, Properties properties) {
    ApiDraft draft = apis.add(resource.logicalId(), resource.line());
    draft.binaryMediaTypes(properties.texts("BinaryMediaTypes"));
    draft.apiKeySource(properties, "ApiKeySourceType");
    Properties body = definitions.body(properties, "Body");
    if (body != null) {
      String basePath = properties.map("Parameters").text("basepath");
      openApi().read(body, basePath == null ? "ignore" : basePath, false, draft);
    }
    properties.warnOfOthers(READ, WITHOUT_MEANING_HERE);
  }

  /** Reads definitions, whose parts are those of resources. */
  OpenApiReader openApi() {
    return new OpenApiReader(this::method, this::part);
  }

  /** What a definition has besides methods; ids within it are told apart by the API's. */
  private void part(String type, String id, Properties properties, ApiDraft api) {
    switch (type) {
      case OpenApiParts.VALIDATOR -> validations.ofDefinition(api.id + "." + id, properties);
      case OpenApiParts.MODEL -> ModelReader.ofDefinition(id, properties, api);
      default -> authorizers.ofDefinition(id, properties, api);
    }
  }

  /** A segment of a path, on which methods may be. */
  void resource(Resource resource, Properties properties) {
    String parent = properties.requiredText("ParentId", "the id of the resource above, as !Ref");
    String part = properties.requiredText("PathPart", "a segment such as orders or {id}");
    if (parent != null && part != null) {
      parts.put(resource.logicalId(), new Part(parent, part, properties));
    }
  }

  void validator(Resource resource, Properties properties) {
    validations.validator(resource, properties);
  }

  void method(Properties properties) {
    ApiDraft api = apis.of(properties);
    String id = properties.requiredText("ResourceId", "the id of a resource, as !Ref");
    if (api != null && id != null) {
      String path = path(id, properties);
      method(properties, path, api);
    }
  }

  /**
   * Adds a method, which may come from a definition in other words.
   *
   * @param path null for one that is not known, which is told
   */
  void method(Properties properties, @Nullable String path, ApiDraft api) {
    String method = properties.requiredText("HttpMethod", "a method such as GET, or ANY");
    Access access = authorizers.ofMethod(properties);
    properties.unsupported("OperationName", properties.path("OperationName"));
    Properties wanted = properties.map("Integration");
    Integration integration = IntegrationReader.read(wanted, functions);
    if (method != null && path != null && integration != null) {
      add(method, path, integration, access, properties, api);
    }
  }

  private void add(
      String method,
      String path,
      Integration integration,
      Access access,
      Properties properties,
      ApiDraft api) {
    RequestValidation validation = validations.ofMethod(properties, api);
    List<MethodResponse> responses = MethodResponseReader.read(properties, integration);
    try {
      String at = properties.has("ResourceId") ? "ResourceId" : "HttpMethod";
      api.method(
          new Method(method, path, integration)
              .withAccess(access)
              .withValidation(validation)
              .withResponses(responses),
          properties,
          at);
    } catch (IllegalArgumentException wrong) {
      properties.mistake("HttpMethod", withoutName(wrong));
    }
  }

  /** A mistake of the model's in words that fit the template's own names. */
  static String withoutName(IllegalArgumentException wrong) {
    String message = String.valueOf(wrong.getMessage());
    return message.substring(message.indexOf(": ") + 2);
  }

  /** The path of a resource; null if it is not known, which is told. */
  private @Nullable String path(String resourceId, Properties properties) {
    StringBuilder path = new StringBuilder();
    Set<String> seen = new HashSet<>();
    String id = resourceId;
    while (!id.endsWith(ROOT)) {
      Part part = parts.get(id);
      if (part == null || !seen.add(id)) {
        properties.mistake(
            "ResourceId",
            "expected a resource of the template below the API's RootResourceId, got " + id);
        return null;
      }
      path.insert(0, "/" + part.pathPart());
      id = part.parent();
    }
    return path.isEmpty() ? "/" : path.toString();
  }

  void stage(Properties properties) {
    ApiDraft api = apis.of(properties);
    String name = properties.requiredText("StageName", "a stage's name such as prod");
    if (api != null && name != null) {
      StageReader.read(properties, "StageName", name, api);
    }
  }

  /** A deployment may make a stage itself. */
  void deployment(Properties properties) {
    ApiDraft api = apis.of(properties);
    String name = properties.text("StageName");
    if (api != null && name != null) {
      StageReader.ofDeployment(properties, name, api);
    }
  }
}
