package dev.handrail.local.api.rest;

import static dev.handrail.local.api.rest.RestApiServer.ORDERS;
import static dev.handrail.local.api.rest.RestApiServer.event;
import static dev.handrail.local.api.rest.RestApiServer.withBody;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.json.JsonValue;
import dev.handrail.local.api.Cors;
import dev.handrail.local.api.GatewayResponse;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.ResponseType;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.front.FakeFunction;
import dev.handrail.local.front.HttpCall;
import dev.handrail.local.front.HttpReply;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Answers that an API gives itself: facts 3.1 and 3.3, as they are and reworded. */
class GatewayErrorsTest {

  private static final CountDownLatch RELEASED = new CountDownLatch(1);
  private static RestApiServer plain;
  private static RestApiServer reworded;

  @BeforeAll
  static void start() {
    plain = RestApiServer.start(GatewayErrorsTest::behave, GatewayErrorsTest::methods);
    reworded =
        RestApiServer.start(
            GatewayErrorsTest::behave,
            api ->
                methods(api)
                    .cors(Cors.of("https://shop.example"))
                    .gatewayResponse(
                        GatewayResponse.of(ResponseType.DEFAULT_4XX)
                            .withHeader("Access-Control-Allow-Origin", "'*'"))
                    .gatewayResponse(
                        GatewayResponse.of(ResponseType.DEFAULT_5XX)
                            .withHeader("X-From", "method.request.header.X-Mark"))
                    .gatewayResponse(
                        GatewayResponse.of(ResponseType.REQUEST_TOO_LARGE).withStatusCode(400))
                    .gatewayResponse(
                        GatewayResponse.of(ResponseType.MISSING_AUTHENTICATION_TOKEN)
                            .withStatusCode(404)
                            .withHeader("X-Query", "method.request.querystring.q")
                            .withTemplate("text/plain", "no ${context.path}")
                            .withTemplate(
                                "application/json",
                                "{\"error\":$context.error.messageString,\"type\":"
                                    + "\"$context.error.responseType\",\"in\":\"$context.stage."
                                    + "$stageVariables.table\",\"none\":\"$context.nothing\"}")));
  }

  private static RestApi.Builder methods(RestApi.Builder api) {
    return api.method("ANY", "/do/{what}", ORDERS)
        .method("GET", "/slow", ORDERS.withTimeout(Duration.ofMillis(50)))
        .method("GET", "/never", Integration.lambdaProxy("never"));
  }

  @AfterAll
  static void stop() {
    RELEASED.countDown();
    plain.close();
    reworded.close();
  }

  private static InvocationResult behave(InvocationRequest request) {
    JsonValue event = JsonValue.parse(request.payload().bytes());
    String path = event.getString("path");
    return switch (path == null ? "" : path) {
      case "/do/fail" ->
          FakeFunction.failure(request, InvocationError.Kind.FUNCTION, "{\"errorMessage\":\"no\"}");
      case "/do/text" -> FakeFunction.answer(request, "\"text\"");
      case "/do/cookies" -> FakeFunction.answer(request, "{\"statusCode\":200,\"cookies\":[]}");
      case "/do/crash" -> throw new IllegalStateException("no Java there");
      case "/do/huge" -> FakeFunction.answer(request, withBody("x".repeat(6_291_556)));
      case "/slow" -> hang(request);
      default -> FakeFunction.answer(request, withBody("fine"));
    };
  }

  private static InvocationResult hang(InvocationRequest request) {
    try {
      RELEASED.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return FakeFunction.answer(request, withBody("late"));
  }

  private static void assertError(HttpReply reply, int status, String type, String body) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("x-amzn-ErrorType")).isEqualTo(type);
    assertThat(reply.text()).isEqualTo(body);
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    assertThat(reply.header("x-amzn-RequestId")).matches("[0-9a-f-]{36}");
    assertThat(reply.header("x-amz-apigw-id")).matches("[A-Za-z0-9_-]{15}=");
    assertThat(reply.header("X-Amzn-Trace-Id")).isNull();
  }

  private static final String FAILED = "{\"message\": \"Internal server error\"}";

  @Test
  void
      fact9_9_a_function_that_fails_or_answers_what_is_no_response_is_502_with_a_space_in_the_body() {
    for (String what : new String[] {"fail", "text", "cookies", "huge"}) {
      HttpReply reply = plain.call("GET", "/do/" + what).send();
      assertError(reply, 502, "InternalServerErrorException", FAILED);
      assertThat(reply.header("Content-Length")).isEqualTo("36");
    }
    assertThat(plain.doors.told())
        .contains(
            "GET /do/fail of shop/prod (id), function orders: the function returned an error",
            "GET /do/cookies of shop/prod (id), function orders: $.cookies: expected no key but statusCode,"
                + " headers, multiValueHeaders, body and isBase64Encoded, as REST APIs want it");
  }

  @Test
  void fact9_18_an_integration_that_is_too_slow_is_504_and_not_503() {
    HttpReply reply = plain.call("GET", "/slow").send();

    assertError(
        reply,
        504,
        "InternalServerErrorException",
        "{\"message\": \"Endpoint request timed out\"}");
    assertThat(plain.doors.told())
        .contains(
            "GET /slow of shop/prod (id), function orders: the function did not answer within the"
                + " integration's timeout");
  }

  @Test
  void a_function_that_cannot_be_run_is_500_and_the_developer_is_told_why() {
    assertError(plain.call("GET", "/do/crash").send(), 500, "InternalServerErrorException", FAILED);
    assertError(plain.call("GET", "/never").send(), 500, "InternalServerErrorException", FAILED);
    assertThat(plain.doors.told())
        .contains(
            "GET /do/crash of shop/prod (id), function orders: it could not be run: no Java there");
  }

  @Test
  void fact3_3_a_body_of_more_than_10_MB_is_413() {
    HttpReply reply = plain.call("POST", "/do/it").body(new byte[10 * 1024 * 1024 + 1]).send();

    assertError(reply, 413, "RequestTooLargeException", "{\"message\":\"Request Too Long\"}");
  }

  @Test
  void fact3_3_an_event_of_more_than_6_MB_is_413() {
    HttpReply reply =
        plain
            .call("POST", "/do/it")
            .header("Content-Type", "text/plain")
            .body("x".repeat(6 * 1024 * 1024))
            .send();

    assertError(reply, 413, "RequestTooLargeException", "{\"message\":\"Request Too Long\"}");
    assertThat(plain.doors.told())
        .contains("POST /do/it of shop/prod (id): the event is larger than 6291456 bytes");
  }

  @Test
  void fact3_3_a_url_and_headers_have_limits() {
    String url = "/do/it?q=" + "x".repeat(10_240);
    assertThat(plain.call("GET", url).send().status()).isEqualTo(414);
    HttpCall headers = plain.call("GET", "/do/it").header("X-Long", "x".repeat(10_240));
    assertThat(headers.send().status()).isEqualTo(431);
  }

  @Test
  void a_path_that_is_no_path_is_400() {
    HttpReply reply = plain.call("GET", "/do/it\u007f").send();

    assertThat(reply.status()).isEqualTo(400);
  }

  @Test
  void a_gateway_response_rewords_its_type() {
    HttpReply reply = reworded.call("GET", "/nope?q=a%0D%0Ab").send();

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.text())
        .isEqualTo(
            "{\"error\":\"Missing Authentication Token\","
                + "\"type\":\"MISSING_AUTHENTICATION_TOKEN\",\"in\":\"prod.t1\",\"none\":\"\"}");
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    assertThat(reply.header("X-Query")).isEqualTo("a  b");
    assertThat(reply.header("Access-Control-Allow-Origin"))
        .as("that of the default, which does not count where there is one of the type")
        .isNull();
    assertThat(reply.header("x-amzn-ErrorType")).isEqualTo("MissingAuthenticationTokenException");
  }

  @Test
  void the_client_chooses_among_the_media_types_of_a_gateway_response() {
    HttpReply reply = reworded.call("GET", "/nope").header("Accept", "text/plain").send();

    assertThat(reply.text()).isEqualTo("no /prod/nope");
    assertThat(reply.header("Content-Type")).isEqualTo("text/plain");
  }

  @Test
  void a_default_gateway_response_adds_headers_and_keeps_status_and_words() {
    HttpReply reply = reworded.call("GET", "/do/it?q=" + "x".repeat(10_240)).send();
    assertThat(reply.status()).isEqualTo(414);
    assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");

    HttpReply failed = reworded.call("GET", "/do/fail").header("X-Mark", "m1").send();
    assertThat(failed.status()).isEqualTo(502);
    assertThat(failed.text()).isEqualTo(FAILED);
    assertThat(failed.header("X-From")).isEqualTo("m1");
    HttpReply slow = reworded.call("GET", "/slow").header("X-Mark", "m2").send();
    assertThat(slow.status()).isEqualTo(504);
    assertThat(slow.header("X-From")).isEqualTo("m2");
  }

  @Test
  void fact3_1_the_status_of_request_too_large_stays() {
    HttpReply reply = reworded.call("POST", "/do/it").body(new byte[10 * 1024 * 1024 + 1]).send();

    assertThat(reply.status()).isEqualTo(413);
  }

  @Test
  void what_functions_answer_themselves_is_not_reworded() {
    HttpReply reply = reworded.call("GET", "/do/it").send();

    assertThat(reply.text()).isEqualTo("fine");
    assertThat(reply.header("Access-Control-Allow-Origin")).isNull();
  }

  @Test
  void fact4_4_a_preflight_is_answered_by_a_mock_integration_without_a_trace() {
    HttpReply reply =
        reworded
            .call("OPTIONS", "/slow")
            .header("Origin", "https://shop.example")
            .header("Access-Control-Request-Method", "GET")
            .send();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
    assertThat(reply.header("Access-Control-Allow-Methods")).isEqualTo("GET,OPTIONS");
    assertThat(reply.header("Access-Control-Allow-Credentials")).isNull();
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    assertThat(reply.header("X-Amzn-Trace-Id")).isNull();
    assertThat(reply.header("x-amzn-RequestId")).isNotNull();
    assertThat(reply.text()).isEqualTo("{}\n");
    assertThat(reworded.call("OPTIONS", "/do/x").send().header("Access-Control-Allow-Methods"))
        .isEqualTo("DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT");
  }

  @Test
  void a_mock_integration_answers_head_without_a_body() {
    try (RestApiServer mock =
        RestApiServer.start(
            RestApiServer.tellingEvents(),
            api ->
                api.method(
                        "ANY",
                        "/mock",
                        Integration.mock(
                            418, Map.of("content-type", "text/plain"), "gr\u00fc\u00df"))
                    .method("GET", "/event", ORDERS))) {
      HttpReply reply = mock.call("GET", "/mock").send();
      assertThat(reply.status()).isEqualTo(418);
      assertThat(new String(reply.body(), UTF_8)).isEqualTo("gr\u00fc\u00df");
      assertThat(reply.header("Content-Type")).isEqualTo("text/plain");
      assertThat(mock.call("HEAD", "/mock").send().body()).isEmpty();
      assertThat(event(mock.call("GET", "/event")).getString("path")).isEqualTo("/event");
    }
  }
}
