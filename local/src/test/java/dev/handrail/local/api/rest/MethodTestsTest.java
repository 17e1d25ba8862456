package dev.handrail.local.api.rest;

import static dev.handrail.local.api.rest.RestApiServer.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.Corpus;
import dev.handrail.local.api.Access;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.IntegrationResponse;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.MethodTest;
import dev.handrail.local.api.MethodTestResult;
import dev.handrail.local.api.RequestValidation;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.front.FakeFunction;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console's method test: section 5 of the facts. */
class MethodTestsTest {

  private static final IntegrationResponse OK = IntegrationResponse.of(200);
  private static RestApiServer server;

  @BeforeAll
  static void start() {
    server = RestApiServer.start(MethodTestsTest::behave, MethodTestsTest::api);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static RestApi.Builder api(RestApi.Builder api) {
    return api.method(new Method("ANY", "/{proxy+}", ORDERS).withAccess(Access.OPEN.withApiKey()))
        .method("GET", "/foo", Integration.lambda("orders").withResponse(OK))
        .method(
            "POST",
            "/mock/{id}",
            Integration.mock("{\"statusCode\": 201}")
                .withResponse(
                    IntegrationResponse.of(201)
                        .withTemplate(
                            "application/json",
                            "$input.params('id') $stageVariables.table $context.stage")))
        .method("GET", "/broken", Integration.mock("no status").withResponse(OK))
        .method("GET", "/refused", Integration.httpProxy("GET", "http://127.0.0.1:1/"))
        .method(
            new Method("POST", "/valid", ORDERS)
                .withValidation(RequestValidation.NONE.withModel("application/json", "Order")))
        .model("Order", "{\"type\":\"object\",\"required\":[\"a\"]}");
  }

  /** What LocalStack's function answered, and some other things by the path. */
  private static InvocationResult behave(InvocationRequest request) {
    String event = request.payload().text();
    if (event.contains("/fail")) {
      return FakeFunction.failure(
          request, InvocationError.Kind.FUNCTION, "{\"errorMessage\":\"it broke\"}");
    }
    if (event.contains("/malformed")) {
      return FakeFunction.answer(request, "\"text\"");
    }
    if (event.contains("requestContext")) {
      return FakeFunction.answer(request, RestApiServer.withBody(event));
    }
    JsonObject answer = new JsonObject();
    answer.addProperty("statusCode", 200);
    answer.addProperty(
        "body", "\"response from localstack lambda: " + event.replace("\"", "\\\"") + "\"");
    answer.addProperty("isBase64Encoded", false);
    answer.add("headers", new JsonObject());
    return FakeFunction.answer(request, answer.toString());
  }

  private static MethodTestResult test(MethodTest test) {
    return server.doors.test("shop", test);
  }

  private static List<String> lines(MethodTestResult result) {
    return result
        .log()
        .lines()
        .map(line -> line.replaceFirst("^\\w{3} \\w{3} \\d\\d [\\d:]{8} UTC \\d{4} : ", "@ "))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void recording_a_test_of_a_function_shows_what_aws_showed(boolean hasBody) throws IOException {
    JsonObject recorded =
        JsonParser.parseString(Corpus.read("recordings/localstack/test_apigateway_basic.json"))
            .getAsJsonObject()
            .getAsJsonObject(
                "tests/aws/services/apigateway/test_apigateway_basic.py::TestAPIGateway::test_apigw_test_invoke_method_api")
            .getAsJsonObject("recorded-content")
            .getAsJsonObject(
                hasBody ? "test_invoke_method_response_with_body" : "test_invoke_method_response");
    MethodTest test = MethodTest.of("GET", "/foo");
    MethodTestResult result =
        test(
            hasBody
                ? test.withBody(recordedBody(recorded))
                    .withHeader("content-type", "application/json")
                    .withPathWithQueryString("/foo?queryTest=value")
                : test);

    assertThat(result.status()).isEqualTo(recorded.get("status").getAsInt());
    assertThat(result.headers().keySet())
        .containsExactlyInAnyOrderElementsOf(recorded.getAsJsonObject("headers").keySet());
    assertThat(result.multiValueHeaders().get("Content-Type")).containsExactly("application/json");
    if (!hasBody) {
      assertThat(JsonParser.parseString(result.body())).isEqualTo(recorded.get("body"));
    }
    assertThat(masked(result.log()).lines())
        .containsExactlyElementsOf(masked(recordedLog(recorded)).lines().toList());
  }

  private static String recordedLog(JsonObject recorded) {
    return String.join(
        "\n",
        recorded.getAsJsonObject("log").asMap().values().stream()
            .map(JsonElement::getAsString)
            .toList());
  }

  private static String recordedBody(JsonObject recorded) {
    String start = "Method request body before transformations: ";
    return recordedLog(recorded)
        .lines()
        .filter(line -> line.contains(start))
        .map(line -> line.substring(line.indexOf(start) + start.length()))
        .findFirst()
        .orElseThrow();
  }

  /** Without what is another at each time and place, which the recorder hid as well. */
  private static String masked(String log) {
    return log.replaceAll("(?m)^.{0,30}UTC (\\d{4}|yyyy) : ", "@ ")
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|<request-id[^>]*>", "ID")
        .replaceAll("https://\\S+/2015-03-31/functions/\\S+/invocations", "URI")
        .replaceAll("Authorization=[^,]*", "Authorization=A")
        .replaceAll("X-Amz-Date=[^,]*", "X-Amz-Date=D")
        .replaceAll("api-id=[^,]*", "api-id=I")
        .replaceAll("AmazonAPIGateway_[^,]*", "AmazonAPIGateway_I")
        .replaceAll("Token=[^\\[\\n]*", "Token=T")
        .replaceAll("latency: \\S+ ms", "latency: L ms")
        .replaceAll("\\{Date=.*?GMT", "{Date=D")
        .replaceAll("Content-Length=\\d+", "Content-Length=N")
        .replaceAll("Trace-Id=[^,}]*", "Trace-Id=T")
        // Their function wrote spaces of its own into it.
        .replaceAll("(lambda: \\{).*?(\\}\\\\\"\")", "$1$2");
  }

  @Test
  void fact1_2_the_event_of_a_test_has_awss_strings_and_no_headers() {
    MethodTestResult result = test(MethodTest.of("GET", "/{proxy+}"));

    assertThat(result.status()).isEqualTo(200);
    JsonObject event = JsonParser.parseString(result.body()).getAsJsonObject();
    assertThat(event.get("headers").isJsonNull()).isTrue();
    assertThat(event.get("multiValueHeaders").isJsonNull()).isTrue();
    assertThat(event.get("pathParameters").isJsonNull()).isTrue();
    JsonObject context = event.getAsJsonObject("requestContext");
    assertThat(context.get("stage").getAsString()).isEqualTo("test-invoke-stage");
    assertThat(context.get("domainName").getAsString()).isEqualTo("testPrefix.testDomainName");
    assertThat(context.get("domainPrefix").getAsString()).isEqualTo("testPrefix");
    JsonObject identity = context.getAsJsonObject("identity");
    assertThat(identity.get("apiKey").getAsString()).isEqualTo("test-invoke-api-key");
    assertThat(identity.get("apiKeyId").getAsString()).isEqualTo("test-invoke-api-key-id");
    assertThat(identity.get("sourceIp").getAsString()).isEqualTo("test-invoke-source-ip");
    assertThat(identity.get("userAgent").getAsString()).startsWith("aws-internal/3 ");
  }

  @Test
  void section5_inputs_are_those_of_the_console() {
    MethodTestResult result =
        test(
            MethodTest.of("PUT", "/{proxy+}")
                .withPathWithQueryString("/a b/c?q=1&q=2")
                .withHeader("X-A", "1")
                .withHeader("X-A", "2")
                .withStageVariable("v", "w")
                .withBody("text"));

    JsonObject event = JsonParser.parseString(result.body()).getAsJsonObject();
    assertThat(event.get("path").getAsString()).isEqualTo("/a%20b/c");
    assertThat(event.getAsJsonObject("requestContext").get("path").getAsString())
        .isEqualTo("/a%20b/c");
    assertThat(event.getAsJsonObject("pathParameters").get("proxy").getAsString())
        .isEqualTo("a%20b/c");
    assertThat(event.getAsJsonObject("multiValueHeaders")).hasToString("{\"X-A\":[\"1\",\"2\"]}");
    assertThat(event.getAsJsonObject("stageVariables")).hasToString("{\"v\":\"w\"}");
    assertThat(event.get("body").getAsString()).isEqualTo("text");
    assertThat(lines(result))
        .contains(
            "@ Method request path: {proxy=a%20b/c}",
            "@ Method request query string: {q=1,2}",
            "@ Method request headers: {X-A=1,2}",
            "@ Successfully completed execution");
  }

  @Test
  void section5_a_mock_has_no_lines_of_an_endpoint_and_no_trace() {
    MethodTestResult result =
        test(
            MethodTest.of("POST", "/mock/{id}")
                .withPathWithQueryString("/mock/7")
                .withStageVariable("table", "t9"));

    assertThat(result.status()).isEqualTo(201);
    assertThat(result.body()).isEqualTo("7 t9 test-invoke-stage");
    assertThat(result.headers()).isEqualTo(Map.of("Content-Type", "application/json"));
    assertThat(lines(result).subList(2, 11))
        .containsExactly(
            "@ HTTP Method: POST, Resource Path: /mock/{id}",
            "@ Method request path: {id=7}",
            "@ Method request query string: {}",
            "@ Method request headers: {}",
            "@ Method request body before transformations: ",
            "@ Method response body after transformations: 7 t9 test-invoke-stage",
            "@ Method response headers: {Content-Type=application/json}",
            "@ Successfully completed execution",
            "@ Method completed with status: 201");
  }

  @Test
  void section5_what_fails_is_told_as_aws_tells_it() {
    assertThat(lines(test(MethodTest.of("GET", "/{proxy+}").withPathWithQueryString("/malformed"))))
        .endsWith(
            "@ Execution failed due to configuration error: Malformed Lambda proxy response",
            "@ Method completed with status: 502");
    assertThat(lines(test(MethodTest.of("GET", "/{proxy+}").withPathWithQueryString("/fail"))))
        .anyMatch(
            line ->
                line.startsWith(
                    "@ Lambda execution failed with status 200 due to customer function error: it"
                        + " broke. Lambda request id: "))
        .endsWith("@ Method completed with status: 502");
    assertThat(lines(test(MethodTest.of("GET", "/broken"))))
        .endsWith(
            "@ Execution failed due to configuration error: Unable to parse statusCode. It should"
                + " be an integer that is defined in the request template.",
            "@ Method completed with status: 500");
    assertThat(lines(test(MethodTest.of("GET", "/refused"))))
        .endsWith(
            "@ Execution failed due to a network error communicating with endpoint",
            "@ Method completed with status: 504");
  }

  @Test
  void a_validator_refuses_in_a_test_too() {
    MethodTestResult result = test(MethodTest.of("POST", "/valid").withBody("{}"));

    assertThat(result.status()).isEqualTo(400);
    assertThat(result.body()).isEqualTo("{\"message\":\"Invalid request body\"}");
    assertThat(lines(result))
        .contains(
            "@ Request body does not match model schema for content type application/json: [object"
                + " has missing required properties ([\"a\"])]");
  }

  @Test
  void what_is_not_there_is_told_with_what_there_is() {
    assertThatThrownBy(() -> server.doors.test("other", MethodTest.of("GET", "/foo")))
        .hasMessage("There is no REST API other; the application has [shop]");
    assertThatThrownBy(() -> test(MethodTest.of("POST", "/foo")))
        .hasMessageStartingWith("The REST API shop has no POST /foo; it has [ANY /{proxy+}, GET");
    assertThatThrownBy(() -> MethodTest.of("ANY", "/foo"))
        .hasMessageStartingWith("httpMethod: expected one of [DELETE, GET,");
    assertThat(MethodTest.of("GET", "/foo").withHeader("X-A", "hidden"))
        .hasToString("MethodTest[GET /foo, headers [X-A], stage variables []]");
  }
}
