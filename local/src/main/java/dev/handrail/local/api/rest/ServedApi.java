package dev.handrail.local.api.rest;

import dev.handrail.gateway.routing.Match;
import dev.handrail.gateway.routing.RouteStyle;
import dev.handrail.gateway.routing.RouteTable;
import dev.handrail.gateway.server.MatchedRoute;
import dev.handrail.gateway.server.RestApiStage;
import dev.handrail.local.api.ApiKeySource;
import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.api.ThrottleSettings;
import dev.handrail.local.api.UsagePlan;
import dev.handrail.local.api.authorizer.PolicyCache;
import dev.handrail.local.api.validation.Models;
import dev.handrail.local.server.StableIds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An API, laid out for requests: methods in a tree by the segments of their paths, and stages by
 * name.
 *
 * <p>Instances are immutable and safe for use by many threads.
 */
final class ServedApi {

  /** Where the templates of this application live, as its ARNs tell. */
  static final String REGION = "us-east-1";

  static final String ACCOUNT = "123456789012";

  private static final int ID_LENGTH = 6;

  private final RestApi api;
  private final RouteTable<ServedMethod> methods;
  private final Map<String, RestApiStage> stages = new HashMap<>();
  private final Map<String, Map<String, String>> variables = new HashMap<>();
  private final Map<String, Map<String, ThrottleSettings>> throttles = new HashMap<>();
  private final GatewayAnswers answers;
  private final Models models;

  private final Map<String, Authorizer> authorizers = new HashMap<>();
  private final PolicyCache policies = new PolicyCache();
  private final StageKeys keys;

  ServedApi(RestApi api, List<UsagePlan> plans) {
    this.api = api;
    api.authorizers().forEach(authorizer -> authorizers.put(authorizer.name(), authorizer));
    this.keys = new StageKeys(api.id(), plans);
    this.models = new Models(api.models());
    RouteTable.Builder<ServedMethod> table = RouteTable.builder(RouteStyle.REST_API);
    StringBuilder deployment = new StringBuilder(api.id());
    for (Method method : api.methods()) {
      table.add(method.httpMethod(), method.resourcePath(), served(method));
      deployment.append(' ').append(method.httpMethod()).append(method.resourcePath());
    }
    this.methods = table.build();
    String deploymentId = StableIds.of(deployment.toString(), ID_LENGTH);
    for (Stage stage : api.stages()) {
      stages.put(
          stage.name(),
          RestApiStage.builder(ACCOUNT, api.id(), stage.name())
              .region(REGION)
              .deploymentId(deploymentId)
              .stageVariables(stage.variables())
              .binaryMediaTypes(api.binaryMediaTypes())
              .build());
      variables.put(stage.name(), stage.variables());
      throttles.put(stage.name(), stage.throttles());
    }
    this.answers = new GatewayAnswers(api.gatewayResponses());
  }

  String id() {
    return api.id();
  }

  List<String> binaryMediaTypes() {
    return api.binaryMediaTypes();
  }

  GatewayAnswers answers() {
    return answers;
  }

  /** The stage of that name; null if there is none. */
  @Nullable RestApiStage endpoint(String stage) {
    return stages.get(stage);
  }

  /** The variables of a stage that there is. */
  Map<String, String> variables(String stage) {
    return variables.getOrDefault(stage, Map.of());
  }

  /** The authorizer of that name; null for none. */
  @Nullable Authorizer authorizer(@Nullable String name) {
    return name == null ? null : authorizers.get(name);
  }

  /** What authorizers said. */
  PolicyCache policies() {
    return policies;
  }

  ApiKeySource apiKeySource() {
    return api.apiKeySource();
  }

  StageKeys keys() {
    return keys;
  }

  /**
   * How many requests a stage lets through; null for all.
   *
   * @param method the resource's path and the request's method
   * @param defined the resource's path and the method as it is defined, which may be ANY
   */
  @Nullable ThrottleSettings throttle(String stage, String method, String defined) {
    Map<String, ThrottleSettings> all = throttles.getOrDefault(stage, Map.of());
    for (String name : List.of(method, defined)) {
      ThrottleSettings own = all.get(name);
      if (own != null) {
        return own;
      }
    }
    return all.get(Stage.ALL_METHODS);
  }

  /** The method for a request; null if there is none. */
  @Nullable Match<ServedMethod> match(String httpMethod, String path) {
    // ANY is seven methods, and no other.
    return Method.NAMES.contains(httpMethod) ? methods.match(httpMethod, path) : null;
  }

  /** The very method of a resource, or its ANY; null if it has neither. */
  @Nullable ServedMethod method(String httpMethod, String resourcePath) {
    ServedMethod any = null;
    for (Method method : api.methods()) {
      if (method.resourcePath().equals(resourcePath)) {
        if (method.httpMethod().equals(httpMethod)) {
          return served(method);
        }
        any = method.httpMethod().equals(Method.ANY) ? served(method) : any;
      }
    }
    return any;
  }

  /** The methods of all resources that match a path. */
  Set<String> methods(String path) {
    return new TreeSet<>(methods.methods(path));
  }

  /** All that is the same for each request is made once. */
  private ServedMethod served(Method method) {
    String resource = method.resourcePath();
    String id = StableIds.of(api.id() + resource, ID_LENGTH);
    MethodRules rules = MethodRules.of(method, models);
    return new ServedMethod(method, MatchedRoute.ofResource(resource, id), rules);
  }

  /**
   * A method, and its resource as events tell of it.
   *
   * @param route without values of path parameters
   * @param rules its validator and templates
   */
  record ServedMethod(Method definition, MatchedRoute route, MethodRules rules) {

    Integration integration() {
      return definition.integration();
    }
  }
}
