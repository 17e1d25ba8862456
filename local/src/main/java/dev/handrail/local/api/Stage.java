package dev.handrail.local.api;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A stage of a REST API: the first segment of its URLs, and variables that functions see.
 *
 * <p>Made by {@link #of} and {@link #withVariable}. Instances are immutable and safe for use by
 * many threads.
 *
 * @param name of letters, digits, {@code -} and {@code _}; not null
 * @param variables values by name, which events hold as {@code stageVariables}; not null
 * @param throttles how many requests a method lets through; by {@code /orders/{id}/GET}, the
 *     resource's path and the method, or {@link #ALL_METHODS} for each that has none; not null
 */
public record Stage(
    String name, Map<String, String> variables, Map<String, ThrottleSettings> throttles) {

  /** Stands for each method that is not named. */
  public static final String ALL_METHODS = "*/*";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,128}");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z0-9_]{1,64}");
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9-._~:/?#&=,]{1,512}");

  /**
   * Refuses null and what API Gateway does, and copies the map.
   *
   * @param name see the record
   * @param variables see the record
   * @param throttles see the record
   * @throws IllegalArgumentException naming what was expected; it shows no value of a variable
   */
  public Stage {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "stage: expected a name of 1 to 128 letters, digits, - and _, got '" + name + "'");
    }
    variables = Map.copyOf(variables);
    throttles = Map.copyOf(throttles);
    new TreeMap<>(variables).forEach(Stage::requireVariable);
  }

  /**
   * A stage that lets all requests through.
   *
   * @param name see the record
   * @param variables see the record
   * @throws IllegalArgumentException naming what was expected; it shows no value of a variable
   */
  public Stage(String name, Map<String, String> variables) {
    this(name, variables, Map.of());
  }

  private static void requireVariable(String variable, String value) {
    if (!VARIABLE.matcher(variable).matches()) {
      throw new IllegalArgumentException(
          "variables: expected a name of 1 to 64 letters, digits and _, got '" + variable + "'");
    }
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "variables: expected as value of "
              + variable
              + " 1 to 512 letters, digits and -._~:/?#&=, got others");
    }
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
    return new Stage(name, more, throttles);
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
    return new Stage(name, variables, more);
  }

  /** Names the stage and the variables; their values may be secrets. */
  @Override
  public String toString() {
    return "Stage[" + name + ", variables " + new TreeMap<>(variables).keySet() + "]";
  }
}
