package dev.handrail.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.Context;
import dev.handrail.Invoked;
import dev.handrail.gateway.event.UnknownEventException;
import dev.handrail.gateway.event.WebSocketConnectEvent;
import dev.handrail.gateway.event.WebSocketEvent;
import dev.handrail.gateway.event.WebSocketMessageEvent;
import dev.handrail.json.JsonValue;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WebSocketFunctionTest {

  static final class Chat extends WebSocketFunction {
    @Override
    public ProxyResponse handle(WebSocketEvent event, Context context) throws IOException {
      if (event instanceof WebSocketConnectEvent) {
        throw new ResponseException(401, "Who are you?");
      }
      if (event instanceof WebSocketMessageEvent message) {
        return ProxyResponse.text("you said " + message.body());
      }
      throw new IOException("gone");
    }
  }

  @Test
  void item24_of_section_9_a_message_without_headers_method_and_path_is_answered() {
    HttpAnswer answer = answer(event("MESSAGE"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("you said hi");
  }

  @Test
  void a_response_exception_refuses_a_connection() {
    assertThat(answer(event("CONNECT")).status()).isEqualTo(401);
  }

  @Test
  void any_other_exception_fails_the_invocation() {
    assertThat(Invoked.of(new Chat(), event("DISCONNECT")).error())
        .isInstanceOf(IOException.class)
        .hasMessage("gone");
  }

  @Test
  void an_HTTP_request_is_no_event_of_a_web_socket() {
    String http =
        new String(
            HttpCall.of("GET", "/").event(dev.handrail.gateway.event.FrontDoor.REST_API), UTF_8);
    assertThat(Invoked.of(new Chat(), http).error()).isInstanceOf(UnknownEventException.class);
  }

  private static HttpAnswer answer(String event) {
    return HttpAnswer.of(JsonValue.parse(Invoked.of(new Chat(), event).payload().getBytes(UTF_8)));
  }

  private static String event(String type) {
    return """
        {"requestContext":{"routeKey":"$default","eventType":"%s","connectionId":"c=",
         "messageDirection":"IN","stage":"prod","requestId":"r"},"body":"hi","isBase64Encoded":false}
        """
        .formatted(type);
  }
}
