package dev.handrail.local.invoke;

import static dev.handrail.local.front.FrontDoors.function;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.front.FakeFunction;
import dev.handrail.local.front.FrontDoors;
import dev.handrail.local.front.HttpCall;
import dev.handrail.local.front.HttpReply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvokeErrorsTest {

  private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:";
  private static FrontDoors doors;

  @BeforeAll
  static void start() {
    doors =
        FrontDoors.of(
            FakeFunction.answering("{\"length\":1}"),
            function("hello", builder -> builder.versions("1")),
            function("never", builder -> builder.reservedConcurrency(0)));
  }

  @AfterAll
  static void stop() {
    doors.close();
  }

  @ParameterizedTest
  @CsvSource({"other, $LATEST", "other:live, live", "hello:live, live", "hello:7, 7"})
  void fact5_2_an_unknown_function_or_version_is_named_by_its_arn(String name, String qualifier) {
    int colon = name.indexOf(':');
    String plain = colon < 0 ? name : name.substring(0, colon);

    assertError(
        doors.invoke(name),
        404,
        "ResourceNotFoundException",
        "{\"Type\":\"User\",\"Message\":\"Function not found: "
            + ARN
            + plain
            + ":"
            + qualifier
            + "\"}");
  }

  @Test
  void fact13_an_event_that_is_no_json_is_refused_with_a_small_message() {
    HttpReply reply = doors.invoke("hello").body("{\"secret\":").send();

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("x-amzn-ErrorType")).isEqualTo("InvalidRequestContentException");
    assertThat(reply.text())
        .startsWith("{\"Type\":\"User\",\"message\":\"Could not parse request body into json: ");
  }

  @Test
  void fact17_an_event_may_have_6291456_bytes_and_not_one_more() {
    String largest = "\"" + "x".repeat(6_291_454) + "\"";
    assertThat(doors.invoke("hello").body(largest).send().status()).isEqualTo(200);

    HttpReply reply = doors.invoke("hello").body(largest + " ").send();
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.header("x-amzn-ErrorType")).isEqualTo("RequestEntityTooLargeException");
    assertThat(reply.text())
        .contains("Request must be smaller than 6291456 bytes for the InvokeFunction operation");
  }

  @Test
  void fact17_an_asynchronous_event_may_have_one_megabyte() {
    String largest = "\"" + "x".repeat(1_048_574) + "\"";
    assertThat(event().body(largest).send().status()).isEqualTo(202);
    assertThat(event().body(largest + " ").send().text())
        .contains("Request must be smaller than 1048576 bytes");
    assertThat(event().body(largest + " ").chunked().send().status()).isEqualTo(413);
  }

  private static HttpCall event() {
    return doors.invoke("hello").header("X-Amz-Invocation-Type", "Event");
  }

  @Test
  void a_throttled_call_hears_which_limit_and_when_to_try_again() {
    HttpReply reply = doors.invoke("never").send();

    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.header("x-amzn-ErrorType")).isEqualTo("TooManyRequestsException");
    assertThat(reply.header("Retry-After")).isNotNull();
    assertThat(reply.text())
        .isEqualTo(
            "{\"Reason\":\"ReservedFunctionConcurrentInvocationLimitExceeded\",\"Type\":\"User\","
                + "\"message\":\"Rate Exceeded.\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "X-Amz-Invocation-Type, event, invocationType, '[Event, RequestResponse, DryRun]'",
    "X-Amz-Log-Type, tail, logType, '[None, Tail]'"
  })
  void words_that_lambda_does_not_know_are_refused_with_those_it_does(
      String header, String value, String member, String allowed) {
    assertError(
        doors.invoke("hello").header(header, value),
        400,
        "ValidationException",
        "{\"message\":\"1 validation error detected: Value '"
            + value
            + "' at '"
            + member
            + "' failed to satisfy constraint: Member must satisfy enum value set: "
            + allowed
            + "\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%20b", "arn:aws:s3:::x", "a:b:c", "hello:", "%FF", "hello:a%2Fb"})
  void a_name_that_none_can_be_is_refused(String name) {
    HttpReply reply = doors.invoke(name).send();

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("x-amzn-ErrorType")).isEqualTo("ValidationException");
    assertThat(reply.text()).contains("'functionName'").contains("regular expression pattern");
  }

  @Test
  void two_qualifiers_must_be_one() {
    assertError(
        doors.call("POST", "/2015-03-31/functions/hello:1/invocations?Qualifier=2"),
        400,
        "InvalidParameterValueException",
        "{\"Type\":\"User\",\"message\":\"The derived qualifier from the function name does not"
            + " match the specified qualifier.\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no base64!", "W10=", "e30=="})
  void a_client_context_must_be_an_object_in_base64(String context) {
    HttpReply reply = doors.invoke("hello").header("X-Amz-Client-Context", context).send();

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("x-amzn-ErrorType")).isEqualTo("InvalidRequestContentException");
  }

  @Test
  void fact2_3_a_client_context_may_have_3583_characters() {
    String context = "{\"a\":\"" + "x".repeat(3000) + "\"}";
    String base64 = Base64.getEncoder().encodeToString(context.getBytes(StandardCharsets.UTF_8));
    HttpReply reply = doors.invoke("hello").header("X-Amz-Client-Context", base64).send();

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text()).contains("length less than or equal to 3583");
  }

  @Test
  void an_operation_that_is_not_here_is_told_with_those_that_are() {
    for (String path :
        new String[] {"/2015-03-31/functions/hello/code", "/2016-08-19/account-settings/"}) {
      HttpReply reply = doors.call("PUT", path).send();
      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.header("x-amzn-ErrorType")).isEqualTo("UnknownOperationException");
      assertThat(reply.text()).contains("PUT " + path).contains("InvokeWithResponseStream");
    }
  }

  @Test
  void a_hostile_page_runs_no_function() {
    HttpReply reply =
        doors
            .invoke("hello")
            .header("Origin", "https://evil.example")
            .header("Content-Type", "text/plain")
            .body("{}")
            .send();

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.lines())
        .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("access-control"));
    HttpReply preflight =
        doors
            .call("OPTIONS", "/2015-03-31/functions/hello/invocations")
            .header("Origin", "https://evil.example")
            .header("Access-Control-Request-Method", "POST")
            .send();
    assertThat(preflight.status()).isEqualTo(403);
    assertThat(doors.invoke("hello").host("evil.example").send().status()).isEqualTo(403);
  }

  @Test
  void a_function_that_cannot_be_started_is_the_services_fault() {
    try (FrontDoors broken =
        FrontDoors.of(
            request -> {
              throw new IllegalStateException("no Java there");
            },
            function("hello"))) {
      assertError(
          broken.invoke("hello"),
          500,
          "ServiceException",
          "{\"Type\":\"Service\",\"Message\":\"no Java there\"}");
    }
  }

  private static void assertError(HttpCall call, int status, String type, String body) {
    HttpReply reply = call.send();
    assertThat(reply.text()).isEqualTo(body);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("x-amzn-ErrorType")).isEqualTo(type);
    assertThat(reply.header("x-amzn-RequestId")).isNotNull();
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
  }
}
