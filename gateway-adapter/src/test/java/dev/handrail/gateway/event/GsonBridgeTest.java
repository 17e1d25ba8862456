package dev.handrail.gateway.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import dev.handrail.Context;
import dev.handrail.Handler;
import dev.handrail.LambdaFunction;
import dev.handrail.StubContext;
import dev.handrail.gateway.event.WireFixtures.Fixture;
import dev.handrail.json.EventGson;
import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.PayloadSerializer;
import dev.handrail.json.PayloadSerializers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any Gson reads and writes the wire types without loss. */
class GsonBridgeTest {

  private static final List<Gson> GSONS =
      List.of(
          new Gson(),
          EventGson.create(),
          new GsonBuilder().serializeNulls().setPrettyPrinting().create());

  record Holder(String before, RestApiEvent event, AuthorizerResponse response, String after) {}

  static List<Fixture> all() {
    return WireFixtures.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_event_comes_back_as_it_went(Fixture fixture) {
    for (Gson gson : GSONS) {
      GatewayEvent event = gson.fromJson(fixture.text(), fixture.hierarchy());
      assertThat(event.getClass().getSimpleName()).isEqualTo(fixture.kind());
      assertThat(gson.fromJson(fixture.text(), event.getClass())).isEqualTo(event);
      String written = gson.toJson(event);
      assertThat(Json.normal(written.getBytes(UTF_8))).isEqualTo(Json.normal(fixture.json()));
      assertThat(gson.toJsonTree(event)).isEqualTo(JsonParser.parseString(fixture.text()));
      assertThat(gson.fromJson(gson.toJsonTree(event), fixture.hierarchy())).isEqualTo(event);
    }
  }

  @Test
  void numbers_order_and_unknown_members_survive_whatever_they_are() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      StringBuilder json = new StringBuilder("{\"requestContext\":{\"elb\":{}},");
      json.append("\"httpMethod\":\"GET\",\"x\":");
      value(random, 4, json);
      byte[] document = json.append('}').toString().getBytes(UTF_8);
      String normal = Json.normal(document);
      for (Gson gson : GSONS) {
        AlbEvent event = gson.fromJson(json.toString(), AlbEvent.class);
        assertThat(Json.normal(event.document().toBytes())).isEqualTo(normal);
        assertThat(Json.normal(gson.toJson(event).getBytes(UTF_8))).isEqualTo(normal);
      }
    }
  }

  private static void value(Random random, int depth, StringBuilder out) {
    String[] plain = {
      "null",
      "true",
      "false",
      "0",
      "-0",
      "-0.0",
      "1.50",
      "1E400",
      "123456789012345678901234567890",
      "\"\"",
      "\"<&'=>\"",
      "\"\\ud83d\"",
      "\"\\u0000\\u2028\\n\"",
      "\"☕ 😀\"",
      "{}",
      "[]"
    };
    int kind = random.nextInt(depth > 0 ? 4 : 2);
    if (kind < 2) {
      out.append(plain[random.nextInt(plain.length)]);
      return;
    }
    out.append(kind == 2 ? '[' : '{');
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      out.append(i == 0 ? "" : ",");
      if (kind == 3) {
        out.append("\"n").append(random.nextInt(1000) * 10 + i).append("\" : ");
      }
      value(random, depth - 1, out);
    }
    out.append(kind == 2 ? ']' : '}');
  }

  @Test
  void a_wire_type_may_be_part_of_a_users_type() {
    Gson gson = EventGson.create();
    RestApiEvent event = (RestApiEvent) GatewayEvents.parse(WireFixtures.json("RestApiEvent"));
    Holder holder = new Holder("a", event, SimpleResponse.allow(), "b");
    Holder back = gson.fromJson(gson.toJson(holder), Holder.class);
    assertThat(Json.normal(back.event().document().toBytes()))
        .isEqualTo(Json.normal(event.document().toBytes()));
    assertThat(back.response()).isEqualTo(SimpleResponse.allow());
    assertThat(back.after()).isEqualTo("b");
    Holder empty = gson.fromJson("{\"event\":null}", Holder.class);
    assertThat(empty.event()).isNull();
  }

  @Test
  void answers_of_authorizers_come_back_as_they_went() {
    AuthorizerResponse policy = PolicyResponse.allow("anna", "r").withContext("ratio", 0.50);
    for (Gson gson : GSONS) {
      assertThat(
              gson.fromJson(gson.toJson(policy), AuthorizerResponse.class)
                  .document()
                  .get("context"))
          .hasToString("{\"ratio\":0.5}");
      assertThat(gson.fromJson(gson.toJson(policy), PolicyResponse.class)).isEqualTo(policy);
      assertThat(gson.fromJson("{\"isAuthorized\":true}", SimpleResponse.class))
          .isEqualTo(SimpleResponse.allow());
    }
  }

  @Test
  void another_kind_than_the_types_is_refused() {
    PayloadSerializer<RestApiEvent> rest = new PayloadSerializers().forType(RestApiEvent.class);
    assertThatThrownBy(() -> rest.read(WireFixtures.json("AlbEvent")))
        .isInstanceOf(InvalidJsonException.class)
        .hasMessageContaining("Expected a RestApiEvent, found AlbEvent.");
    assertThatThrownBy(() -> rest.read("{\"val01\":\"s3cret\"}".getBytes(UTF_8)))
        .isInstanceOf(InvalidJsonException.class)
        .hasMessageContaining("the members val01")
        .hasMessageNotContaining("s3cret");
    PayloadSerializer<PolicyResponse> policy =
        new PayloadSerializers().forType(PolicyResponse.class);
    assertThatThrownBy(() -> policy.read("{\"isAuthorized\":true}".getBytes(UTF_8)))
        .hasMessage("Invalid JSON at $: expected a PolicyResponse, found an object");
    assertThatThrownBy(() -> policy.read("".getBytes(UTF_8)))
        .isInstanceOf(InvalidJsonException.class);
  }

  static final class Authorizer extends LambdaFunction<AuthorizerEvent, AuthorizerResponse> {
    Authorizer() {
      super(Handler.of(Authorizer::decide));
    }

    private static AuthorizerResponse decide(AuthorizerEvent event, Context context) {
      TokenAuthorizerEvent token = (TokenAuthorizerEvent) event;
      return PolicyResponse.allow("anna", PolicyResponse.wholeStage(token.methodArn()))
          .withContext("level", 3);
    }
  }

  static final class Echo extends LambdaFunction<WebSocketEvent, WebSocketEvent> {
    Echo() {
      super(Handler.of((event, context) -> event));
    }
  }

  @Test
  void a_function_takes_and_gives_wire_types() throws IOException {
    assertThat(invoke(new Authorizer(), WireFixtures.json("TokenAuthorizerEvent")))
        .startsWith("{\"principalId\":\"anna\"")
        .contains("q7w2e1r4t5/prod/*")
        .endsWith("\"context\":{\"level\":3}}");
    byte[] message = WireFixtures.json("WebSocketMessageEvent");
    assertThat(Json.normal(invoke(new Echo(), message).getBytes(UTF_8)))
        .isEqualTo(Json.normal(message));
  }

  private static String invoke(RequestStreamHandler function, byte[] event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    function.handleRequest(new ByteArrayInputStream(event), out, new StubContext());
    return out.toString(UTF_8);
  }
}
