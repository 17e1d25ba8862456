package dev.handrail.local.api;

import static dev.handrail.local.front.FrontDoors.function;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.LocalLambda;
import dev.handrail.local.LocalOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** REST APIs as the Java builder makes them, and what it refuses. */
class RestApiTest {

  private static final Integration.LambdaProxy ORDERS = Integration.lambdaProxy("OrdersFunction");

  /** The sample of {@link RestApi}. */
  private static RestApi sample() {
    return RestApi.builder("orders")
        .method("GET", "/orders/{id}", Integration.lambdaProxy("OrdersFunction"))
        .stage(Stage.of("prod").withVariable("table", "orders"))
        .cors(Cors.of("https://shop.example"))
        .build();
  }

  /** The sample of {@link Application#builder}. */
  private static Application application(LocalFunction orders) {
    return Application.builder()
        .function(orders)
        .restApi(
            RestApi.builder("shop")
                .method("ANY", "/{proxy+}", Integration.lambdaProxy("OrdersFunction"))
                .stage(Stage.of("prod"))
                .build())
        .build();
  }

  @Test
  void an_api_has_what_it_was_given_and_preflights() {
    assertThat(sample().methods())
        .extracting(method -> method.httpMethod() + " " + method.resourcePath())
        .containsExactly("GET /orders/{id}", "OPTIONS /orders/{id}");
    assertThat(sample()).isEqualTo(sample());
    assertThat(application(function("OrdersFunction")).restApis()).hasSize(1);
  }

  @Test
  void an_options_method_of_its_own_is_left_alone_by_cors() {
    RestApi api =
        RestApi.builder("a")
            .method("OPTIONS", "/x", ORDERS)
            .method("ANY", "/x", ORDERS)
            .cors(new Cors("https://a.example", null, null, "60", true))
            .stage(Stage.of("prod"))
            .build();

    assertThat(api.methods()).hasSize(2);
  }

  @Test
  void every_mistake_of_an_api_is_told() {
    RestApi.Builder api =
        RestApi.builder("a_b")
            .method("GET", "/a/", ORDERS)
            .method("GET", "/b/{x}", ORDERS)
            .method("GET", "/b/{y}", ORDERS)
            .stage(Stage.of("prod"))
            .stage(Stage.of("prod"))
            .gatewayResponse(GatewayResponse.of(ResponseType.DEFAULT_4XX))
            .gatewayResponse(GatewayResponse.of(ResponseType.DEFAULT_4XX).withStatusCode(400));

    assertThatThrownBy(api::build)
        .hasMessage(
            """
            The REST API a_b cannot be used:
              - id: expected letters, digits and - for a host name, got 'a_b'
              - methods: Invalid route path "/a/": leave its last "/" away; requests match with and \
            without one
              - methods: The routes "GET /b/{x}" and "GET /b/{y}" name one parameter "x" and "y": \
            give it one name in both
              - stages: the name prod is there twice
              - gatewayResponses: the type DEFAULT_4XX is there twice""");
    assertThatThrownBy(RestApi.builder("a")::build)
        .hasMessage(
            """
            The REST API a cannot be used:
              - methods: expected at least one, got none
              - stages: expected at least one, got none""");
  }

  @Test
  void parts_refuse_what_api_gateway_refuses() {
    assertThatThrownBy(() -> new Method("get", "/", ORDERS))
        .hasMessage(
            "httpMethod: expected ANY or one of [DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT], got"
                + " 'get'");
    assertThatThrownBy(() -> ORDERS.withTimeout(Duration.ofMillis(49)))
        .hasMessage("timeout: expected 50 to 29000 ms, got 49 ms");
    assertThatThrownBy(() -> Integration.mock(99, Map.of(), ""))
        .hasMessage("statusCode: expected 200 to 599, got 99");
    assertThatThrownBy(() -> Stage.of("a b"))
        .hasMessage("stage: expected a name of 1 to 128 letters, digits, - and _, got 'a b'");
    assertThatThrownBy(() -> Stage.of("a").withVariable("b-c", "d"))
        .hasMessage("variables: expected a name of 1 to 64 letters, digits and _, got 'b-c'");
    assertThatThrownBy(() -> Stage.of("a").withVariable("b", "secret secret"))
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> new Cors("*", null, null, null, true))
        .hasMessage("allowCredentials: expected one origin beside it, got * as allowOrigin");
    GatewayResponse response = GatewayResponse.of(ResponseType.UNAUTHORIZED);
    assertThatThrownBy(() -> response.withHeader("X-A", "*"))
        .hasMessage(
            "headers: expected as value of X-A a text in single quotes such as '*', or"
                + " method.request.header.Name, got *");
    assertThatThrownBy(() -> response.withStatusCode(600))
        .hasMessage("statusCode: expected 200 to 599, got 600");
    assertThat(Stage.of("a").withVariable("key", "hidden"))
        .hasToString("Stage[a, variables [key]]");
  }

  @Test
  void an_application_knows_the_functions_of_its_apis() {
    Application.Builder builder =
        Application.builder()
            .function(function("Other"))
            .restApi(sample())
            .restApi(
                RestApi.builder("ORDERS")
                    .method("GET", "/", Integration.lambdaProxy("Other:live"))
                    .method("GET", "/v", Integration.lambdaProxy("${stageVariables.f}"))
                    .stage(Stage.of("prod"))
                    .build());

    assertThatThrownBy(builder::build)
        .hasMessage(
            """
            The application cannot be used:
              - restApis: orders: GET /orders/{id}: expected one of the functions [Other], got \
            OrdersFunction
              - restApis: the id ORDERS is there twice; host names make no difference between \
            capitals and small letters""");
  }

  @Test
  void a_local_lambda_tells_where_stages_are() {
    RestApi second =
        RestApi.builder("second").method("GET", "/", ORDERS).stage(Stage.of("prod")).build();
    Application application =
        Application.builder()
            .function(function("OrdersFunction"))
            .restApi(sample())
            .restApi(second)
            .build();
    try (LocalLambda local = LocalLambda.start(application, LocalOptions.defaults().withPort(0))) {
      assertThat(local.restApiUrl("orders", "prod")).contains(local.uri().resolve("prod/"));
      assertThat(local.restApiUrl("second", "prod"))
          .contains(local.uri().resolve("execute-api/second/prod/"));
      assertThat(List.of(local.restApiUrl("orders", "x"), local.restApiUrl("x", "prod")))
          .allMatch(java.util.Optional::isEmpty);
    }
  }
}
