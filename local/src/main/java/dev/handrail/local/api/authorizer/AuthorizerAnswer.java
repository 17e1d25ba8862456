package dev.handrail.local.api.authorizer;

import dev.handrail.gateway.event.AuthorizerResponse;
import dev.handrail.gateway.event.PolicyResponse;
import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;

/** What a Lambda authorizer said. Immutable, thread-safe. */
public sealed interface AuthorizerAnswer {

  /**
   * What the caller may do.
   *
   * @param response with the policy; AWS would take it
   */
  record Policy(PolicyResponse response) implements AuthorizerAnswer {}

  /** It knows nobody like that: it threw {@code Unauthorized}, in exactly this word. */
  record Unauthorized() implements AuthorizerAnswer {}

  /**
   * Nothing that counts.
   *
   * @param answered whether it answered, but not as it must
   * @param reason for the developer, without values
   */
  record Failed(boolean answered, String reason) implements AuthorizerAnswer {}

  /**
   * Reads what the function returned, as strictly as AWS.
   *
   * @param payload its bytes
   * @return a policy, or a failure
   */
  static AuthorizerAnswer returned(byte[] payload) {
    try {
      JsonValue document = JsonValue.parse(payload);
      if (!document.isObject()) {
        return new Failed(true, "expected an object with principalId and policyDocument");
      }
      return new Policy(AuthorizerResponse.ofRestApi(document));
    } catch (InvalidJsonException malformed) {
      return new Failed(true, "its answer is no policy: " + malformed.getMessage());
    }
  }

  /**
   * Reads what the function threw.
   *
   * @param payload the error object
   * @return that nobody is known, or a failure
   */
  static AuthorizerAnswer thrown(byte[] payload) {
    try {
      if ("Unauthorized".equals(JsonValue.parse(payload).getString("errorMessage"))) {
        return new Unauthorized();
      }
    } catch (InvalidJsonException noError) {
      // A failure like any other.
    }
    return new Failed(
        false, "the function failed; to refuse a caller with 401 throw exactly \"Unauthorized\"");
  }
}
