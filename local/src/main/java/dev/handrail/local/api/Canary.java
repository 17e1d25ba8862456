package dev.handrail.local.api;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A part of a stage's requests that another deployment answers, or the same one with other stage
 * variables: a canary release.
 *
 * <p>Made by {@link #of} and the {@code with} methods, each of which gives a copy. Instances are
 * immutable and safe for use by many threads.
 *
 * @param percentTraffic of how many requests in a hundred, 0 to 100; which ones is drawn by lot
 * @param stageVariableOverrides put over the stage's variables, by name; not null
 * @param deployment what answers; null for the stage's own deployment
 */
public record Canary(
    double percentTraffic,
    Map<String, String> stageVariableOverrides,
    @Nullable Deployment deployment) {

  private static final int ALL = 100;

  /**
   * Refuses null and what API Gateway does, and copies the map.
   *
   * @param percentTraffic see the record
   * @param stageVariableOverrides see the record
   * @param deployment see the record
   * @throws IllegalArgumentException naming what was expected; it shows no value of a variable
   */
  public Canary {
    if (!(percentTraffic >= 0 && percentTraffic <= ALL)) {
      throw new IllegalArgumentException(
          "percentTraffic: expected 0 to 100, got " + percentTraffic);
    }
    stageVariableOverrides = StageVariables.copy(stageVariableOverrides);
  }

  /**
   * A canary of the stage's own deployment with its own variables.
   *
   * @param percentTraffic 0 to 100
   * @return the canary
   */
  public static Canary of(double percentTraffic) {
    return new Canary(percentTraffic, Map.of(), null);
  }

  /**
   * The same with one more variable.
   *
   * @param variable of letters, digits and {@code _}
   * @param value of letters, digits and {@code -._~:/?#&=,}
   * @return a copy
   */
  public Canary withStageVariable(String variable, String value) {
    Map<String, String> more = new TreeMap<>(stageVariableOverrides);
    more.put(variable, value);
    return new Canary(percentTraffic, more, deployment);
  }

  /**
   * The same for another deployment.
   *
   * @param other of the API of the stage
   * @return a copy
   */
  public Canary withDeployment(Deployment other) {
    return new Canary(percentTraffic, stageVariableOverrides, other);
  }

  /** Names the variables; their values may be secrets. */
  @Override
  public String toString() {
    return "Canary["
        + percentTraffic
        + "%, variables "
        + new TreeMap<>(stageVariableOverrides).keySet()
        + (deployment == null ? "" : ", deployment " + deployment.id())
        + ']';
  }
}
