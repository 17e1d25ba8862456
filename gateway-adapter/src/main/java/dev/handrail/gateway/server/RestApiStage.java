package dev.handrail.gateway.server;

import dev.handrail.gateway.event.FrontDoor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A stage of a REST API. Immutable and thread-safe. */
public final class RestApiStage implements Endpoint {

  private final Builder facts;

  private RestApiStage(Builder facts) {
    this.facts = facts;
  }

  /**
   * Starts with a regional API at its own host name, without stage variables.
   *
   * @param accountId 12 digits
   * @param apiId for example {@code a1b2c3d4e5}
   * @param stage the stage's name
   * @return a builder
   */
  public static Builder builder(String accountId, String apiId, String stage) {
    return new Builder(accountId, apiId, stage);
  }

  @Override
  public FrontDoor frontDoor() {
    return FrontDoor.REST_API;
  }

  @Override
  public String domainName() {
    String custom = facts.customDomain;
    return custom == null
        ? facts.apiId + ".execute-api." + facts.region + ".amazonaws.com"
        : custom;
  }

  @Override
  public @Nullable String routePath(IncomingRequest request) {
    String path = request.rawPath();
    if (facts.customDomain == null) {
      return Paths.afterStage(path, facts.stage);
    }
    String base = facts.basePath;
    String inDomain = base.isEmpty() ? Paths.withOneSlash(path) : Paths.afterStage(path, base);
    return inDomain == null || !facts.stageInPath
        ? inDomain
        : Paths.afterStage(inDomain, facts.stage);
  }

  @Override
  public String routeMethod(IncomingRequest request) {
    String override = request.header("X-HTTP-Method-Override");
    return override == null || override.isEmpty() ? request.method() : override;
  }

  String accountId() {
    return facts.accountId;
  }

  String apiId() {
    return facts.apiId;
  }

  String stage() {
    return facts.stage;
  }

  String region() {
    return facts.region;
  }

  String deploymentId() {
    return facts.deploymentId;
  }

  boolean isCustomDomain() {
    return facts.customDomain != null;
  }

  @Nullable Map<String, String> stageVariables() {
    return facts.stageVariables;
  }

  List<String> binaryMediaTypes() {
    return facts.binaryMediaTypes;
  }

  @Nullable CloudFrontFacts cloudFront() {
    return facts.cloudFront;
  }

  @Nullable Boolean canaryRequest() {
    return facts.canaryRequest;
  }

  /** Makes stages of REST APIs. Not thread-safe. */
  public static final class Builder {

    private final String accountId;
    private final String apiId;
    private final String stage;
    private String region = "us-east-1";
    private String deploymentId = "d3pl0y";
    private String basePath = "";
    private boolean stageInPath;
    private @Nullable String customDomain;
    private @Nullable Map<String, String> stageVariables;
    private List<String> binaryMediaTypes = List.of();
    private @Nullable CloudFrontFacts cloudFront;
    private @Nullable Boolean canaryRequest;

    private Builder(String accountId, String apiId, String stage) {
      this.accountId = accountId;
      this.apiId = apiId;
      this.stage = stage;
    }

    private Builder(Builder other) {
      this(other.accountId, other.apiId, other.stage);
      this.region = other.region;
      this.deploymentId = other.deploymentId;
      this.basePath = other.basePath;
      this.stageInPath = other.stageInPath;
      this.customDomain = other.customDomain;
      this.stageVariables = other.stageVariables;
      this.binaryMediaTypes = other.binaryMediaTypes;
      this.cloudFront = other.cloudFront;
      this.canaryRequest = other.canaryRequest;
    }

    /**
     * Sets the region.
     *
     * @param name for example {@code eu-central-1}; {@code us-east-1} if not set
     * @return this
     */
    public Builder region(String name) {
      this.region = name;
      return this;
    }

    /**
     * Sets the deployment.
     *
     * @param id the id of the deployment that the stage serves; {@code d3pl0y} if not set
     * @return this
     */
    public Builder deploymentId(String id) {
      this.deploymentId = id;
      return this;
    }

    /**
     * Sets the stage variables.
     *
     * @param variables values by name; none becomes {@code null} in events, as on AWS
     * @return this
     */
    public Builder stageVariables(Map<String, String> variables) {
      this.stageVariables = variables.isEmpty() ? null : new TreeMap<>(variables);
      return this;
    }

    /**
     * Sets what is binary.
     *
     * @param types media types, also as {@code image/*} or <code>&#42;/*</code>
     * @return this
     */
    public Builder binaryMediaTypes(List<String> types) {
      this.binaryMediaTypes = List.copyOf(types);
      return this;
    }

    /**
     * Serves the API at a custom domain name, whose paths AWS gives to functions unchanged, base
     * path and all.
     *
     * @param domainName for example {@code api.example.com}
     * @param path the base path without slashes; empty for the domain's root
     * @param stage whether the mapping leaves the stage to the path's next segment
     * @return this
     */
    public Builder customDomain(String domainName, String path, boolean stage) {
      this.customDomain = domainName;
      this.basePath = path;
      this.stageInPath = stage;
      return this;
    }

    /**
     * Makes the endpoint edge-optimized: CloudFront adds headers.
     *
     * @param facts what the headers say
     * @return this
     */
    public Builder edgeOptimized(CloudFrontFacts facts) {
      this.cloudFront = facts;
      return this;
    }

    /**
     * Gives the stage a canary, so that events tell which deployment they are for.
     *
     * @param canaryRequest whether the request goes to the canary
     * @return this
     */
    public Builder canaryRequest(boolean canaryRequest) {
      this.canaryRequest = canaryRequest;
      return this;
    }

    /**
     * Makes the stage.
     *
     * @return a stage that later changes of this builder do not change
     */
    public RestApiStage build() {
      return new RestApiStage(new Builder(this));
    }
  }
}
