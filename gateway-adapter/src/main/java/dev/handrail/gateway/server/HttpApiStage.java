package dev.handrail.gateway.server;

import dev.handrail.gateway.event.FrontDoor;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A stage of an HTTP API, with an integration of one payload format. Immutable, thread-safe. */
public final class HttpApiStage implements Endpoint {

  /** The name of the stage that no path names. */
  public static final String DEFAULT_STAGE = "$default";

  private final Builder facts;

  private HttpApiStage(Builder facts) {
    this.facts = facts;
  }

  /**
   * Starts with the stage {@code $default}, payload format 2.0 and no stage variables.
   *
   * @param accountId 12 digits
   * @param apiId for example {@code a1b2c3d4e5}
   * @return a builder
   */
  public static Builder builder(String accountId, String apiId) {
    return new Builder(accountId, apiId);
  }

  @Override
  public FrontDoor frontDoor() {
    return facts.version1 ? FrontDoor.HTTP_API_V1 : FrontDoor.HTTP_API_V2;
  }

  @Override
  public String domainName() {
    String custom = facts.customDomain;
    return custom == null
        ? facts.apiId + ".execute-api." + facts.region + ".amazonaws.com"
        : custom;
  }

  /** {@inheritDoc} */
  @Override
  public @Nullable String routePath(IncomingRequest request) {
    String path = request.rawPath();
    if (facts.customDomain != null) {
      return facts.mappingKey.isEmpty() ? path : Paths.afterStage(path, facts.mappingKey);
    }
    return isDefaultStage() ? path : Paths.afterStage(path, facts.stage);
  }

  /** The path of events: what is routed, after the stage unless that is {@code $default}. */
  String eventPath(String routePath) {
    return isDefaultStage() ? routePath : "/" + facts.stage + routePath;
  }

  boolean isCustomDomain() {
    return facts.customDomain != null;
  }

  private boolean isDefaultStage() {
    return facts.stage.equals(DEFAULT_STAGE);
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

  @Nullable Map<String, String> stageVariables() {
    return facts.stageVariables;
  }

  /** Makes stages of HTTP APIs. Not thread-safe. */
  public static final class Builder {

    private final String accountId;
    private final String apiId;
    private String stage = DEFAULT_STAGE;
    private boolean version1;
    private String region = "us-east-1";
    private String mappingKey = "";
    private @Nullable String customDomain;
    private @Nullable Map<String, String> stageVariables;

    private Builder(String accountId, String apiId) {
      this.accountId = accountId;
      this.apiId = apiId;
    }

    private Builder(Builder other) {
      this(other.accountId, other.apiId);
      this.stage = other.stage;
      this.version1 = other.version1;
      this.region = other.region;
      this.mappingKey = other.mappingKey;
      this.customDomain = other.customDomain;
      this.stageVariables = other.stageVariables;
    }

    /**
     * Sets the stage.
     *
     * @param name its name
     * @return this
     */
    public Builder stage(String name) {
      this.stage = name;
      return this;
    }

    /**
     * Gives the integration payload format 1.0.
     *
     * @return this
     */
    public Builder payloadFormatVersion1() {
      this.version1 = true;
      return this;
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
     * Sets the stage variables.
     *
     * @param variables values by name
     * @return this
     */
    public Builder stageVariables(Map<String, String> variables) {
      this.stageVariables = variables.isEmpty() ? null : new TreeMap<>(variables);
      return this;
    }

    /**
     * Serves the API at a custom domain name. Events then have the stage's name where the client
     * sent the mapping key.
     *
     * @param domainName for example {@code api.example.com}
     * @param apiMappingKey the mapping key without slashes; empty for the domain's root
     * @return this
     */
    public Builder customDomain(String domainName, String apiMappingKey) {
      this.customDomain = domainName;
      this.mappingKey = apiMappingKey;
      return this;
    }

    /**
     * Makes the stage.
     *
     * @return a stage that later changes of this builder do not change
     */
    public HttpApiStage build() {
      return new HttpApiStage(new Builder(this));
    }
  }
}
