package dev.handrail.local.api;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into the console's method test, or given to {@code aws apigateway
 * test-invoke-method}.
 *
 * <pre>{@code
 * MethodTest order =
 *     MethodTest.of("GET", "/orders/{id}")
 *         .withPathWithQueryString("/orders/7?full=1")
 *         .withHeader("Accept", "application/json")
 *         .withStageVariable("table", "orders");
 * }</pre>
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param httpMethod such as {@code GET}, also for a method that is {@code ANY}; not null
 * @param resourcePath of the resource, such as {@code /orders/{id}}; not null
 * @param pathWithQueryString as a client would send it, without a stage; null for the resource's
 *     path without values. Values of path parameters that cannot be read of it are missing, as on
 *     AWS.
 * @param headers values by name; not null
 * @param stageVariables values by name, instead of a stage's; not null
 * @param body empty for none; not null
 */
public record MethodTest(
    String httpMethod,
    String resourcePath,
    @Nullable String pathWithQueryString,
    Map<String, List<String>> headers,
    Map<String, String> stageVariables,
    String body) {

  /**
   * Refuses null and methods that no REST API knows, and copies the maps.
   *
   * @param httpMethod see the record
   * @param resourcePath see the record
   * @param pathWithQueryString see the record
   * @param headers see the record
   * @param stageVariables see the record
   * @param body see the record
   * @throws IllegalArgumentException if the method is none, naming those that are
   */
  public MethodTest {
    requireNonNull(resourcePath, "resourcePath");
    requireNonNull(body, "body");
    if (!Method.NAMES.contains(httpMethod)) {
      throw new IllegalArgumentException(
          "httpMethod: expected one of " + Method.NAMES + ", got '" + httpMethod + "'");
    }
    Map<String, List<String>> copy = new LinkedHashMap<>();
    headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    headers = Collections.unmodifiableMap(copy);
    stageVariables = Map.copyOf(stageVariables);
  }

  /**
   * A test without anything typed in.
   *
   * @param httpMethod see the record
   * @param resourcePath see the record
   * @return the test
   */
  public static MethodTest of(String httpMethod, String resourcePath) {
    return new MethodTest(httpMethod, resourcePath, null, Map.of(), Map.of(), "");
  }

  /**
   * The same with another path.
   *
   * @param path see the record
   * @return a copy
   */
  public MethodTest withPathWithQueryString(String path) {
    return new MethodTest(httpMethod, resourcePath, path, headers, stageVariables, body);
  }

  /**
   * The same with one more value of a header.
   *
   * @param name of the header
   * @param value of the header
   * @return a copy
   */
  public MethodTest withHeader(String name, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(headers);
    List<String> values = new ArrayList<>(headers.getOrDefault(name, List.of()));
    values.add(value);
    more.put(name, values);
    return new MethodTest(
        httpMethod, resourcePath, pathWithQueryString, more, stageVariables, body);
  }

  /**
   * The same with one more stage variable.
   *
   * @param name of letters, digits and {@code _}
   * @param value see {@link Stage#withVariable}
   * @return a copy
   */
  public MethodTest withStageVariable(String name, String value) {
    return new MethodTest(
        httpMethod,
        resourcePath,
        pathWithQueryString,
        headers,
        Expressions.with(stageVariables, name, value),
        body);
  }

  /**
   * The same with another body.
   *
   * @param text most often JSON
   * @return a copy
   */
  public MethodTest withBody(String text) {
    return new MethodTest(
        httpMethod, resourcePath, pathWithQueryString, headers, stageVariables, text);
  }

  /** Names the method and what is typed in; the values may be secrets. */
  @Override
  public String toString() {
    return "MethodTest["
        + httpMethod
        + " "
        + resourcePath
        + ", headers "
        + headers.keySet()
        + ", stage variables "
        + new TreeSet<>(stageVariables.keySet())
        + "]";
  }
}
