package dev.handrail.gateway.event;

import dev.handrail.json.JsonValue;

/** What a Lambda authorizer answers. */
public sealed interface AuthorizerResponse permits PolicyResponse, SimpleResponse {
  /**
   * In work.
   *
   * @param document the answer
   * @return the answer
   */
  static AuthorizerResponse of(JsonValue document) {
    return InWork.value();
  }

  /**
   * The JSON of the answer.
   *
   * @return a new array
   */
  byte[] toBytes();
}
