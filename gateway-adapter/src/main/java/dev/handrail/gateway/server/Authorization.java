package dev.handrail.gateway.server;

import dev.handrail.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found out about the caller, before the function is invoked. Immutable, thread-safe. */
public sealed interface Authorization {

  /** Nobody asked. */
  record None() implements Authorization {}

  /**
   * The answer of a Lambda authorizer.
   *
   * @param principalId the policy's principal; null for a simple response
   * @param context an object, or null if the authorizer gave none. A REST API makes strings of its
   *     values and drops nulls, an HTTP API with payload format 2.0 keeps their types.
   * @param integrationLatency how many milliseconds the API waited for the authorizer, which events
   *     of REST APIs tell; null to leave it out
   */
  record Lambda(
      @Nullable String principalId,
      @Nullable JsonValue context,
      @Nullable Integer integrationLatency)
      implements Authorization {

    /**
     * An answer that took no time that is worth telling.
     *
     * @param principalId see the record
     * @param context see the record
     */
    public Lambda(@Nullable String principalId, @Nullable JsonValue context) {
      this(principalId, context, null);
    }
  }

  /**
   * The claims of a token: of a Cognito user pool for a REST API, of any issuer for an HTTP API.
   *
   * @param claims an object; events hold all values as strings
   * @param scopes the scopes that the route demanded and the token has; null for a route without,
   *     and for REST APIs
   */
  record Claims(JsonValue claims, @Nullable List<String> scopes) implements Authorization {}

  /**
   * An identity of IAM, from a signed request.
   *
   * @param accessKey the access key's id
   * @param accountId the caller's account
   * @param callerId the unique id of the principal
   * @param userArn the principal's ARN
   * @param userId the unique id of the user
   * @param principalOrgId the organisation, or null
   */
  record Iam(
      String accessKey,
      String accountId,
      String callerId,
      String userArn,
      String userId,
      @Nullable String principalOrgId)
      implements Authorization {}
}
