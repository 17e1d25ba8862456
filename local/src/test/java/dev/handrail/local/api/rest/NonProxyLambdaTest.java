package dev.handrail.local.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.api.ContentHandling;
import dev.handrail.local.api.GatewayResponse;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.IntegrationResponse;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.MethodResponse;
import dev.handrail.local.api.PassthroughBehavior;
import dev.handrail.local.api.ResponseType;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.front.FakeFunction;
import dev.handrail.local.front.HttpReply;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Functions behind {@code AWS} integrations: facts 1.4, 2.1, 4.9 and what is surprising of them.
 */
class NonProxyLambdaTest {

  private static final String JSON = "application/json";
  private static final CountDownLatch RELEASED = new CountDownLatch(1);
  private static final Integration.Lambda PLAIN =
      Integration.lambda("orders").withResponse(IntegrationResponse.of(200));

  private static RestApiServer server;

  @BeforeAll
  static void start() {
    server = RestApiServer.start(NonProxyLambdaTest::behave, NonProxyLambdaTest::api);
  }

  @AfterAll
  static void stop() {
    RELEASED.countDown();
    server.close();
  }

  private static RestApi.Builder api(RestApi.Builder api) {
    return api.method("ANY", "/plain", PLAIN)
        .method("POST", "/plain/{city}", tutorial())
        .method("POST", "/errors", errors())
        .method("POST", "/no-default", noDefault())
        .method("POST", "/never", PLAIN.withPassthroughBehavior(PassthroughBehavior.NEVER))
        .method("POST", "/async", async())
        .method("POST", "/reserved", reserved())
        .method("POST", "/status", overriding())
        .method("POST", "/staged", staged())
        .method(
            "POST",
            "/gone",
            Integration.lambda("${stageVariables.table}").withResponse(IntegrationResponse.of(200)))
        .method("POST", "/throttled", Integration.lambda("never"))
        .method("POST", "/slow", PLAIN.withTimeout(Duration.ofMillis(50)))
        .method("POST", "/broken", PLAIN.withRequestTemplate(JSON, "#if("))
        .method("POST", "/base64", PLAIN.withContentHandling(ContentHandling.CONVERT_TO_BINARY))
        .method(
            "POST",
            "/binary",
            PLAIN
                .withContentHandling(ContentHandling.CONVERT_TO_TEXT)
                .withRequestTemplate("image/png", "\"$input.body\""))
        .method(
            new Method("POST", "/undeclared", PLAIN).withResponses(List.of(MethodResponse.of(201))))
        .binaryMediaTypes(List.of("image/png"))
        .gatewayResponse(
            GatewayResponse.of(ResponseType.API_CONFIGURATION_ERROR).withHeader("X-Type", "'own'"));
  }

  /** That of AWS's tutorial for non-proxy integrations. */
  private static Integration.Lambda tutorial() {
    return PLAIN.withRequestTemplate(
        JSON,
        "#set($inputRoot = $input.path('$')){\"city\": \"$input.params('city')\", \"time\":"
            + " \"$input.params('time')\", \"day\": \"$input.params('day')\", \"name\":"
            + " \"$inputRoot.callerName\"}");
  }

  private static Integration.Lambda errors() {
    return PLAIN
        .withResponse(
            IntegrationResponse.of(404)
                .withSelectionPattern("No order .*")
                .withHeader("X-Id", "integration.response.body.errorType")
                .withHeader("Date", "'today'")
                .withHeader("WWW-Authenticate", "'Basic'")
                .withTemplate(JSON, "{\"error\": $input.json('$.errorMessage')}"))
        .withResponse(IntegrationResponse.of(500).withSelectionPattern("(\\n|.)+"));
  }

  private static Integration.Lambda noDefault() {
    return Integration.lambda("orders")
        .withResponse(IntegrationResponse.of(400).withSelectionPattern("bad.*"));
  }

  private static Integration.Lambda async() {
    return Integration.lambda("orders")
        .withRequestParameter("integration.request.header.X-Amz-Invocation-Type", "'Event'")
        .withResponse(IntegrationResponse.of(202));
  }

  private static Integration.Lambda reserved() {
    return PLAIN.withRequestParameter("integration.request.header.Authorization", "'x'");
  }

  private static Integration.Lambda overriding() {
    return Integration.lambda("orders")
        .withResponse(
            IntegrationResponse.of(200)
                .withTemplate(
                    JSON,
                    "#set($context.responseOverride.status = $input.path('$.status'))"
                        + "#set($context.responseOverride.header.X-Stage = $context.stage)"
                        + "$stageVariables.table $context.resourcePath $context.httpMethod"));
  }

  private static Integration.Lambda staged() {
    return Integration.lambda("${stageVariables.function}")
        .withResponse(IntegrationResponse.of(200));
  }

  private static InvocationResult behave(InvocationRequest request) {
    String event = request.payload().text();
    if (event.contains("\"fail\"")) {
      String message = event.replaceAll(".*\"fail\": *\"([^\"]*)\".*", "$1");
      String document = "{\"errorMessage\":\"" + message + "\",\"errorType\":\"Oops\"}";
      return FakeFunction.failure(request, InvocationError.Kind.FUNCTION, document);
    }
    if (event.contains("slow")) {
      try {
        RELEASED.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    return FakeFunction.answer(request, event);
  }

  private static HttpReply post(String path, String body) {
    return server.call("POST", path).header("Content-Type", JSON).body(body).send();
  }

  @Test
  void fact8_4_and_1_4_the_body_is_the_event_and_the_result_is_the_body() {
    HttpReply reply =
        post("/plain", "{\"statusCode\":404,\"headers\":{\"X\":\"y\"},\"body\":\"b\"}");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text())
        .isEqualTo("{\"statusCode\":404,\"headers\":{\"X\":\"y\"},\"body\":\"b\"}");
    assertThat(reply.header("X")).isNull();
    assertThat(reply.header("Content-Type")).isEqualTo(JSON);
    assertThat(reply.header("X-Amzn-Trace-Id")).startsWith("Root=1-");
  }

  @Test
  void fact1_4_a_GET_without_a_body_gives_the_function_an_empty_object() {
    assertThat(server.call("GET", "/plain").send().text()).isEqualTo("{}");
  }

  @Test
  void fact1_4_the_tutorials_template_assembles_the_event() {
    HttpReply reply =
        server
            .call("POST", "/plain/Seattle?time=morning")
            .header("day", "Thursday")
            .header("Content-Type", JSON)
            .body("{\"callerName\": \"John\"}")
            .send();

    assertThat(reply.text())
        .isEqualTo(
            "{\"city\": \"Seattle\", \"time\": \"morning\", \"day\": \"Thursday\", \"name\":"
                + " \"John\"}");
  }

  @Test
  void fact9_17_and_8_3_an_error_is_200_unless_a_pattern_matches_its_whole_message() {
    assertThat(post("/plain", "{\"fail\": \"No order 7\"}").status()).isEqualTo(200);
    HttpReply mapped = post("/errors", "{\"fail\": \"No order 7\"}");
    assertThat(mapped.status()).isEqualTo(404);
    assertThat(mapped.text()).isEqualTo("{\"error\": \"No order 7\"}");
    assertThat(mapped.header("X-Id")).isEqualTo("Oops");
    assertThat(post("/errors", "{\"fail\": \"I say: No order 7\"}").status()).isEqualTo(500);
  }

  @Test
  void fact2_1_headers_of_the_gateways_own_are_remapped() {
    HttpReply reply = post("/errors", "{\"fail\": \"No order 7\"}");

    assertThat(reply.header("x-amzn-Remapped-Date")).isEqualTo("today");
    assertThat(reply.header("x-amzn-Remapped-WWW-Authenticate")).isEqualTo("Basic");
    assertThat(reply.header("WWW-Authenticate")).isNull();
  }

  @Test
  void fact1_4_without_a_default_what_matches_nothing_is_a_configuration_error() {
    assertThat(post("/no-default", "{\"fail\": \"bad thing\"}").status()).isEqualTo(400);
    HttpReply reply = post("/no-default", "{}");
    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.text()).isEqualTo("{\"message\": \"Internal server error\"}");
    assertThat(reply.header("x-amzn-ErrorType")).isEqualTo("ApiConfigurationException");
    assertThat(reply.header("X-Type")).isEqualTo("own");
  }

  @Test
  void a_response_whose_status_the_method_has_not_got_is_a_configuration_error() {
    assertThat(post("/undeclared", "{}").status()).isEqualTo(500);
    assertThat(server.doors.told())
        .contains(
            "POST /undeclared of shop/prod (id): Output mapping refers to an invalid method response: 200");
  }

  @Test
  void fact4_9_a_body_without_a_template_is_415_if_nothing_may_pass_through() {
    HttpReply reply = post("/never", "{}");

    assertThat(reply.status()).isEqualTo(415);
    assertThat(reply.text()).isEqualTo("{\"message\":\"Unsupported Media Type\"}");
    assertThat(reply.header("x-amzn-ErrorType")).isEqualTo("BadRequestException");
  }

  @Test
  void fact1_4_the_invocation_type_Event_puts_the_event_in_the_queue() {
    HttpReply reply = post("/async", "{\"a\":1}");

    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.body()).isEmpty();
    assertThat(server.doors.accepted)
        .anySatisfy(
            accepted -> {
              assertThat(accepted.function()).isEqualTo("orders");
              assertThat(accepted.request().payload().text()).isEqualTo("{\"a\":1}");
            });
  }

  @Test
  void fact2_1_a_mapping_to_a_reserved_header_is_500() {
    HttpReply reply = post("/reserved", "{}");

    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.header("x-amzn-ErrorType")).isEqualTo("InternalServerErrorException");
    assertThat(server.doors.told())
        .contains("POST /reserved of shop/prod (id): Authorization header already present");
  }

  @Test
  void fact2_5_a_template_may_override_status_and_headers() {
    HttpReply reply = post("/status", "{\"status\": 418}");

    assertThat(reply.status()).isEqualTo(418);
    assertThat(reply.header("X-Stage")).isEqualTo("prod");
    assertThat(reply.text()).isEqualTo("t1 /status POST");
    assertThat(post("/status", "{\"status\": 99}").status()).isEqualTo(200);
    assertThat(post("/status", "{\"status\": 101}").status()).isEqualTo(500);
  }

  @Test
  void fact4_3_a_function_is_found_by_a_stage_variable() {
    assertThat(post("/staged", "{\"x\":1}").text()).isEqualTo("{\"x\":1}");
  }

  @Test
  void a_body_that_is_no_json_is_refused_by_lambda_whose_answer_is_mapped_as_others_are() {
    HttpReply reply = post("/plain", "no json");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).isEqualTo("{\"message\":\"Could not parse request body into json\"}");
  }

  @Test
  void a_function_that_lambda_does_not_run_is_500_without_mapping() {
    for (String path : List.of("/gone", "/throttled")) {
      HttpReply reply = post(path, "{}");
      assertThat(reply.status()).isEqualTo(500);
      assertThat(reply.text()).isEqualTo("{\"message\": \"Internal server error\"}");
    }
  }

  @Test
  void fact9_18_a_function_that_is_too_slow_is_504() {
    HttpReply reply = post("/slow", "\"slow\"");

    assertThat(reply.status()).isEqualTo(504);
    assertThat(reply.text()).isEqualTo("{\"message\": \"Endpoint request timed out\"}");
  }

  @Test
  void a_template_that_is_none_is_500_and_the_developer_is_told_where() {
    assertThat(post("/broken", "{}").status()).isEqualTo(500);
    assertThat(server.doors.told())
        .anyMatch(
            problem ->
                problem.startsWith(
                    "POST /broken of shop/prod (id): request template application/json of POST /broken,"
                        + " line 1"));
  }

  @Test
  void fact1_4_a_binary_body_becomes_base64_for_a_template() {
    byte[] bytes = {(byte) 0xff, 1, 2};
    HttpReply reply =
        server.call("POST", "/binary").header("Content-Type", "image/png").body(bytes).send();

    assertThat(reply.text()).isEqualTo("\"/wEC\"");
  }

  @Test
  void fact1_4_text_that_is_to_become_binary_is_base64_or_else_500() {
    assertThat(post("/base64", "eyJhIjoxfQ==").text()).isEqualTo("{\"a\":1}");
    assertThat(post("/base64", "{}").status()).isEqualTo(500);
  }

  @Test
  void a_long_error_message_does_not_overflow_a_pattern_of_alternatives() {
    HttpReply reply = post("/errors", "{\"fail\": \"" + "x".repeat(500_000) + "\"}");

    assertThat(reply.status()).isEqualTo(500);
    assertThat(new String(reply.body(), UTF_8)).hasSizeLessThan(600_000);
  }
}
