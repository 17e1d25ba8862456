package dev.handrail.local.template;

import dev.handrail.gateway.GatewayLimits;
import dev.handrail.local.api.Access;
import dev.handrail.local.api.Cors;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.Method;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code AWS::Serverless::Api}, and the events of functions that make methods. */
final class SamApiReader {

  /** The API that SAM makes of events that name none. */
  static final String IMPLICIT_API = "ServerlessRestApi";

  /** Its only stage. */
  static final String IMPLICIT_STAGE = "Prod";

  private static final Set<String> READ =
      Set.of(
          "AccessLogSetting",
          "ApiKeySourceType",
          "Auth",
          "BinaryMediaTypes",
          "CanarySetting",
          "Cors",
          "DefinitionBody",
          "DefinitionUri",
          "GatewayResponses",
          "MergeDefinitions",
          "MethodSettings",
          "Models",
          "Name",
          "StageName",
          "Variables");

  private static final Set<String> WITHOUT_MEANING_HERE =
      Set.of(
          "AlwaysDeploy",
          "Description",
          "EndpointConfiguration",
          "FailOnWarnings",
          "OpenApiVersion",
          "PropagateTags",
          "SecurityPolicy",
          "Tags",
          "TracingEnabled");

  private static final Set<String> READ_OF_EVENTS =
      Set.of(
          "Auth",
          "Method",
          "Path",
          "RequestModel",
          "RequestParameters",
          "RestApiId",
          "TimeoutInMillis");

  private final Apis apis;
  private final Functions functions;
  private final UsagePlans plans;
  private final Properties common;
  private final Map<String, SamAuth> auths = new HashMap<>();
  private final OpenApiSource definitions;
  private final OpenApiReader openApi;

  /**
   * A reader.
   *
   * @param functions that authorizers may be
   * @param plans to which those are added that SAM makes
   * @param common what Globals say of APIs
   */
  SamApiReader(
      Apis apis,
      Functions functions,
      UsagePlans plans,
      Properties common,
      OpenApiSource definitions,
      OpenApiReader openApi) {
    this.apis = apis;
    this.functions = functions;
    this.plans = plans;
    this.common = common;
    this.definitions = definitions;
    this.openApi = openApi;
  }

  /** Adds an API. */
  void api(Resource resource, Properties properties) {
    ApiDraft draft = apis.add(resource.logicalId(), resource.line());
    String stage = properties.requiredText("StageName", "a stage's name such as prod");
    define(properties, draft);
    read(properties, stage, draft);
    properties.warnOfOthers(READ, WITHOUT_MEANING_HERE);
  }

  private void define(Properties properties, ApiDraft draft) {
    if (properties.has("DefinitionUri") && properties.raw("DefinitionBody") != null) {
      properties.mistake("DefinitionUri", "expected DefinitionUri or DefinitionBody, got both");
      return;
    }
    Properties definition = definitions.body(properties, "DefinitionBody");
    if (definition == null) {
      definition = definitions.uri(properties, "DefinitionUri");
    }
    if (definition != null) {
      boolean merging = properties.isTrue("MergeDefinitions", false);
      draft.defined(merging);
      openApi.read(definition, "ignore", merging, draft);
    }
  }

  private void read(Properties properties, @Nullable String stage, ApiDraft draft) {
    if (stage != null) {
      StageReader.read(properties, "StageName", stage, draft);
    }
    draft.binaryMediaTypes(properties.texts("BinaryMediaTypes"));
    draft.apiKeySource(properties, "ApiKeySourceType");
    auths.put(draft.id, SamAuth.read(properties, draft, functions, plans));
    Cors cors = cors(properties);
    if (cors != null) {
      draft.cors(cors);
    }
    ModelReader.sam(properties, draft);
    properties
        .mapsByName("GatewayResponses")
        .forEach((type, response) -> GatewayResponseReader.sam(type, response, draft));
  }

  /** Adds a method that leads to a function. */
  void event(Properties event, FunctionDraft function) {
    String path = event.requiredText("Path", "a path such as /orders/{id}");
    String method = event.requiredText("Method", "a method such as get, or any");
    event.warnOfOthers(READ_OF_EVENTS, Set.of());
    Duration timeout = timeout(event);
    ApiDraft api = event.has("RestApiId") ? named(event) : implicit(event);
    if (path == null || method == null || api == null) {
      return;
    }
    String alias = function.properties.text("AutoPublishAlias");
    String name = function.name + (alias == null ? "" : ":" + alias);
    SamAuth auth = auths.get(api.id);
    if (auth == null) { // an API of CloudFormation's
      event.unsupported("Auth", event.path("Auth"));
    }
    Access access = auth == null ? Access.OPEN : auth.ofEvent(event);
    add(method, path, new Integration.LambdaProxy(name, timeout), access, event, api);
  }

  /** With a definition its methods count; SAM adds others only if it is asked to. */
  private static void add(
      String method,
      String path,
      Integration integration,
      Access access,
      Properties event,
      ApiDraft api) {
    String httpMethod = method.toUpperCase(Locale.ROOT);
    if (api.defines(httpMethod, path)) {
      return;
    }
    if (!api.takesEvents()) {
      event.unsupported(
          "Path",
          event.path("Path")
              + ": "
              + httpMethod
              + " "
              + path
              + " is not in the definition of "
              + api.id
              + ", to which SAM adds nothing without MergeDefinitions: true");
      return;
    }
    try {
      api.method(
          new Method(httpMethod, path, integration)
              .withAccess(access)
              .withValidation(ValidationReader.ofEvent(event, api)),
          event,
          "Path");
    } catch (IllegalArgumentException wrong) {
      event.mistake("Method", RestApiReader.withoutName(wrong));
    }
  }

  /** How long an integration waits; more than AWS's usual limit is told, and not emulated. */
  static Duration timeout(Properties properties) {
    Integer millis = properties.integer("TimeoutInMillis");
    Duration most = GatewayLimits.REST_API_TIMEOUT;
    if (millis == null) {
      return most;
    }
    Duration timeout = Duration.ofMillis(millis);
    if (timeout.compareTo(most) > 0) {
      properties.unsupported(
          "TimeoutInMillis",
          properties.path("TimeoutInMillis") + ": more than 29000; 29 seconds count");
      return most;
    }
    if (timeout.compareTo(GatewayLimits.REST_API_MIN_TIMEOUT) < 0) {
      properties.mistake("TimeoutInMillis", "expected 50 to 29000, got " + millis);
      return most;
    }
    return timeout;
  }

  private @Nullable ApiDraft named(Properties event) {
    return IMPLICIT_API.equals(event.text("RestApiId")) ? implicit(event) : apis.of(event);
  }

  private ApiDraft implicit(Properties event) {
    ApiDraft known = apis.get(IMPLICIT_API);
    if (known != null) {
      return known;
    }
    ApiDraft made = apis.add(IMPLICIT_API, event.line("Path"));
    read(common, IMPLICIT_STAGE, made);
    common.warnOfOthers(READ, WITHOUT_MEANING_HERE);
    return made;
  }

  private static @Nullable Cors cors(Properties properties) {
    if (!properties.has("Cors")) {
      return null;
    }
    if (properties.value("Cors") instanceof Node.Text) {
      String origin = Quoted.text(properties, "Cors");
      return origin == null ? null : Cors.of(origin);
    }
    Properties cors = properties.map("Cors");
    String origin = cors.has("AllowOrigin") ? Quoted.text(cors, "AllowOrigin") : "*";
    try {
      return new Cors(
          origin == null ? "*" : origin,
          Quoted.text(cors, "AllowMethods"),
          Quoted.text(cors, "AllowHeaders"),
          Quoted.text(cors, "MaxAge"),
          cors.isTrue("AllowCredentials", false));
    } catch (IllegalArgumentException wrong) {
      cors.mistake("AllowCredentials", "expected an AllowOrigin beside it other than '*', got '*'");
      return null;
    }
  }
}
