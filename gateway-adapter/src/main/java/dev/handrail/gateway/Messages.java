package dev.handrail.gateway;

import dev.handrail.json.JsonBuilder;

/** Error bodies as API Gateway writes them: {@code {"message":"Not Found"}}. */
final class Messages {

  private Messages() {}

  static ProxyResponse of(int status, String message) {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException(
          "An error's status is 400 to 599, not " + status + ": other responses need no exception");
    }
    byte[] body =
        new JsonBuilder().beginObject().name("message").value(message).endObject().toByteArray();
    return ProxyResponse.jsonBytes(body).withStatus(status);
  }
}
