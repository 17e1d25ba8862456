package dev.handrail.local.url;

import static dev.handrail.local.front.FrontDoors.function;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.json.JsonValue;
import dev.handrail.local.FunctionUrlConfig;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.front.FakeFunction;
import dev.handrail.local.front.FrontDoors;
import dev.handrail.local.front.HttpCall;
import dev.handrail.local.front.HttpReply;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FunctionUrlsTest {

  private static final FunctionUrlConfig.Cors CORS =
      new FunctionUrlConfig.Cors(
          true,
          List.of("X-Custom", "Content-Type"),
          List.of("GET", "PUT"),
          List.of("https://shop.example"),
          List.of("X-Total"),
          Duration.ofHours(1));

  private static FrontDoors doors;

  @BeforeAll
  static void start() {
    doors =
        FrontDoors.of(
            FunctionUrlsTest::behave,
            function("My_Function").withUrl(FunctionUrlConfig.open()),
            function("signed")
                .withUrl(
                    new FunctionUrlConfig(
                        FunctionUrlConfig.AuthType.AWS_IAM,
                        FunctionUrlConfig.InvokeMode.RESPONSE_STREAM,
                        null)),
            function("shop")
                .withUrl(
                    new FunctionUrlConfig(
                        FunctionUrlConfig.AuthType.NONE,
                        FunctionUrlConfig.InvokeMode.BUFFERED,
                        CORS)),
            function("never", builder -> builder.reservedConcurrency(0))
                .withUrl(FunctionUrlConfig.open()),
            function("private"));
  }

  @AfterAll
  static void stop() {
    doors.close();
  }

  /** Answers with the event as the body, or does what the path says. */
  private static InvocationResult behave(InvocationRequest request) {
    String event = request.payload().text();
    String path = JsonValue.parse(event.getBytes(UTF_8)).getString("rawPath");
    return switch (path == null ? "" : path) {
      case "/fail" -> FakeFunction.failure(request, InvocationError.Kind.FUNCTION, "{}");
      case "/broken" -> throw new IllegalStateException("no Java there");
      case "/string" -> FakeFunction.answer(request, "\"bare\"");
      case "/structured" ->
          FakeFunction.answer(
              request,
              "{\"statusCode\":201,\"headers\":{\"x-a\":\"b\",\"Access-Control-Allow-Origin\":"
                  + "\"https://own.example\"},\"cookies\":[\"c=1\",\"d=2\"],\"body\":\"made\"}");
      default -> FakeFunction.answer(request, event);
    };
  }

  @Test
  void a_function_is_reached_by_its_name_in_small_letters_as_a_host() {
    HttpReply reply =
        doors
            .call("POST", "/a%2Fb/../c?q=1&q=2")
            .host("my_function.lambda-url.localhost:" + doors.port())
            .header("Cookie", "k=v")
            .header("Content-Type", "text/plain")
            .body("gr\u00fc\u00df")
            .send();

    assertThat(reply.status()).isEqualTo(200);
    JsonValue event = JsonValue.parse(reply.body());
    assertThat(event.getString("rawPath")).isEqualTo("/a%2Fb/../c");
    assertThat(event.getString("rawQueryString")).isEqualTo("q=1&q=2");
    assertThat(event.get("queryStringParameters").getString("q")).isEqualTo("1,2");
    assertThat(event.getString("body")).isEqualTo("gr\u00fc\u00df");
    assertThat(event.get("cookies").toString()).isEqualTo("[\"k=v\"]");
    JsonValue headers = event.get("headers");
    assertThat(headers.getString("host"))
        .isEqualTo("my_function.lambda-url.localhost:" + doors.port());
    assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
    assertThat(headers.getString("x-forwarded-port")).isEqualTo("" + doors.port());
    JsonValue context = event.get("requestContext");
    assertThat(context.getString("requestId")).isEqualTo(reply.header("x-amzn-RequestId"));
    assertThat(context.getString("domainName"))
        .matches("[a-z0-9]{32}\\.lambda-url\\.us-east-1\\.on\\.aws");
    assertThat(context.get("http").getString("sourceIp")).isEqualTo("127.0.0.1");
  }

  @Test
  void a_function_is_reached_by_a_path_which_it_does_not_see() {
    JsonValue event =
        JsonValue.parse(doors.call("GET", "/lambda-url/My_Function/orders/7?x=1").send().body());
    assertThat(event.getString("rawPath")).isEqualTo("/orders/7");
    assertThat(event.getString("rawQueryString")).isEqualTo("x=1");

    for (String root : List.of("", "/", "?x=1")) {
      event = JsonValue.parse(doors.call("GET", "/lambda-url/my_function" + root).send().body());
      assertThat(event.getString("rawPath")).isEqualTo("/");
    }
  }

  @Test
  void fact11_a_string_goes_out_bare() {
    HttpReply reply = get("My_Function", "/string").send();

    assertThat(reply.text()).isEqualTo("bare");
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void fact5_6_a_structured_result_is_a_response() {
    HttpReply reply = get("My_Function", "/structured").send();

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.text()).isEqualTo("made");
    assertThat(reply.header("x-a")).isEqualTo("b");
    assertThat(reply.lines()).contains("Set-Cookie: c=1", "Set-Cookie: d=2");
    assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("https://own.example");
  }

  @Test
  void an_answer_to_head_has_the_length_and_no_body() {
    HttpReply reply = doors.call("HEAD", "/lambda-url/My_Function/structured").send();

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.header("Content-Length")).isEqualTo("4");
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void fact5_6_a_function_error_is_502() {
    HttpReply reply = get("My_Function", "/fail").send();

    assertThat(reply.status()).isEqualTo(502);
    assertThat(reply.text()).isEqualTo("Internal Server Error");
    assertThat(doors.problems)
        .contains("function URL of My_Function: the function returned an error");
  }

  @Test
  void a_function_that_cannot_be_run_is_502_and_the_developer_is_told_why() {
    assertThat(get("My_Function", "/broken").send().status()).isEqualTo(502);
    assertThat(doors.problems)
        .contains("function URL of My_Function: it could not be run: no Java there");
  }

  @Test
  void a_throttled_request_is_429() {
    assertThat(get("never", "/").send().status()).isEqualTo(429);
  }

  @Test
  void fact17_a_body_that_is_too_large_is_413() {
    HttpReply reply =
        doors.call("POST", "/lambda-url/My_Function/").body(new byte[6_291_457]).send();

    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.header("x-amzn-ErrorType")).isEqualTo("RequestEntityTooLargeException");
    assertThat(reply.text())
        .contains("Request must be smaller than 6291456 bytes for the InvokeFunction operation");
  }

  @Test
  void a_url_that_does_not_exist_is_answered_as_aws_does_and_the_developer_is_told_why() {
    for (String name : List.of("private", "nobody")) {
      HttpReply reply = get(name, "/").send();
      assertThat(reply.status()).isEqualTo(403);
      assertThat(reply.text()).isEqualTo("{\"Message\":null}");
    }
    assertThat(doors.problems)
        .contains(
            "function URL of private: the function has no FunctionUrlConfig",
            "function URL of nobody: no such function");
  }

  @Test
  void with_aws_iam_a_signature_is_asked_for_and_names_the_caller() {
    HttpReply refused = get("signed", "/").send();
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.header("x-amzn-ErrorType")).isEqualTo("AccessDeniedException");
    assertThat(refused.text()).startsWith("{\"Message\":\"Forbidden.");

    HttpReply reply =
        get("signed", "/")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=AKIDLOCAL/20260101/us-east-1/lambda/aws4_request,"
                    + " SignedHeaders=host, Signature=00")
            .send();
    assertThat(accessKey(reply)).isEqualTo("AKIDLOCAL");
    String query = "?X-Amz-Credential=AKIDQUERY%2F20260101%2Flambda&X-Amz-Signature=00";
    assertThat(accessKey(get("signed", "/" + query).send())).isEqualTo("AKIDQUERY");
  }

  private static String accessKey(HttpReply reply) {
    JsonValue context = JsonValue.parse(reply.body()).get("requestContext");
    return context.get("authorizer").get("iam").getString("accessKey");
  }

  @Test
  void pages_of_any_origin_may_call_a_url_and_hosts_must_still_be_loopback() {
    HttpCall call = get("My_Function", "/string").header("Origin", "https://any.example");
    assertThat(call.send().status()).isEqualTo(200);
    assertThat(get("My_Function", "/").host("evil.example").send().status()).isEqualTo(403);
  }

  @Test
  void a_preflight_is_answered_by_the_url_itself_where_it_has_cors() {
    HttpReply reply = preflight("shop", "https://shop.example").send();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEmpty();
    assertThat(reply.lines())
        .contains(
            "Access-Control-Allow-Origin: https://shop.example",
            "Access-Control-Allow-Credentials: true",
            "Access-Control-Allow-Methods: GET,PUT",
            "Access-Control-Allow-Headers: X-Custom,Content-Type",
            "Access-Control-Max-Age: 3600",
            "Vary: Origin");
    assertThat(preflight("shop", "https://evil.example").send().lines())
        .noneMatch(line -> line.startsWith("Access-Control"));
    assertThat(preflight("My_Function", "https://shop.example").send().text())
        .contains("\"method\":\"OPTIONS\"");
  }

  private static HttpCall preflight(String function, String origin) {
    return doors
        .call("OPTIONS", "/lambda-url/" + function + "/")
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "PUT");
  }

  @Test
  void the_cors_of_a_url_replaces_that_of_its_function() {
    HttpReply allowed = get("shop", "/structured").header("Origin", "https://shop.example").send();
    assertThat(allowed.lines())
        .contains(
            "Access-Control-Allow-Origin: https://shop.example",
            "Access-Control-Expose-Headers: X-Total",
            "x-a: b")
        .noneMatch(line -> line.contains("own.example"));
    HttpReply refused = get("shop", "/structured").header("Origin", "https://evil.example").send();
    assertThat(refused.lines()).noneMatch(line -> line.startsWith("Access-Control"));
  }

  @Test
  void a_host_is_the_functions_even_for_paths_of_other_doors() {
    HttpReply reply =
        doors.call("GET", "/2015-03-31/functions").host("my_function.lambda-url.localhost").send();

    assertThat(JsonValue.parse(reply.body()).getString("rawPath"))
        .isEqualTo("/2015-03-31/functions");
  }

  private static HttpCall get(String function, String path) {
    return doors.call("GET", "/lambda-url/" + function + path);
  }

  @Test
  void names_that_differ_in_capitals_only_are_told_apart_by_path() {
    LocalFunction small = function("same").withUrl(FunctionUrlConfig.open());
    LocalFunction large = function("SAME").withUrl(FunctionUrlConfig.open());
    try (FrontDoors own =
        FrontDoors.of(
            request -> FakeFunction.answer(request, "\"" + request.requestId() + "\""),
            large,
            small)) {
      UrlIndex index = new UrlIndex(own.functions);
      assertThat(index.find("same").function()).isEqualTo(small);
      assertThat(index.find("SAME").function()).isEqualTo(large);
      assertThat(index.find("Same").function()).isEqualTo(large);
    }
  }
}
