package dev.handrail.local.api.rest;

import static dev.handrail.local.api.rest.RestApiServer.ORDERS;
import static dev.handrail.local.api.rest.RestApiServer.withBody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.json.JsonValue;
import dev.handrail.local.api.AccessRecord;
import dev.handrail.local.api.GatewayResponse;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.ResponseType;
import dev.handrail.local.front.FakeFunction;
import dev.handrail.local.front.HttpCall;
import dev.handrail.local.front.HttpReply;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One record for each request to a stage, over real HTTP: facts 6.1 and 6.2. */
class AccessRecordsTest {

  private final CountDownLatch released = new CountDownLatch(1);
  private RestApiServer server;

  @BeforeEach
  void start() {
    server =
        RestApiServer.start(
            this::behave,
            api ->
                api.method("ANY", "/do/{what}", ORDERS)
                    .method("GET", "/slow", ORDERS.withTimeout(Duration.ofMillis(50)))
                    .method("GET", "/never", Integration.lambdaProxy("never"))
                    .method("GET", "/mock", Integration.mock(202, Map.of(), "four"))
                    .gatewayResponse(
                        GatewayResponse.of(ResponseType.MISSING_AUTHENTICATION_TOKEN)
                            .withStatusCode(404)));
  }

  @AfterEach
  void stop() {
    released.countDown();
    server.close();
  }

  private InvocationResult behave(InvocationRequest request) {
    String path = JsonValue.parse(request.payload().bytes()).getString("path");
    return switch (Objects.requireNonNull(path)) {
      case "/do/fail" ->
          FakeFunction.failure(request, InvocationError.Kind.FUNCTION, "{\"errorMessage\":\"no\"}");
      case "/do/text" -> FakeFunction.answer(request, "\"text\"");
      case "/do/created" -> FakeFunction.answer(request, "{\"statusCode\":201,\"body\":\"new\"}");
      case "/slow" -> hang(request);
      default -> FakeFunction.answer(request, withBody("fine"));
    };
  }

  private InvocationResult hang(InvocationRequest request) {
    try {
      released.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return FakeFunction.answer(request, withBody("late"));
  }

  private AccessRecord record(HttpCall call) {
    HttpReply reply = call.send();
    AccessRecord record = server.doors.records.remove();
    assertThat(server.doors.records).as("one a request").isEmpty();
    assertThat(record.status()).isEqualTo(reply.status());
    assertThat(record.request().requestId()).isEqualTo(reply.header("x-amzn-RequestId"));
    assertThat(record.request().extendedRequestId()).isEqualTo(reply.header("x-amz-apigw-id"));
    return record;
  }

  @Test
  void what_a_function_answered() {
    AccessRecord record =
        record(server.call("POST", "/do/created?q=1").header("User-Agent", "test/1").body("x"));

    assertThat(record.apiId()).isEqualTo("shop");
    assertThat(record.stage()).isEqualTo("prod");
    assertThat(record.canary()).isNull();
    assertThat(record.request().httpMethod()).isEqualTo("POST");
    assertThat(record.request().path()).isEqualTo("/prod/do/created");
    assertThat(record.request().protocol()).isEqualTo("HTTP/1.1");
    assertThat(record.resource()).extracting("path").isEqualTo("/do/{what}");
    assertThat(record.responseLength()).isEqualTo(3);
    assertThat(record.error()).isNull();
    assertThat(record.identity())
        .containsOnly(Map.entry("sourceIp", "127.0.0.1"), Map.entry("userAgent", "test/1"));
    assertThat(record.authorizer()).isEmpty();
  }

  @Test
  void fact6_2_the_status_of_lambda_and_that_in_the_answer_are_two() {
    AccessRecord record = record(server.call("GET", "/do/created"));

    assertIntegration(record, 200, 201, null);
    assertThat(record.latency())
        .isGreaterThanOrEqualTo(Objects.requireNonNull(record.integration()).latency());
  }

  private static void assertIntegration(
      AccessRecord record, Integer ofLambda, Integer ofAnswer, String error) {
    assertThat(record.integration())
        .extracting("integrationStatus", "status", "error")
        .containsExactly(ofLambda, ofAnswer, error);
  }

  @Test
  void a_function_that_fails_answered_all_the_same() {
    AccessRecord record = record(server.call("GET", "/do/fail"));

    assertThat(record.status()).isEqualTo(502);
    assertThat(Objects.requireNonNull(record.integration()).integrationStatus()).isEqualTo(200);
    assertThat(record.integration().status()).isNull();
    assertThat(record.integration().error()).contains("Lambda execution failed with status 200");
    assertThat(record.error())
        .isEqualTo(new AccessRecord.GatewayError(null, "Internal server error", null));
  }

  @Test
  void a_malformed_answer_is_a_configuration_error() {
    assertIntegration(
        record(server.call("GET", "/do/text")),
        200,
        null,
        "Execution failed due to configuration error: Malformed Lambda proxy response");
  }

  @Test
  void a_timeout_has_no_status_of_lambda() {
    AccessRecord record = record(server.call("GET", "/slow"));

    assertIntegration(record, null, null, "Execution failed due to a timeout error");
    assertThat(record.integration()).extracting("latency").isNotEqualTo(Duration.ZERO);
    assertThat(record.error())
        .extracting("responseType", "message")
        .containsExactly(ResponseType.INTEGRATION_TIMEOUT, "Endpoint request timed out");
  }

  @Test
  void a_function_that_is_throttled_is_a_429_of_lambda() {
    assertThat(record(server.call("GET", "/never")).integration())
        .extracting("integrationStatus")
        .isEqualTo(429);
  }

  @Test
  void fact6_1_a_mock_integration_has_no_integration_latency() {
    AccessRecord record = record(server.call("GET", "/mock"));

    assertThat(record.integration()).isNull();
    assertThat(record.responseLength()).isEqualTo(4);
    assertThat(record.resource()).extracting("path").isEqualTo("/mock");
  }

  @Test
  void fact6_1_an_error_of_the_gateway_counts_also_with_another_status() {
    AccessRecord record = record(server.call("GET", "/nope"));

    assertThat(record.status()).isEqualTo(404);
    assertThat(record.resource()).isNull();
    assertThat(record.integration()).isNull();
    assertThat(record.error())
        .isEqualTo(
            new AccessRecord.GatewayError(
                ResponseType.MISSING_AUTHENTICATION_TOKEN, "Missing Authentication Token", null));
  }

  @Test
  void a_body_that_is_too_large_is_told_unread() {
    AccessRecord record = record(server.call("POST", "/do/it").body(new byte[10_485_761]));

    assertThat(record.status()).isEqualTo(413);
    assertThat(record.error()).extracting("responseType").isEqualTo(ResponseType.REQUEST_TOO_LARGE);
  }

  @Test
  void a_stage_that_there_is_not_has_no_records() {
    assertThat(server.doors.call("GET", "/execute-api/shop/dev/do/it").send().status())
        .isEqualTo(403);
    assertThat(server.doors.records).isEmpty();
  }
}
