package dev.handrail.local.api;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a REST API: the first segment of its URLs, variables that functions see, and what it
 * serves.
 *
 * <p>Made by {@link #of} and the {@code with} methods, each of which gives a copy. Instances are
 * immutable and safe for use by many threads.
 *
 * @param name of letters, digits, {@code -} and {@code _}; not null
 * @param variables values by name, which events hold as {@code stageVariables}; not null
 * @param throttles how many requests a method lets through; by {@code /orders/{id}/GET}, the
 *     resource's path and the method, or {@link #ALL_METHODS} for each that has none; not null
 * @param accessLog how its access log words a request; null for a stage that has none
 * @param deployment what it serves; null for the API as it is now
 * @param canary what answers some of the requests instead; null for none
 */
public record Stage(
    String name,
    Map<String, String> variables,
    Map<String, ThrottleSettings> throttles,
    @Nullable AccessLogFormat accessLog,
    @Nullable Deployment deployment,
    @Nullable Canary canary) {

  /** Stands for each method that is not named. */
  public static final String ALL_METHODS = "*/*";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,128}");

  /**
   * Refuses null and what API Gateway does, and copies the map.
   *
   * @param name see the record
   * @param variables see the record
   * @param throttles see the record
   * @param accessLog see the record
   * @param deployment see the record
   * @param canary see the record
   * @throws IllegalArgumentException naming what was expected; it shows no value of a variable
   */
  public Stage {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "stage: expected a name of 1 to 128 letters, digits, - and _, got '" + name + "'");
    }
    variables = StageVariables.copy(variables);
    throttles = Map.copyOf(throttles);
  }

  /**
   * A stage that serves the API as it is now and lets all requests through.
   *
   * @param name see the record
   * @param variables see the record
   * @throws IllegalArgumentException naming what was expected; it shows no value of a variable
   */
  public Stage(String name, Map<String, String> variables) {
    this(name, variables, Map.of(), null, null, null);
  }

  /**
   * A stage without variables.
   *
   * @param name see the record
   * @return the stage
   */
  public static Stage of(String name) {
    return new Stage(name, Map.of());
  }

  /**
   * The same stage with one more variable.
   *
   * @param variable of letters, digits and {@code _}
   * @param value of letters, digits and {@code -._~:/?#&=,}
   * @return a copy
   */
  public Stage withVariable(String variable, String value) {
    Map<String, String> more = new TreeMap<>(variables);
    more.put(variable, value);
    return withVariables(more);
  }

  /**
   * The same stage where a method, or each, lets so many requests through.
   *
   * @param method such as {@code /orders/{id}/GET}, or {@link #ALL_METHODS}
   * @param settings how many
   * @return a copy
   */
  public Stage withThrottle(String method, ThrottleSettings settings) {
    Map<String, ThrottleSettings> more = new TreeMap<>(throttles);
    more.put(method, settings);
    return withThrottles(more);
  }

  /**
   * The same stage with these throttles and no others.
   *
   * @param all by method
   * @return a copy
   */
  public Stage withThrottles(Map<String, ThrottleSettings> all) {
    return new Stage(name, variables, all, accessLog, deployment, canary);
  }

  /**
   * The same stage with these variables and no others, which needs no new deployment.
   *
   * @param values by name
   * @return a copy
   */
  public Stage withVariables(Map<String, String> values) {
    return new Stage(name, values, throttles, accessLog, deployment, canary);
  }

  /**
   * The same stage with an access log.
   *
   * @param format such as {@link AccessLogFormat#CLF}; null for no log
   * @return a copy
   */
  public Stage withAccessLog(@Nullable AccessLogFormat format) {
    return new Stage(name, variables, throttles, format, deployment, canary);
  }

  /**
   * The same stage for a deployment, which may be one of before.
   *
   * @param snapshot of the API of the stage; null for the API as it is now
   * @return a copy
   */
  public Stage withDeployment(@Nullable Deployment snapshot) {
    return new Stage(name, variables, throttles, accessLog, snapshot, canary);
  }

  /**
   * The same stage with a canary.
   *
   * @param release what answers some of the requests; null for none
   * @return a copy
   */
  public Stage withCanary(@Nullable Canary release) {
    return new Stage(name, variables, throttles, accessLog, deployment, release);
  }

  /** Names the stage and the variables; their values may be secrets. */
  @Override
  public String toString() {
    return "Stage["
        + name
        + ", variables "
        + new TreeMap<>(variables).keySet()
        + (deployment == null ? "" : ", deployment " + deployment.id())
        + (canary == null ? "" : ", " + canary)
        + "]";
  }
}
