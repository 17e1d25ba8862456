package dev.handrail.testkit.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerRequestEvent;
import dev.handrail.gateway.event.AlbMultiValueEvent;
import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.gateway.event.FunctionUrlEvent;
import dev.handrail.gateway.event.HttpApiV1Event;
import dev.handrail.gateway.event.HttpApiV2AuthorizerEvent;
import dev.handrail.gateway.event.ProxyEvent;
import dev.handrail.gateway.event.RestApiAuthorizerEvent;
import dev.handrail.gateway.event.RestApiEvent;
import dev.handrail.gateway.event.TokenAuthorizerEvent;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests of front doors and their authorizers, and triggers of user pools. */
class ProxyEventsTest {

  @Test
  void each_front_door_sends_events_of_its_own_form() {
    assertThat(ProxyEvents.restApi("GET", "/").as(ProxyEvent.class).frontDoor())
        .isEqualTo(FrontDoor.REST_API);
    assertThat(ProxyEvents.httpApi("GET", "/").as(ProxyEvent.class).frontDoor())
        .isEqualTo(FrontDoor.HTTP_API_V2);
    assertThat(ProxyEvents.httpApiV1("GET", "/").as(HttpApiV1Event.class)).isNotNull();
    assertThat(ProxyEvents.functionUrl("GET", "/").as(FunctionUrlEvent.class)).isNotNull();
    assertThat(ProxyEvents.alb("GET", "/").as(ProxyEvent.class).frontDoor())
        .isEqualTo(FrontDoor.ALB);
    assertThat(ProxyEvents.albMultiValue("GET", "/").as(AlbMultiValueEvent.class)).isNotNull();
  }

  @Test
  void a_request_to_a_REST_API_has_what_was_chosen() {
    ProxyEvents event =
        ProxyEvents.restApi("POST", "/orders/a%20b")
            .withRoute("/orders/{id}")
            .withStage("test")
            .withStageVariable("color", "blue")
            .withQuery("q", "a&b")
            .withQuery("q", "c")
            .withHeader("X-One", "1")
            .withJson("{}")
            .withSourceIp("198.51.100.9")
            .withRequestTime(Instant.ofEpochMilli(1234))
            .withLambdaAuthorizer("user", Map.of("plan", "gold"));
    APIGatewayProxyRequestEvent aws = event.as(APIGatewayProxyRequestEvent.class);
    assertThat(aws.getResource()).isEqualTo("/orders/{id}");
    assertThat(aws.getPathParameters()).containsEntry("id", "a%20b");
    assertThat(aws.getStageVariables()).containsEntry("color", "blue");
    assertThat(aws.getMultiValueQueryStringParameters().get("q")).containsExactly("a&b", "c");
    assertThat(aws.getHeaders()).containsEntry("X-One", "1").containsKey("Host");
    assertThat(aws.getBody()).isEqualTo("{}");
    assertThat(aws.getRequestContext().getPath()).isEqualTo("/test/orders/a%20b");
    assertThat(aws.getRequestContext().getRequestTimeEpoch()).isEqualTo(1234);
    assertThat(aws.getRequestContext().getIdentity().getSourceIp()).isEqualTo("198.51.100.9");
    assertThat(aws.getRequestContext().getAuthorizer())
        .containsEntry("principalId", "user")
        .containsEntry("plan", "gold");
  }

  @Test
  void without_a_route_a_REST_API_has_the_greedy_resource() {
    RestApiEvent event = ProxyEvents.restApi("GET", "/a/b").as(RestApiEvent.class);
    assertThat(event.resource()).isEqualTo("/{proxy+}");
    assertThat(event.pathParameters()).containsEntry("proxy", "a/b");
    assertThat(ProxyEvents.restApi("GET", "/").as(RestApiEvent.class).resource()).isEqualTo("/");
  }

  @Test
  void a_request_to_an_HTTP_API_has_route_key_and_claims() {
    APIGatewayV2HTTPEvent event =
        ProxyEvents.httpApi("GET", "/orders/42")
            .withRoute("/orders/{id}")
            .withStage("v1")
            .withRegion("eu-central-1")
            .withClaims(Map.of("sub", "u1"))
            .as(APIGatewayV2HTTPEvent.class);
    assertThat(event.getRouteKey()).isEqualTo("GET /orders/{id}");
    assertThat(event.getRawPath()).isEqualTo("/v1/orders/42");
    assertThat(event.getPathParameters()).containsEntry("id", "42");
    assertThat(event.getRequestContext().getAuthorizer().getJwt().getClaims())
        .containsEntry("sub", "u1");
    assertThat(event.getRequestContext().getDomainName()).contains("eu-central-1");
  }

  @Test
  void a_body_of_bytes_is_base64_where_the_front_door_does_so() {
    ApplicationLoadBalancerRequestEvent event =
        ProxyEvents.alb("POST", "/")
            .withBody(new byte[] {(byte) 0xFF}, "image/png")
            .as(ApplicationLoadBalancerRequestEvent.class);
    assertThat(event.getIsBase64Encoded()).isTrue();
    assertThat(event.getBody()).isEqualTo("/w==");
  }

  @Test
  void a_header_that_is_sent_once_replaces_the_default() {
    assertThat(ProxyEvents.functionUrl("GET", "/").withHeader("accept", "text/html").toJson())
        .contains("\"accept\":\"text/html\"")
        .doesNotContain("*/*");
  }

  @Test
  void what_cannot_be_is_refused_with_the_reason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProxyEvents.restApi("GET", "orders"))
        .withMessage("The path must start with a slash, but was orders");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProxyEvents.restApi("GET", "/orders?a=1"))
        .withMessageContaining("use withQuery");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProxyEvents.restApi("GET", "/a/b").withRoute("/a/{id}/c"))
        .withMessage("The path /a/b does not match the route /a/{id}/c");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProxyEvents.alb("GET", "/").withStage("prod"))
        .withMessage("Only REST APIs and HTTP APIs have stages, but this is a request to ALB");
    assertThatIllegalStateException()
        .isThrownBy(
            () -> ProxyEvents.restApi("GET", "/").withHeader("X", "x".repeat(20_000)).toJson())
        .withMessageContaining("AWS would not invoke the function");
  }

  @Test
  void authorizers_are_asked_about_a_request() {
    ProxyEvents rest = ProxyEvents.restApi("GET", "/orders").withHeader("Authorization", "t");
    TokenAuthorizerEvent token = AuthorizerEvents.token(rest, "t").as(TokenAuthorizerEvent.class);
    assertThat(token.authorizationToken()).isEqualTo("t");
    assertThat(token.methodArn())
        .isEqualTo("arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4e5/prod/GET/orders");
    assertThat(AuthorizerEvents.request(rest).as(RestApiAuthorizerEvent.class)).isNotNull();
    ProxyEvents http = ProxyEvents.httpApi("GET", "/orders");
    assertThat(AuthorizerEvents.request(http, "t").as(HttpApiV2AuthorizerEvent.class)).isNotNull();
    assertThatIllegalArgumentException().isThrownBy(() -> AuthorizerEvents.token(http, "t"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AuthorizerEvents.request(ProxyEvents.functionUrl("GET", "/")));
  }

  @Test
  void the_payload_is_the_JSON_in_UTF_8() {
    ProxyEvents event = ProxyEvents.httpApi("POST", "/").withJson("\"é\"");
    assertThat(event.toPayload().bytes()).isEqualTo(event.toJson().getBytes(UTF_8));
  }
}
