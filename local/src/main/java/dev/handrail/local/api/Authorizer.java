package dev.handrail.local.api;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that a REST API asks who the caller is, and what it may call: a Lambda authorizer.
 *
 * <pre>{@code
 * RestApi api =
 *     RestApi.builder("orders")
 *         .authorizer(Authorizer.token("customers", "OrdersAuthorizer"))
 *         .method(
 *             new Method("GET", "/orders", Integration.lambdaProxy("OrdersFunction"))
 *                 .withAccess(Access.byAuthorizer("customers")))
 *         .stage(Stage.of("prod"))
 *         .build();
 * }</pre>
 *
 * <p>Instances are immutable and safe for use by many threads.
 */
public sealed interface Authorizer {

  /** How long a policy counts unless something else is said: 300 seconds. */
  Duration DEFAULT_RESULT_TTL = Duration.ofMinutes(5);

  /** The most that AWS takes: an hour. */
  Duration MAX_RESULT_TTL = Duration.ofHours(1);

  /**
   * By what methods name it.
   *
   * @return a name that no other authorizer of the API has
   */
  String name();

  /**
   * The function that is asked.
   *
   * @return its name as in {@link Integration.LambdaProxy#function()}
   */
  String function();

  /**
   * How long its policy counts for the same caller.
   *
   * @return 0 for the one request only, up to an hour
   */
  Duration resultTtl();

  /**
   * One that gets the value of a header ({@code TOKEN}). A request without it is refused, and the
   * function not asked.
   *
   * @param name see {@link Authorizer#name()}; not null
   * @param function see {@link Authorizer#function()}; not null
   * @param identitySource the name of the header; not null
   * @param identityValidationExpression a regular expression that the whole value must match; null
   *     for any value
   * @param resultTtl see {@link Authorizer#resultTtl()}; not null
   */
  record Token(
      String name,
      String function,
      String identitySource,
      @Nullable String identityValidationExpression,
      Duration resultTtl)
      implements Authorizer {

    /**
     * Refuses null and what AWS does.
     *
     * @param name see the record
     * @param function see the record
     * @param identitySource see the record
     * @param identityValidationExpression see the record
     * @param resultTtl see the record
     * @throws IllegalArgumentException naming what was expected
     */
    public Token {
      AuthorizerRules.require(name, function, resultTtl);
      identitySource = IdentitySource.header(identitySource).name();
      if (identityValidationExpression != null) {
        AuthorizerRules.requireExpression(identityValidationExpression);
      }
    }

    /**
     * The same for another header.
     *
     * @param header its name
     * @return a copy
     */
    public Token withIdentitySource(String header) {
      return new Token(name, function, header, identityValidationExpression, resultTtl);
    }

    /**
     * The same that takes certain values of the header only.
     *
     * @param expression a regular expression for the whole value
     * @return a copy
     */
    public Token withIdentityValidationExpression(String expression) {
      return new Token(name, function, identitySource, expression, resultTtl);
    }

    /**
     * The same whose policies count for another time.
     *
     * @param ttl 0 to an hour
     * @return a copy
     */
    public Token withResultTtl(Duration ttl) {
      return new Token(name, function, identitySource, identityValidationExpression, ttl);
    }
  }

  /**
   * One that gets the request but for its body ({@code REQUEST}). Where policies are kept, a
   * request without one of the sources is refused, and the function not asked.
   *
   * @param name see {@link Authorizer#name()}; not null
   * @param function see {@link Authorizer#function()}; not null
   * @param identitySources by whose values policies are kept; at least one, unless none is kept;
   *     not null
   * @param resultTtl see {@link Authorizer#resultTtl()}; not null
   */
  record Request(
      String name, String function, List<IdentitySource> identitySources, Duration resultTtl)
      implements Authorizer {

    /**
     * Refuses null and what AWS does.
     *
     * @param name see the record
     * @param function see the record
     * @param identitySources see the record
     * @param resultTtl see the record
     * @throws IllegalArgumentException naming what was expected
     */
    public Request {
      AuthorizerRules.require(name, function, resultTtl);
      identitySources = List.copyOf(identitySources);
      if (identitySources.isEmpty() && !resultTtl.isZero()) {
        throw new IllegalArgumentException(
            "identitySources: expected at least one for policies that are kept for "
                + resultTtl.toSeconds()
                + " seconds, got none; name one, or keep policies for 0 seconds");
      }
    }

    /**
     * The same whose policies count for another time.
     *
     * @param ttl 0 to an hour
     * @return a copy
     */
    public Request withResultTtl(Duration ttl) {
      return new Request(name, function, identitySources, ttl);
    }
  }

  /**
   * One that gets the value of the header {@code Authorization}, and whose policies count for five
   * minutes.
   *
   * @param name see {@link #name()}
   * @param function see {@link #function()}
   * @return the authorizer
   */
  static Token token(String name, String function) {
    return new Token(name, function, "Authorization", null, DEFAULT_RESULT_TTL);
  }

  /**
   * One that gets the request, and whose policies count for five minutes for the same values of the
   * sources, or for one request if there are no sources.
   *
   * @param name see {@link #name()}
   * @param function see {@link #function()}
   * @param identitySources what tells who the caller is
   * @return the authorizer
   */
  static Request request(String name, String function, IdentitySource... identitySources) {
    Duration ttl = identitySources.length == 0 ? Duration.ZERO : DEFAULT_RESULT_TTL;
    return new Request(name, function, List.of(identitySources), ttl);
  }
}
