package dev.handrail.gateway.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What AWS does otherwise than one would think, by the numbers of the facts. */
class SurprisesTest {

  private static GatewayEvent event(String name) {
    return GatewayEvents.parse(WireFixtures.json(name));
  }

  @Test
  void item15_absent_and_null_rest_names_all_members_and_gives_null() {
    RestApiEvent event = (RestApiEvent) event("RestApiEvent.nothing-set");
    for (String name : List.of("headers", "queryStringParameters", "pathParameters", "body")) {
      JsonValue member = event.document().get(name);
      assertThat(member.isNull()).as(name).isTrue();
    }
    assertThat(event.headers()).isNull();
    assertThat(event.multiValueQueryStringParameters()).isNull();
    assertThat(event.body()).isNull();
  }

  @Test
  void item15_absent_and_null_http_2_leaves_members_away() {
    HttpApiV2Event event = (HttpApiV2Event) event("HttpApiV2Event.minimal");
    for (String name : List.of("cookies", "queryStringParameters", "pathParameters", "body")) {
      assertThat(event.document().get(name)).as(name).isNull();
    }
    assertThat(event.cookies()).isNull();
    assertThat(event.pathParameters()).isNull();
    assertThat(event.body()).isNull();
    assertThat(event.requestContext().authorizer()).isNull();
    assertThat(event.requestContext().authentication()).isNull();
  }

  @Test
  void item24_web_socket_message_events_have_no_headers_method_or_path() {
    WebSocketMessageEvent event = (WebSocketMessageEvent) event("WebSocketMessageEvent");
    assertThat(Stream.of("headers", "httpMethod", "path").map(event.document()::get))
        .containsOnlyNulls();
    assertThat(event.requestContext().connectionId()).isEqualTo("Hx3kLd1_DoECFvg=");
    assertThat(event.requestContext().routeKey()).isEqualTo("sendMessage");
    assertThat(event.body()).contains("\"hi\"");
  }

  @Test
  void item24_a_web_socket_message_of_an_emulator_may_lack_nearly_everything() {
    String json = "{\"requestContext\":{\"connectionId\":\"c\",\"eventType\":\"MESSAGE\"}}";
    WebSocketEvent event = WebSocketEvent.parse(json.getBytes(UTF_8));
    assertThat(event.isBase64Encoded()).isFalse();
    assertThat(event.stageVariables()).isNull();
    assertThat(event.requestContext().identity()).isNull();
    assertThat(((WebSocketMessageEvent) event).body()).isNull();
    assertThat(event).hasToString("WebSocketMessageEvent[]");
  }

  @Test
  void item19_context_values_are_strings_in_rest_and_typed_in_http_2() {
    RestApiEvent rest = (RestApiEvent) event("RestApiEvent.lambda-authorizer");
    RestApiAuthorizer authorizer = rest.requestContext().authorizer();
    assertThat(authorizer.principalId()).isEqualTo("anna");
    assertThat(authorizer.context()).containsOnlyKeys("tenant", "scopes", "claims", "level");
    assertThat(authorizer.context().get("level").asString()).isEqualTo("3");
    HttpApiV2Event http = (HttpApiV2Event) event("HttpApiV2Event.lambda-authorizer");
    Map<String, JsonValue> context = http.requestContext().authorizer().lambda();
    assertThat(context).containsOnlyKeys("role", "level", "ratio", "limits");
    assertThat(context.get("level").asLong()).isEqualTo(3);
    assertThat(context.get("limits").get("daily")).hasToString("2.5");
  }

  @Test
  void a_lambda_authorizer_may_name_its_context_claims_and_scopes() {
    RestApiEvent event = (RestApiEvent) event("RestApiEvent.lambda-authorizer");
    RestApiAuthorizer authorizer = event.requestContext().authorizer();
    assertThat(authorizer.claims()).isNull();
    assertThat(authorizer.scopes()).isNull();
    assertThat(authorizer.context().get("scopes").asString()).isEqualTo("read write");
  }

  @Test
  void claims_and_scopes_of_the_gateway_are_no_context() {
    RestApiEvent cognito = (RestApiEvent) event("RestApiEvent.cognito");
    assertThat(cognito.requestContext().authorizer().context()).isEmpty();
    assertThat(cognito.requestContext().authorizer().claims()).containsEntry("sub", "u-1");
    HttpApiV1Event jwt = (HttpApiV1Event) event("HttpApiV1Event");
    assertThat(jwt.requestContext().authorizer().context()).isEmpty();
    assertThat(jwt.requestContext().authorizer().scopes()).containsExactly("orders/read");
  }

  @Test
  void whether_a_canary_serves_may_be_told_as_a_string() {
    String json = new String(WireFixtures.json("RestApiEvent.canary"), UTF_8);
    for (String value : List.of("true", "\"true\"", "false", "\"false\"", "null")) {
      String told = json.replace("\"isCanaryRequest\": true", "\"isCanaryRequest\": " + value);
      RestApiEvent event = (RestApiEvent) GatewayEvents.parse(told.getBytes(UTF_8));
      assertThat(event.requestContext().isCanaryRequest()).isEqualTo(value.contains("true"));
    }
  }

  @Test
  void names_keep_their_case_and_maps_their_order() {
    RestApiEvent event = (RestApiEvent) event("RestApiEvent");
    assertThat(event.headers().keySet()).containsExactly("Host", "tEsT-HEADeR", "cookie");
    assertThat(event.multiValueHeaders().get("cookie")).containsExactly("a=1", "b=2");
  }

  @Test
  void ten_thousand_headers_and_colliding_names_are_read() {
    StringBuilder headers = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      // "Aa" and "BB" have the same hash, and so have all words made of them.
      String bits = Integer.toBinaryString(0x4000 | i).replace("0", "Aa").replace("1", "BB");
      headers.append(i == 0 ? "" : ",").append('"').append(bits).append("\":\"v\"");
    }
    String json =
        "{\"requestContext\":{\"elb\":{}},\"httpMethod\":\"GET\",\"headers\":{" + headers + "}}";
    AlbEvent event = (AlbEvent) GatewayEvents.parse(json.getBytes(UTF_8));
    assertThat(event.headers()).hasSize(10_000);
  }
}
