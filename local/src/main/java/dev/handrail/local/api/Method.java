package dev.handrail.local.api;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A method on a resource of a REST API.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param httpMethod one of {@link #NAMES}, or {@code ANY} for all of them; not null
 * @param resourcePath such as {@code /orders/{id}}, or {@code /files/{proxy+}} for all below; not
 *     null
 * @param integration what it does with a request; not null
 * @param access who may call it; not null
 * @param validation what it asks of requests; not null
 * @param responses the statuses that it may answer with, of which AWS wants one for each of the
 *     integration's responses; empty for just those; not null
 */
public record Method(
    String httpMethod,
    String resourcePath,
    Integration integration,
    Access access,
    RequestValidation validation,
    List<MethodResponse> responses) {

  /** Stands for all methods of {@link #NAMES} that the resource has not got itself. */
  public static final String ANY = "ANY";

  /** The methods that a REST API knows. */
  public static final List<String> NAMES =
      List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

  /**
   * Refuses null and methods that no REST API knows.
   *
   * @param httpMethod see the record
   * @param resourcePath see the record
   * @param integration see the record
   * @param access see the record
   * @param validation see the record
   * @param responses see the record
   * @throws IllegalArgumentException if the method is none, naming those that are
   */
  public Method {
    requireNonNull(resourcePath, "resourcePath");
    requireNonNull(integration, "integration");
    requireNonNull(access, "access");
    requireNonNull(validation, "validation");
    responses = List.copyOf(responses);
    if (!httpMethod.equals(ANY) && !NAMES.contains(httpMethod)) {
      throw new IllegalArgumentException(
          "httpMethod: expected ANY or one of " + NAMES + ", got '" + httpMethod + "'");
    }
  }

  /**
   * A method that everybody may call.
   *
   * @param httpMethod see the record
   * @param resourcePath see the record
   * @param integration see the record
   * @throws IllegalArgumentException if the method is none, naming those that are
   */
  public Method(String httpMethod, String resourcePath, Integration integration) {
    this(httpMethod, resourcePath, integration, Access.OPEN, RequestValidation.NONE, List.of());
  }

  /**
   * The same for other callers.
   *
   * @param rules who may call it
   * @return a copy
   */
  public Method withAccess(Access rules) {
    return new Method(httpMethod, resourcePath, integration, rules, validation, responses);
  }

  /**
   * The same that asks other things of requests.
   *
   * @param rules what is asked
   * @return a copy
   */
  public Method withValidation(RequestValidation rules) {
    return new Method(httpMethod, resourcePath, integration, access, rules, responses);
  }

  /**
   * The same with other responses.
   *
   * @param all see the record
   * @return a copy
   */
  public Method withResponses(List<MethodResponse> all) {
    return new Method(httpMethod, resourcePath, integration, access, validation, all);
  }
}
