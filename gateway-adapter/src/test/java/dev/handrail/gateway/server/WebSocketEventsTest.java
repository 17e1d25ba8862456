package dev.handrail.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.event.GatewayEvents;
import dev.handrail.gateway.event.WebSocketAuthorizerEvent;
import dev.handrail.gateway.event.WebSocketConnectEvent;
import dev.handrail.gateway.event.WebSocketDisconnectEvent;
import dev.handrail.gateway.event.WebSocketMessageEvent;
import dev.handrail.gateway.event.WebSocketRequestContext;
import dev.handrail.json.JsonValue;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Events of a WebSocket API, section 1.9 of the facts. */
class WebSocketEventsTest {

  private static final WebSocketStage STAGE =
      new WebSocketStage("123456789012", "abc123", "eu-central-1", "prod", Map.of());
  private static final WebSocketConnection CONNECTION =
      new WebSocketConnection(
          STAGE,
          Exchanges.request("GET", "/prod?room=a%20b")
              .withHeader("Upgrade", "websocket")
              .withHeader("Sec-WebSocket-Version", "13")
              .withHeader("User-Agent", "browser"),
          "JCJgriq-vHcCEPM=",
          Exchanges.TIME,
          Exchanges.TRACE,
          new Authorization.None());
  private static final String ID = "JCIudEUfPHcEhog=";

  @Test
  void a_connection_opens_with_the_headers_and_query_of_its_handshake() {
    WebSocketConnectEvent event =
        (WebSocketConnectEvent) GatewayEvents.parse(WebSocketEvents.connect(CONNECTION, ID));
    JsonValue document = event.document();
    assertThat(document.get("headers").getString("Sec-WebSocket-Version")).isEqualTo("13");
    assertThat(document.get("headers").get("Upgrade")).isNull();
    assertThat(document.get("queryStringParameters")).hasToString("{\"room\":\"a b\"}");
    assertThat(document.get("body")).isNull();
    assertContext(event.requestContext(), "$connect", "CONNECT");
  }

  @Test
  void item24_a_message_has_no_headers_method_or_path() {
    WebSocketEvents.Message message =
        new WebSocketEvents.Message("send", ID, "m3ss4g3", Exchanges.TIME.plusMillis(5));
    byte[] bytes = WebSocketEvents.message(CONNECTION, message, "{\"action\":\"send\"}");
    WebSocketMessageEvent event = (WebSocketMessageEvent) GatewayEvents.parse(bytes);
    assertContext(event.requestContext(), "send", "MESSAGE");
    assertThat(event.body()).isEqualTo("{\"action\":\"send\"}");
    assertThat(event.requestContext().messageId()).isEqualTo("m3ss4g3");
    assertThat(event.requestContext().requestTimeEpoch()).isEqualTo(1744668661723L);
    assertThat(event.document().get("headers")).isNull();
    assertThat(event.requestContext().document().get("httpMethod")).isNull();
    assertThat(event.requestContext().document().get("path")).isNull();
  }

  @Test
  void a_connection_ends_with_its_status() {
    WebSocketEvents.Close close = new WebSocketEvents.Close(1001, "away");
    byte[] bytes = WebSocketEvents.disconnect(CONNECTION, ID, Exchanges.TIME, close);
    WebSocketDisconnectEvent event = (WebSocketDisconnectEvent) GatewayEvents.parse(bytes);
    assertContext(event.requestContext(), "$disconnect", "DISCONNECT");
    assertThat(event.requestContext().disconnectStatusCode()).isEqualTo(1001);
    assertThat(event.requestContext().disconnectReason()).isEqualTo("away");
    assertThat(event.document().get("headers").getString("Host")).isEqualTo(STAGE.domainName());
  }

  @Test
  void an_authorizer_is_asked_about_the_handshake() {
    WebSocketAuthorizerEvent event =
        (WebSocketAuthorizerEvent) GatewayEvents.parse(WebSocketEvents.authorize(CONNECTION, ID));
    assertThat(event.methodArn())
        .isEqualTo("arn:aws:execute-api:eu-central-1:123456789012:abc123/prod/$connect");
  }

  private static void assertContext(
      WebSocketRequestContext context, String routeKey, String eventType) {
    assertThat(context.routeKey()).isEqualTo(routeKey);
    assertThat(context.eventType()).isEqualTo(eventType);
    assertThat(context.connectionId()).isEqualTo("JCJgriq-vHcCEPM=");
    assertThat(context.connectedAt()).isEqualTo(1744668661718L);
    assertThat(context.requestId()).isEqualTo(ID);
    assertThat(context.extendedRequestId()).isEqualTo(ID);
    assertThat(context.messageDirection()).isEqualTo("IN");
    assertThat(context.stage()).isEqualTo("prod");
  }
}
