package dev.handrail.local.api;

import static java.util.Objects.requireNonNull;

import dev.handrail.gateway.routing.RouteStyle;
import dev.handrail.gateway.routing.RouteTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A REST API with what it does with requests, as deployed to its stages.
 *
 * <pre>{@code
 * RestApi orders =
 *     RestApi.builder("orders")
 *         .method("GET", "/orders/{id}", Integration.lambdaProxy("OrdersFunction"))
 *         .stage(Stage.of("prod").withVariable("table", "orders"))
 *         .cors(Cors.of("https://shop.example"))
 *         .build();
 * }</pre>
 *
 * <p>Made by {@link #builder} or from a template. Instances are immutable and safe for use by many
 * threads.
 *
 * @param id what {@code Ref} gives for it: its logical id in a template. It is the first label of
 *     the API's host name, in small letters, and {@code apiId} in events; not null
 * @param methods at least one; not null
 * @param stages at least one, with names of their own; not null
 * @param binaryMediaTypes types of bodies that are no text, such as {@code image/*}; not null
 * @param gatewayResponses answers of its own that are not as AWS words them, one a type; not null
 * @param models JSON schemas of draft 4 by name, besides AWS's own {@code Empty} and {@code Error};
 *     one refers to another by {@code https://apigateway.amazonaws.com/restapis/API/models/NAME},
 *     whatever the API; not null
 * @param authorizers with names of their own, which methods name; not null
 * @param apiKeySource where it takes keys from; not null
 */
public record RestApi(
    String id,
    List<Method> methods,
    List<Stage> stages,
    List<String> binaryMediaTypes,
    List<GatewayResponse> gatewayResponses,
    Map<String, String> models,
    List<Authorizer> authorizers,
    ApiKeySource apiKeySource) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");

  /**
   * Refuses null and what API Gateway does, and copies the lists.
   *
   * @param id see the record
   * @param methods see the record
   * @param stages see the record
   * @param binaryMediaTypes see the record
   * @param gatewayResponses see the record
   * @param models see the record
   * @param authorizers see the record
   * @param apiKeySource see the record
   * @throws IllegalArgumentException naming every mistake
   */
  public RestApi {
    requireNonNull(id, "id");
    methods = List.copyOf(methods);
    stages = List.copyOf(stages);
    binaryMediaTypes = List.copyOf(binaryMediaTypes);
    gatewayResponses = List.copyOf(gatewayResponses);
    models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
    authorizers = List.copyOf(authorizers);
    requireNonNull(apiKeySource, "apiKeySource");
    List<String> mistakes = new ArrayList<>();
    if (!ID.matcher(id).matches()) {
      mistakes.add("id: expected letters, digits and - for a host name, got '" + id + "'");
    }
    requireMethods(methods, mistakes);
    requireStages(id, stages, mistakes);
    ModelNames.require(models, methods, mistakes);
    AuthorizerRules.requireAuthorizers(authorizers, methods, mistakes);
    Set<ResponseType> types = new HashSet<>();
    for (GatewayResponse response : gatewayResponses) {
      if (!types.add(response.type())) {
        mistakes.add("gatewayResponses: the type " + response.type() + " is there twice");
      }
    }
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(
          "The REST API " + id + " cannot be used:\n  - " + String.join("\n  - ", mistakes));
    }
  }

  private static void requireMethods(List<Method> methods, List<String> mistakes) {
    if (methods.isEmpty()) {
      mistakes.add("methods: expected at least one, got none");
    }
    RouteTable.Builder<Method> routes = RouteTable.builder(RouteStyle.REST_API);
    for (Method method : methods) {
      try {
        routes.add(method.httpMethod(), method.resourcePath(), method);
      } catch (IllegalArgumentException wrong) {
        mistakes.add("methods: " + wrong.getMessage());
      }
    }
    try {
      RouteTable<Method> unused = routes.build();
    } catch (IllegalArgumentException conflict) {
      mistakes.add("methods: " + conflict.getMessage());
    }
  }

  private static void requireStages(String id, List<Stage> stages, List<String> mistakes) {
    if (stages.isEmpty()) {
      mistakes.add("stages: expected at least one, got none");
    }
    Set<String> names = new HashSet<>();
    for (Stage stage : stages) {
      requireOwn(id, stage, mistakes);
      if (!names.add(stage.name())) {
        mistakes.add("stages: the name " + stage.name() + " is there twice");
      }
    }
  }

  /** A stage serves deployments of its own API only. */
  private static void requireOwn(String id, Stage stage, List<String> mistakes) {
    for (Deployment deployment : deployments(stage)) {
      if (!deployment.api().id().equals(id)) {
        mistakes.add(
            "stages: "
                + stage.name()
                + ": expected a deployment of "
                + id
                + ", got one of "
                + deployment.api().id());
      }
    }
  }

  private static List<Deployment> deployments(Stage stage) {
    Canary canary = stage.canary();
    return Stream.of(stage.deployment(), canary == null ? null : canary.deployment())
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * All methods that a stage may serve: those of the API as it is now, and of deployments.
   *
   * @return in their order; the same method may be there several times
   */
  public List<Method> deployedMethods() {
    List<Method> all = new ArrayList<>(methods);
    for (Stage stage : stages) {
      deployments(stage).forEach(deployment -> all.addAll(deployment.api().methods()));
    }
    return all;
  }

  /**
   * The same at other stages.
   *
   * @param others see the record
   * @return a copy
   */
  public RestApi withStages(List<Stage> others) {
    return new RestApi(
        id, methods, others, binaryMediaTypes, gatewayResponses, models, authorizers, apiKeySource);
  }

  /**
   * Starts with an API that has nothing yet.
   *
   * @param id see the record
   * @return a builder
   */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** Makes REST APIs. Not safe for use by many threads. */
  public static final class Builder {

    private final String id;
    private final List<Method> methods = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private final List<String> binaryMediaTypes = new ArrayList<>();
    private final List<GatewayResponse> gatewayResponses = new ArrayList<>();
    private final Map<String, String> models = new LinkedHashMap<>();
    private final List<Authorizer> authorizers = new ArrayList<>();
    private ApiKeySource apiKeySource = ApiKeySource.HEADER;
    private final List<Cors> cors = new ArrayList<>(1);
    private Access preflightAccess = Access.OPEN;

    private Builder(String id) {
      this.id = id;
    }

    /**
     * Adds a method on a resource; the resources above it are there by themselves.
     *
     * @param httpMethod such as {@code GET}, or {@code ANY}
     * @param resourcePath such as {@code /orders/{id}}
     * @param integration what it does with a request
     * @return this
     * @throws IllegalArgumentException if no REST API knows the method
     */
    public Builder method(String httpMethod, String resourcePath, Integration integration) {
      return method(new Method(httpMethod, resourcePath, integration));
    }

    /**
     * Adds a method on a resource; the resources above it are there by themselves.
     *
     * @param method of a resource that has not got it yet
     * @return this
     */
    public Builder method(Method method) {
      methods.add(method);
      return this;
    }

    /**
     * Adds a stage.
     *
     * @param stage with a name that no other has
     * @return this
     */
    public Builder stage(Stage stage) {
      stages.add(stage);
      return this;
    }

    /**
     * Sets what is answered to preflights.
     *
     * @param rules instead of those that were set before
     * @return this
     */
    public Builder cors(Cors rules) {
      cors.clear();
      cors.add(rules);
      return this;
    }

    /**
     * Sets who may send preflights: everybody, unless something else is said. Browsers send them
     * without any token or key.
     *
     * @param access who
     * @return this
     */
    public Builder preflightAccess(Access access) {
      preflightAccess = access;
      return this;
    }

    /**
     * Adds an authorizer, which methods name by {@link Access#byAuthorizer}.
     *
     * @param authorizer with a name that no other has
     * @return this
     */
    public Builder authorizer(Authorizer authorizer) {
      authorizers.add(authorizer);
      return this;
    }

    /**
     * Sets where keys come from: the header {@code x-api-key}, unless something else is said.
     *
     * @param source where
     * @return this
     */
    public Builder apiKeySource(ApiKeySource source) {
      apiKeySource = source;
      return this;
    }

    /**
     * Adds types of bodies that are no text.
     *
     * @param types media types, also as {@code image/*} or <code>&#42;/*</code>
     * @return this
     */
    public Builder binaryMediaTypes(List<String> types) {
      binaryMediaTypes.addAll(types);
      return this;
    }

    /**
     * Adds an answer that is not as AWS words it.
     *
     * @param response of a type that is not there yet
     * @return this
     */
    public Builder gatewayResponse(GatewayResponse response) {
      gatewayResponses.add(response);
      return this;
    }

    /**
     * Adds a model, by which bodies are validated.
     *
     * @param name of letters and digits, which {@link RequestValidation#withModel} takes
     * @param schema a JSON schema of draft 4
     * @return this
     */
    public Builder model(String name, String schema) {
      models.put(name, schema);
      return this;
    }

    /**
     * Takes a snapshot of what is here now, for stages to serve.
     *
     * @return a deployment that later changes of this builder do not change
     * @throws IllegalArgumentException naming every mistake
     */
    public Deployment deploy() {
      return Deployment.of(
          build(List.of(Stage.of("deployment")))); // one whose stages do not matter
    }

    /**
     * Makes the API.
     *
     * @return an API that later changes of this builder do not change
     * @throws IllegalArgumentException naming every mistake
     */
    public RestApi build() {
      return build(stages);
    }

    private RestApi build(List<Stage> served) {
      List<Method> all = new ArrayList<>(methods);
      for (Cors rules : cors) {
        rules.preflights(methods).forEach(method -> all.add(method.withAccess(preflightAccess)));
      }
      return new RestApi(
          id, all, served, binaryMediaTypes, gatewayResponses, models, authorizers, apiKeySource);
    }
  }
}
