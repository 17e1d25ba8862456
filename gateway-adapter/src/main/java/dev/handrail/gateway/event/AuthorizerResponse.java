package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import java.util.Map;

/**
 * What a Lambda authorizer answers: a policy, which every API takes, or yes or no, which an HTTP
 * API takes with payload format 2.0 and simple responses enabled.
 *
 * <pre>{@code
 * return isKnown(event.authorizationToken())
 *     ? PolicyResponse.allow("user-1", PolicyResponse.wholeStage(event.methodArn()))
 *     : PolicyResponse.deny("user-1", event.methodArn());
 * }</pre>
 *
 * <p>Immutable and thread-safe. Like an event it stands on a document: members that nobody modelled
 * survive, two answers are equal if they are of one kind and their documents have the same text,
 * and Gson reads and writes them without loss.
 */
@JsonAdapter(ResponseAdapterFactory.class)
public sealed interface AuthorizerResponse permits PolicyResponse, SimpleResponse {

  /**
   * The answer as it is sent.
   *
   * @return the answer's root object
   */
  JsonValue document();

  /**
   * What the authorizer passes on to the integration, which finds it in its event.
   *
   * @return values by name, in order; empty if there are none
   */
  Map<String, JsonValue> context();

  /**
   * The answer as it is sent.
   *
   * @return a new array: JSON in UTF-8
   */
  default byte[] toBytes() {
    return document().toBytes();
  }

  /**
   * Reads the answer of an authorizer of an HTTP API, as strictly as AWS does: what it refuses
   * makes API Gateway answer 500. With {@code isAuthorized} it is a {@link SimpleResponse}.
   *
   * @param document the answer
   * @return the answer
   * @throws dev.handrail.json.InvalidJsonException if it is malformed
   */
  static AuthorizerResponse of(JsonValue document) {
    if (document.get("isAuthorized") != null) {
      return SimpleResponse.checked(document);
    }
    return PolicyResponse.checked(document);
  }

  /**
   * Reads the answer of an authorizer of an HTTP API.
   *
   * @param document a JSON document in UTF-8; kept, not copied
   * @return the answer
   * @throws dev.handrail.json.InvalidJsonException if it is no JSON, or malformed
   */
  static AuthorizerResponse parse(byte[] document) {
    return of(JsonValue.parse(document));
  }

  /**
   * Reads the answer of an authorizer of a REST or WebSocket API, which must be a policy, and whose
   * context must be flat.
   *
   * @param document the answer
   * @return the answer
   * @throws dev.handrail.json.InvalidJsonException if it is malformed
   */
  static PolicyResponse ofRestApi(JsonValue document) {
    PolicyResponse response = PolicyResponse.checked(document);
    for (JsonValue value : response.context().values()) {
      if (ContextResponse.isNested(value)) {
        throw value.mismatch("a string, number or boolean");
      }
    }
    return response;
  }
}
