package dev.handrail.local.api;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * A part of a request that tells who the caller is, for an authorizer of the kind REQUEST.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param kind where it is; not null
 * @param name the header's, parameter's or variable's name; not null
 */
public record IdentitySource(Kind kind, String name) {

  private static final Pattern NAME = Pattern.compile("[^\\s,'\"${}]{1,512}");

  /** Where a part of a request is. */
  public enum Kind {
    /** A header. */
    HEADER("method.request.header."),
    /** A parameter of the query. */
    QUERY_STRING("method.request.querystring."),
    /** A variable of the stage. */
    STAGE_VARIABLE("stageVariables."),
    /** Of the request's context, such as {@code identity.sourceIp}. */
    CONTEXT("context.");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  /**
   * Refuses null and what is no name.
   *
   * @param kind see the record
   * @param name see the record
   * @throws IllegalArgumentException if the name is none, or none that {@code $context} has before
   *     the authorizer is asked
   */
  public IdentitySource {
    requireNonNull(kind, "kind");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "identitySource: expected a name without spaces, quotes and commas, got '" + name + "'");
    }
    if (kind == Kind.CONTEXT && !ContextVariables.isOfRequests(name)) {
      throw new IllegalArgumentException(
          "identitySource: expected one of $context's "
              + ContextVariables.namesOfRequests()
              + ", got '"
              + name
              + "'");
    }
  }

  /**
   * A header.
   *
   * @param name such as {@code Authorization}
   * @return the source
   */
  public static IdentitySource header(String name) {
    return new IdentitySource(Kind.HEADER, name);
  }

  /**
   * A parameter of the query.
   *
   * @param name such as {@code token}
   * @return the source
   */
  public static IdentitySource queryString(String name) {
    return new IdentitySource(Kind.QUERY_STRING, name);
  }

  /**
   * Reads a mapping expression.
   *
   * @param expression such as {@code method.request.header.Authorization}
   * @return the source
   * @throws IllegalArgumentException if it is none, naming those that are
   */
  public static IdentitySource parse(String expression) {
    String trimmed = expression.strip();
    for (Kind kind : Kind.values()) {
      if (trimmed.startsWith(kind.prefix)) {
        return new IdentitySource(kind, trimmed.substring(kind.prefix.length()));
      }
    }
    throw new IllegalArgumentException(
        "identitySource: expected method.request.header.Name, method.request.querystring.name,"
            + " stageVariables.name or context.name, got '"
            + trimmed
            + "'");
  }

  /**
   * The mapping expression, as {@link #parse} reads it.
   *
   * @return such as {@code method.request.header.Authorization}
   */
  public String expression() {
    return kind.prefix + name;
  }
}
