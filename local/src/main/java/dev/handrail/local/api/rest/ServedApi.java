package dev.handrail.local.api.rest;

import dev.handrail.gateway.routing.Match;
import dev.handrail.gateway.routing.RouteStyle;
import dev.handrail.gateway.routing.RouteTable;
import dev.handrail.gateway.server.MatchedRoute;
import dev.handrail.gateway.server.RestApiStage;
import dev.handrail.local.api.AccessLogFormat;
import dev.handrail.local.api.ApiKeySource;
import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.Canary;
import dev.handrail.local.api.Deployment;
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
import java.util.function.DoubleSupplier;
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
  private static final int ALL = 100;

  private final RestApi api;
  private final @Nullable Boolean canary;
  private final RouteTable<ServedMethod> methods;
  private final Map<String, Authorizer> authorizers = new HashMap<>();
  private final Callers callers;
  private final Map<String, RestApiStage> endpoints = new HashMap<>();
  private final Map<String, Stage> stages = new HashMap<>();
  private final Map<String, Variants> variants = new HashMap<>();
  private final GatewayAnswers answers;
  private final Models models;

  /**
   * What a stage serves that points to a deployment or has a canary.
   *
   * @param canary null for a stage without one
   * @param percent of requests for the canary
   */
  private record Variants(ServedApi main, @Nullable ServedApi canary, double percent) {}

  /** What is known of callers, whatever answers them. */
  private record Callers(PolicyCache policies, StageKeys keys) {}

  /** An API with all its stages. */
  ServedApi(RestApi api, List<UsagePlan> plans) {
    this(
        api,
        Deployment.idOf(api),
        api.stages(),
        null,
        new Callers(new PolicyCache(), new StageKeys(api.id(), plans)));
    for (Stage stage : api.stages()) {
      if (stage.deployment() != null || stage.canary() != null) {
        variants.put(stage.name(), variants(api, stage));
      }
    }
  }

  private ServedApi(
      RestApi api,
      String deploymentId,
      List<Stage> served,
      @Nullable Boolean canary,
      Callers callers) {
    this.api = api;
    this.canary = canary;
    this.callers = callers;
    api.authorizers().forEach(authorizer -> authorizers.put(authorizer.name(), authorizer));
    this.models = new Models(api.models());
    RouteTable.Builder<ServedMethod> table = RouteTable.builder(RouteStyle.REST_API);
    for (Method method : api.methods()) {
      table.add(method.httpMethod(), method.resourcePath(), served(method));
    }
    this.methods = table.build();
    for (Stage stage : served) {
      endpoints.put(stage.name(), endpoint(stage, deploymentId));
      stages.put(stage.name(), stage);
    }
    this.answers = new GatewayAnswers(api.gatewayResponses());
  }

  private RestApiStage endpoint(Stage stage, String deploymentId) {
    RestApiStage.Builder endpoint =
        RestApiStage.builder(ACCOUNT, api.id(), stage.name())
            .region(REGION)
            .deploymentId(deploymentId)
            .stageVariables(stage.variables())
            .binaryMediaTypes(api.binaryMediaTypes());
    if (canary != null) {
      endpoint.canaryRequest(canary);
    }
    return endpoint.build();
  }

  private Variants variants(RestApi api, Stage stage) {
    Canary canary = stage.canary();
    Deployment main = stage.deployment() == null ? Deployment.of(api) : stage.deployment();
    if (canary == null) {
      return new Variants(of(main, stage, null), null, 0);
    }
    Map<String, String> variables = new HashMap<>(stage.variables());
    variables.putAll(canary.stageVariableOverrides());
    Deployment other = canary.deployment() == null ? main : canary.deployment();
    return new Variants(
        of(main, stage, false),
        of(other, stage.withVariables(variables), true),
        canary.percentTraffic());
  }

  private ServedApi of(Deployment deployment, Stage stage, @Nullable Boolean canary) {
    return new ServedApi(deployment.api(), deployment.id(), List.of(stage), canary, callers);
  }

  /**
   * What answers a request to a stage.
   *
   * @param lot gives numbers from 0 to below 1; asked for stages with a canary only
   */
  ServedApi at(String stage, DoubleSupplier lot) {
    Variants own = variants.get(stage);
    if (own == null) {
      return this;
    }
    ServedApi release = own.canary;
    return release != null && lot.getAsDouble() * ALL < own.percent ? release : own.main;
  }

  /** Whether this is what a canary serves; null where there is no canary. */
  @Nullable Boolean canary() {
    return canary;
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
    return endpoints.get(stage);
  }

  /** The variables of a stage that there is. */
  Map<String, String> variables(String stage) {
    Stage known = stages.get(stage);
    return known == null ? Map.of() : known.variables();
  }

  /** How the access log of a stage words a request; null if it has none. */
  @Nullable AccessLogFormat accessLog(String stage) {
    Stage known = stages.get(stage);
    return known == null ? null : known.accessLog();
  }

  /** The authorizer of that name; null for none. */
  @Nullable Authorizer authorizer(@Nullable String name) {
    return name == null ? null : authorizers.get(name);
  }

  /** What authorizers said. */
  PolicyCache policies() {
    return callers.policies();
  }

  ApiKeySource apiKeySource() {
    return api.apiKeySource();
  }

  StageKeys keys() {
    return callers.keys();
  }

  /**
   * How many requests a stage lets through; null for all.
   *
   * @param method the resource's path and the request's method
   * @param defined the resource's path and the method as it is defined, which may be ANY
   */
  @Nullable ThrottleSettings throttle(String stage, String method, String defined) {
    Stage known = stages.get(stage);
    Map<String, ThrottleSettings> all = known == null ? Map.of() : known.throttles();
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
