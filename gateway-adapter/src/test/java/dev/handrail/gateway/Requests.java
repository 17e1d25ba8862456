package dev.handrail.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.gateway.event.ProxyEvent;
import dev.handrail.json.JsonBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Requests of events that tests write. */
final class Requests {

  private Requests() {}

  static ProxyRequest of(String event) {
    return ProxyRequest.of(ProxyEvent.parse(event.getBytes(UTF_8)));
  }

  static ProxyRequest fixture(String name) throws IOException {
    try (InputStream in = Requests.class.getResourceAsStream("/requests/" + name + ".json")) {
      return of(new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8));
    }
  }

  /** A REST API's event with these members too. */
  static ProxyRequest rest(String members) {
    return of(
        """
        {"requestContext": {"resourceId": "r", "path": "/stage/x"}, "httpMethod": "POST",
         "path": "/x", %s}
        """
            .formatted(members));
  }

  /** An event of payload format 2.0 with these members too. */
  static ProxyRequest http(String members) {
    return of(
        """
        {"version": "2.0", "requestContext": {"http": {"method": "POST"}, "stage": "$default"},
         "rawPath": "/x", %s}
        """
            .formatted(members));
  }

  static ProxyRequest alb(String members) {
    return of(
        """
        {"requestContext": {"elb": {"targetGroupArn": "arn"}}, "httpMethod": "POST",
         "path": "/x", %s}
        """
            .formatted(members));
  }

  static ProxyRequest withBody(String contentType, String body, boolean base64) {
    return http(
        "\"headers\": {\"content-type\": %s}, \"body\": %s, \"isBase64Encoded\": %s"
            .formatted(quoted(contentType), quoted(body), base64));
  }

  static String quoted(String text) {
    return new String(new JsonBuilder().value(text).toByteArray(), UTF_8);
  }
}
