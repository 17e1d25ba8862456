package dev.handrail.gateway.server;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A stage of a WebSocket API.
 *
 * @param accountId 12 digits
 * @param apiId for example {@code a1b2c3d4e5}
 * @param region for example {@code eu-central-1}
 * @param stage the stage's name
 * @param stageVariables values by name; none makes the member absent
 */
public record WebSocketStage(
    String accountId,
    String apiId,
    String region,
    String stage,
    Map<String, String> stageVariables) {

  /**
   * Makes a stage.
   *
   * @param accountId 12 digits
   * @param apiId for example {@code a1b2c3d4e5}
   * @param region for example {@code eu-central-1}
   * @param stage the stage's name
   * @param stageVariables values by name; copied
   */
  public WebSocketStage {
    stageVariables = Collections.unmodifiableMap(new TreeMap<>(stageVariables));
  }

  /**
   * The host that clients connect to.
   *
   * @return a host name
   */
  public String domainName() {
    return apiId + ".execute-api." + region + ".amazonaws.com";
  }
}
