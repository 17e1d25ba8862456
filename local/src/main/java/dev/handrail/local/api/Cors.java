package dev.handrail.local.api;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a REST API answers to preflights: an {@code OPTIONS} method with a {@code MOCK} integration
 * on each resource that has none of its own, as SAM and the console make it. All other answers are
 * the functions' business, as on AWS.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param allowOrigin an origin, or {@code *}; not null
 * @param allowMethods names with commas between; null for those that the resource has
 * @param allowHeaders names with commas between; null for none
 * @param maxAge seconds; null for none
 * @param allowCredentials whether cookies and the like may be sent, which goes with one origin only
 */
public record Cors(
    String allowOrigin,
    @Nullable String allowMethods,
    @Nullable String allowHeaders,
    @Nullable String maxAge,
    boolean allowCredentials) {

  private static final String OPTIONS = "OPTIONS";
  private static final int OK = 200;

  /**
   * Refuses null, and credentials for all origins, which no browser takes.
   *
   * @param allowOrigin see the record
   * @param allowMethods see the record
   * @param allowHeaders see the record
   * @param maxAge see the record
   * @param allowCredentials see the record
   * @throws IllegalArgumentException if credentials go with {@code *}
   */
  public Cors {
    requireNonNull(allowOrigin, "allowOrigin");
    if (allowCredentials && allowOrigin.equals("*")) {
      throw new IllegalArgumentException(
          "allowCredentials: expected one origin beside it, got * as allowOrigin");
    }
  }

  /**
   * Lets pages of an origin use the methods that there are, without headers that need a preflight.
   *
   * @param origin an origin, or {@code *}
   * @return the rules
   */
  public static Cors of(String origin) {
    return new Cors(origin, null, null, null, false);
  }

  /** The methods for preflights, one for each path of those given that has no OPTIONS. */
  List<Method> preflights(List<Method> methods) {
    Map<String, List<String>> byPath = new LinkedHashMap<>();
    for (Method method : methods) {
      byPath
          .computeIfAbsent(method.resourcePath(), path -> new ArrayList<>())
          .add(method.httpMethod());
    }
    List<Method> preflights = new ArrayList<>();
    byPath.forEach(
        (path, names) -> {
          if (!names.contains(OPTIONS)) {
            preflights.add(new Method(OPTIONS, path, answer(names)));
          }
        });
    return preflights;
  }

  private Integration answer(Collection<String> names) {
    Map<String, String> headers = new LinkedHashMap<>();
    put(headers, "Access-Control-Allow-Origin", allowOrigin);
    put(headers, "Access-Control-Allow-Headers", allowHeaders);
    put(
        headers,
        "Access-Control-Allow-Methods",
        allowMethods == null ? methods(names) : allowMethods);
    put(headers, "Access-Control-Max-Age", maxAge);
    put(headers, "Access-Control-Allow-Credentials", allowCredentials ? "true" : null);
    return Integration.mock(OK, headers, "{}\n");
  }

  private static String methods(Collection<String> names) {
    TreeSet<String> all = new TreeSet<>(names.contains(Method.ANY) ? Method.NAMES : names);
    all.add(OPTIONS);
    return String.join(",", all);
  }

  private static void put(Map<String, String> headers, String name, @Nullable String value) {
    if (value != null) {
      headers.put(name, value);
    }
  }
}
