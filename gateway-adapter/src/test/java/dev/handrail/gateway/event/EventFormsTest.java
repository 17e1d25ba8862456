package dev.handrail.gateway.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.EventFixtures;
import dev.handrail.gateway.event.WireFixtures.Fixture;
import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which front door an event came through: the table of fact 1.7. */
class EventFormsTest {

  static List<Fixture> all() {
    return WireFixtures.all();
  }

  private static GatewayEvent find(String json) {
    return GatewayEvents.find(Json.parse(json));
  }

  @ParameterizedTest
  @MethodSource("all")
  void fact1_7_tells_each_form(Fixture fixture) {
    GatewayEvent event = GatewayEvents.parse(fixture.json());
    assertThat(event.getClass().getSimpleName()).isEqualTo(fixture.kind());
    assertThat(GatewayEvents.find(event.document())).isEqualTo(event);
    assertThat(GatewayEvents.of(event.document())).isEqualTo(event);
  }

  @Test
  void no_other_event_of_AWS_is_taken_for_one() {
    Map<String, String> found = new TreeMap<>();
    for (EventFixtures.Fixture fixture : EventFixtures.all()) {
      GatewayEvent event = fixture.name().equals("CloudFrontEvent") ? null : find(fixture.json());
      if (event != null) {
        found.put(fixture.name(), event.getClass().getSimpleName());
      }
    }
    assertThat(found)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("APIGatewayCustomAuthorizerEvent", "HttpApiV1AuthorizerEvent"),
                Map.entry("APIGatewayCustomAuthorizerEvent.token", "TokenAuthorizerEvent"),
                Map.entry("APIGatewayProxyRequestEvent", "RestApiEvent"),
                Map.entry("APIGatewayProxyRequestEvent.http-api-1.0", "HttpApiV1Event"),
                Map.entry("APIGatewayProxyRequestEvent.nothing-set", "RestApiEvent"),
                Map.entry("APIGatewayV2CustomAuthorizerEvent", "HttpApiV2AuthorizerEvent"),
                // It lacks type and routeArn, which is all that makes it an authorizer's.
                Map.entry("APIGatewayV2CustomAuthorizerEvent.no-time", "HttpApiV2Event"),
                Map.entry("APIGatewayV2HTTPEvent", "HttpApiV2Event"),
                Map.entry("APIGatewayV2HTTPEvent.function-url", "FunctionUrlEvent"),
                Map.entry("APIGatewayV2ProxyRequestEvent", "WebSocketConnectEvent"),
                Map.entry("APIGatewayV2WebSocketEvent", "WebSocketConnectEvent"),
                Map.entry("APIGatewayV2WebSocketEvent.disconnect", "WebSocketDisconnectEvent"),
                Map.entry("ApplicationLoadBalancerRequestEvent", "AlbEvent"),
                Map.entry(
                    "ApplicationLoadBalancerRequestEvent.multi-value", "AlbMultiValueEvent")));
  }

  @Test
  void a_function_url_differs_from_an_http_api_by_its_domain_name_only() {
    String url = new String(WireFixtures.json("FunctionUrlEvent"), UTF_8);
    assertThat(find(url)).isInstanceOf(FunctionUrlEvent.class);
    assertThat(find(url.replace(".lambda-url.", ".execute-api.")))
        .isInstanceOf(HttpApiV2Event.class);
    assertThat(find(url.replace("\"domainName\"", "\"other\""))).isInstanceOf(HttpApiV2Event.class);
    assertThat(
            find(
                url.replace(
                    ".lambda-url.eu-west-1.on.aws",
                    ".lambda-url.cn-north-1.on.amazonwebservices.com.cn")))
        .isInstanceOf(FunctionUrlEvent.class);
  }

  @Test
  void the_authorizer_of_connect_is_told_the_connection_and_is_no_web_socket_event() {
    assertThat(GatewayEvents.parse(WireFixtures.json("WebSocketAuthorizerEvent")))
        .isInstanceOf(AuthorizerEvent.class);
  }

  @Test
  void members_of_other_forms_that_are_null_do_not_count() {
    // .NET's classes write a REST event with the members of all other events as null.
    assertThat(
            find(
                "{\"version\":null,\"type\":null,\"httpMethod\":\"GET\",\"requestContext\":{"
                    + "\"elb\":null,\"connectionId\":null,\"eventType\":null,\"http\":null,"
                    + "\"resourceId\":\"r\"}}"))
        .isInstanceOf(RestApiEvent.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"val01\":\"hi\"}",
        "{}",
        "[]",
        "\"text\"",
        "7",
        "null",
        "{\"requestContext\":[]}",
        "{\"requestContext\":null,\"httpMethod\":\"GET\"}",
        "{\"requestContext\":\"http\",\"version\":\"2.0\"}",
        "{\"requestContext\":{},\"version\":2}",
        "{\"requestContext\":{\"identity\":{}},\"httpMethod\":\"GET\",\"version\":2}",
        "{\"requestContext\":{\"identity\":{}},\"httpMethod\":\"GET\",\"version\":\"3.0\"}",
        "{\"requestContext\":{\"http\":{}},\"version\":2.0}",
        "{\"requestContext\":{\"http\":{}},\"version\":{\"a\":\"2.0\"}}",
        "{\"requestContext\":{\"identity\":{}}}",
        "{\"requestContext\":{\"functionArn\":\"f\"},\"version\":\"1.0\"}",
        "{\"requestContext\":{\"connectionId\":\"c\",\"eventType\":\"OTHER\"}}",
        "{\"requestContext\":{\"connectionId\":\"c\",\"eventType\":[]}}",
        "{\"requestContext\":{\"connectionId\":\"c\"}}",
        "{\"type\":\"TOKEN\"}",
        "{\"type\":\"OTHER\",\"methodArn\":\"a\"}",
        "{\"type\":[],\"methodArn\":\"a\"}",
        "{\"type\":\"REQUEST\",\"methodArn\":\"a\",\"version\":7}",
        "{\"type\":\"REQUEST\",\"methodArn\":null}",
        "{\"Records\":{}}",
        "{\"Records\":7}",
        "{\"Records\":[]}",
        "{\"Records\":[7]}",
        "{\"Records\":[{\"cf\":null}]}",
        "{\"Records\":[{\"eventSource\":\"aws:sqs\"}]}"
      })
  void what_no_front_door_sends_is_none(String json) {
    assertThat(find(json)).isNull();
    assertThat(ProxyEvent.find(Json.parse(json))).isNull();
    assertThat(WebSocketEvent.find(Json.parse(json))).isNull();
    assertThat(AuthorizerEvent.find(Json.parse(json))).isNull();
    assertThatExceptionOfType(UnknownEventException.class)
        .isThrownBy(() -> GatewayEvents.parse(json.getBytes(UTF_8)));
    assertThatExceptionOfType(UnknownEventException.class)
        .isThrownBy(() -> ProxyEvent.parse(json.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"requestContext\":{\"elb\":[]}}",
        "{\"requestContext\":{\"http\":[]},\"version\":\"2.0\"}",
        "{\"requestContext\":{\"identity\":7},\"httpMethod\":{}}",
        "{\"requestContext\":{\"connectionId\":7,\"eventType\":\"MESSAGE\"}}",
        "{\"type\":\"REQUEST\",\"methodArn\":[],\"requestContext\":[]}"
      })
  void members_of_weird_types_are_told_when_they_are_asked_for(String json) {
    GatewayEvent event = GatewayEvents.parse(json.getBytes(UTF_8));
    assertThat(event.toString()).startsWith(event.getClass().getSimpleName());
    assertThatThrownBy(() -> Access.all(event)).isInstanceOf(InvalidJsonException.class);
  }

  @Test
  void an_unknown_event_is_told_by_a_few_names_and_no_value() {
    assertThatThrownBy(() -> GatewayEvents.of(Json.parse("{\"val01\":\"s3cret\",\"b\\n\":1}")))
        .isInstanceOf(UnknownEventException.class)
        .hasMessage(
            "Not an event of API Gateway, a function URL or a load balancer: the document has the"
                + " members val01, b?. Invoke the function through one of them, or with an event as"
                + " they send it; extend LambdaFunction for other events, or EventFunction for both");
    String many =
        "{\"a1\":1,\"a2\":1,\"a3\":1,\"a4\":1,\"a5\":1,\"a6\":1,\"a7\":1,\"a8\":1,\"a9\":1}";
    assertThatThrownBy(() -> GatewayEvents.of(Json.parse(many)))
        .hasMessageContaining("the members a1, a2, a3, a4, a5, a6, a7, a8, .... ");
    assertThatThrownBy(() -> GatewayEvents.of(Json.parse("{\"" + "x".repeat(500) + "\":1}")))
        .hasMessageContaining("x".repeat(40) + "....");
    assertThatThrownBy(() -> GatewayEvents.of(Json.parse("[1]")))
        .hasMessageContaining("the document is no object");
    assertThatThrownBy(() -> GatewayEvents.of(Json.parse("{}")))
        .hasMessageContaining("the document has no members");
  }

  @Test
  void an_event_that_is_nearly_one_is_told_what_it_lacks() {
    assertThatThrownBy(() -> ProxyEvent.of(Json.parse("{\"httpMethod\":\"GET\"}")))
        .hasMessageContaining(
            "the members httpMethod (httpMethod, but no requestContext as a front door sends it)");
    assertThatThrownBy(() -> ProxyEvent.parse(WireFixtures.json("TokenAuthorizerEvent")))
        .hasMessageContaining("Extend LambdaFunction<AuthorizerEvent, AuthorizerResponse> ");
  }

  @Test
  void lambda_at_edge_is_recognised_and_refused() {
    JsonValue edge = Json.parse("{\"Records\":[{\"cf\":{\"config\":{},\"request\":{}}}]}");
    assertThatThrownBy(() -> ProxyEvent.find(edge)).isInstanceOf(UnknownEventException.class);
    assertThatThrownBy(() -> GatewayEvents.find(edge))
        .isInstanceOf(UnknownEventException.class)
        .hasMessage(
            "Events of Lambda@Edge (Records[0].cf) have no gateway adapter. Handle them as"
                + " CloudFrontEvent or as a JSON tree, or put a function URL behind CloudFront");
  }

  @Test
  void vpc_lattice_is_recognised_and_refused() {
    JsonValue lattice =
        Json.parse(
            "{\"version\":\"2.0\",\"path\":\"/\",\"method\":\"GET\",\"requestContext\":{"
                + "\"serviceNetworkArn\":\"arn:aws:vpc-lattice:x\"}}");
    assertThatThrownBy(() -> ProxyEvent.find(lattice)).isInstanceOf(UnknownEventException.class);
    assertThatThrownBy(() -> GatewayEvents.find(lattice))
        .isInstanceOf(UnknownEventException.class)
        .hasMessageStartingWith("Events of VPC Lattice (requestContext.serviceNetworkArn)");
  }

  @Test
  void another_branch_than_the_expected_one_is_told_by_its_kind() {
    assertThatThrownBy(() -> ProxyEvent.parse(WireFixtures.json("WebSocketMessageEvent")))
        .isInstanceOf(UnknownEventException.class)
        .hasMessage(
            "Expected an HTTP request, found WebSocketMessageEvent. Extend WebSocketFunction for"
                + " such events, or remove the trigger that sends them");
    assertThatThrownBy(() -> WebSocketEvent.parse(WireFixtures.json("AlbEvent")))
        .hasMessageStartingWith(
            "Expected an event of a WebSocket API, found AlbEvent. Extend ProxyFunction or EventFunction ");
    assertThatThrownBy(() -> AuthorizerEvent.parse(WireFixtures.json("AlbEvent")))
        .hasMessageStartingWith(
            "Expected a request to a Lambda authorizer, found AlbEvent. Extend ProxyFunction or EventFunction ");
  }

  @ParameterizedTest
  @MethodSource("all")
  void each_hierarchy_finds_its_own_kinds_and_refuses_the_others(Fixture fixture) {
    JsonValue document = JsonValue.parse(fixture.json());
    GatewayEvent event = GatewayEvents.of(document);
    Map<Class<?>, Function<JsonValue, GatewayEvent>> finders =
        Map.of(
            ProxyEvent.class, ProxyEvent::find,
            WebSocketEvent.class, WebSocketEvent::find,
            AuthorizerEvent.class, AuthorizerEvent::find);
    finders.forEach(
        (hierarchy, find) -> {
          if (hierarchy == fixture.hierarchy()) {
            assertThat(find.apply(document)).isEqualTo(event);
          } else {
            assertThatThrownBy(() -> find.apply(document))
                .isInstanceOf(UnknownEventException.class)
                .hasMessageContaining(", found " + fixture.kind() + ". ");
          }
        });
  }

  @Test
  void what_is_no_JSON_is_told_as_such() {
    assertThatThrownBy(() -> GatewayEvents.parse("{\"a\":".getBytes(UTF_8)))
        .isInstanceOf(InvalidJsonException.class);
  }

  @Test
  void toString_names_the_kind_the_method_and_the_template_and_no_value() {
    assertThat(all())
        .allSatisfy(
            fixture ->
                assertThat(GatewayEvents.parse(fixture.json()).toString())
                    .startsWith(fixture.kind())
                    .doesNotContain("anna", "t0ken", "a%20b", "☕", "203.0.113"));
    assertThat(GatewayEvents.parse(WireFixtures.json("RestApiEvent")))
        .hasToString("RestApiEvent[PUT /orders/{id}]");
    assertThat(GatewayEvents.parse(WireFixtures.json("HttpApiV2Event")))
        .hasToString("HttpApiV2Event[PUT /tea/{name}]");
    assertThat(GatewayEvents.parse(WireFixtures.json("AlbEvent"))).hasToString("AlbEvent[GET]");
    assertThat(GatewayEvents.parse(WireFixtures.json("WebSocketMessageEvent")))
        .hasToString("WebSocketMessageEvent[sendMessage]");
    assertThat(GatewayEvents.parse(WireFixtures.json("TokenAuthorizerEvent")))
        .hasToString("TokenAuthorizerEvent");
  }

  @Test
  void each_http_request_names_its_front_door() {
    Map<FrontDoor, String> kinds = new TreeMap<>();
    WireFixtures.complete()
        .filter(fixture -> GatewayEvents.parse(fixture.json()) instanceof ProxyEvent)
        .forEach(
            fixture -> kinds.put(ProxyEvent.parse(fixture.json()).frontDoor(), fixture.kind()));
    assertThat(kinds)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                FrontDoor.REST_API, "RestApiEvent",
                FrontDoor.HTTP_API_V1, "HttpApiV1Event",
                FrontDoor.HTTP_API_V2, "HttpApiV2Event",
                FrontDoor.FUNCTION_URL, "FunctionUrlEvent",
                FrontDoor.ALB, "AlbEvent",
                FrontDoor.ALB_MULTI_VALUE, "AlbMultiValueEvent"));
  }
}
