package dev.handrail.local.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import dev.handrail.local.api.PassthroughBehavior;
import dev.handrail.local.front.FakeFunction;
import dev.handrail.local.front.HttpCall;
import dev.handrail.local.front.HttpReply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * LocalStack's tests once more, against this server: its requests; {@link LocalStackApi} has the
 * rest.
 */
final class LocalStackCases implements AutoCloseable {

  private static final String JSON = "application/json";
  private static final String COMMON = "test_apigateway_common.py::TestApiGatewayCommon::test_";
  private static final String LAMBDA = "test_apigateway_lambda.py::test_";

  /** What only edge-optimized APIs send, and what the client asked of the connection. */
  private static final Set<String> NOT_COMPARED =
      Set.of("connection", "via", "x-amz-cf-id", "x-amz-cf-pop", "x-cache");

  private final HttpServer echo;
  private final RestApiServer server;
  private final RestApiServer routed;

  LocalStackCases() throws IOException {
    echo = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    echo.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    echo.start();
    server =
        RestApiServer.start(
            LocalStackApi::function, api -> LocalStackApi.add(api, echo.getAddress().getPort()));
    routed =
        RestApiServer.start(
            FakeFunction.echo(),
            api ->
                api.method(
                    "GET",
                    "/existing",
                    LocalStackApi.fixed("{\"statusCode\": 200, \"message\": \"exists\"}")));
  }

  @Override
  public void close() {
    server.close();
    routed.close();
    echo.stop(0);
  }

  Map<String, LocalStackTest.Case> byRecording() {
    Map<String, LocalStackTest.Case> cases = new LinkedHashMap<>();
    mocks(cases);
    cases.put(COMMON + "api_gateway_request_validator", this::validator);
    cases.put(COMMON + "api_gateway_request_validator_with_ref_models", this::references);
    cases.put(COMMON + "api_gateway_request_validator_with_ref_one_ofmodels", this::alternatives);
    cases.put(COMMON + "invocation_trace_id", this::traces);
    cases.put(COMMON + "input_path_template_formatting", this::paths);
    cases.put(COMMON + "input_body_formatting", this::bodies);
    cases.put(
        "test_apigateway_common.py::TestApigatewayRouting::test_routing_not_found", this::notFound);
    cases.put(LAMBDA + "lambda_aws_integration", this::integration);
    cases.put(LAMBDA + "lambda_aws_integration_with_request_template", this::requestTemplate);
    cases.put(LAMBDA + "lambda_selection_patterns", this::patterns);
    cases.put(LAMBDA + "lambda_aws_integration_response_with_mapping_templates", this::templates);
    cases.put(LAMBDA + "lambda_aws_proxy_integration", this::proxy);
    cases.put(LAMBDA + "lambda_aws_proxy_integration_request_data_mapping", this::proxyMapping);
    cases.put(LAMBDA + "aws_proxy_response_payload_format_validation", this::formats);
    return cases;
  }

  private HttpCall post(String path, String body) {
    return server.call("POST", path).header("Content-Type", JSON).body(body);
  }

  private static JsonElement json(HttpReply reply) {
    return JsonParser.parseString(reply.text());
  }

  private static void same(HttpReply reply, int status, JsonElement recorded) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(json(reply)).isEqualTo(recorded);
  }

  private void mocks(Map<String, LocalStackTest.Case> cases) {
    String test = "test_apigateway_basic.py::Test";
    for (PassthroughBehavior behavior : PassthroughBehavior.values()) {
      for (String method : List.of("GET", "POST")) {
        String name =
            test + "Integrations::test_mock_integration_response[" + behavior + "-UrlType.";
        String path = "/prod/mock/" + behavior + "/42";
        HttpCall byPath = server.doors.call(method, path).header("Content-Type", JSON);
        HttpCall byHost =
            server
                .doors
                .call(method, path)
                .host("shop.execute-api.localhost:" + server.doors.port())
                .header("Content-Type", JSON);
        cases.put(
            name + "PATH_BASED-" + method + "]",
            recorded -> same(byPath.send(), 200, recorded.get("mock-response")));
        cases.put(
            name + "HOST_BASED-" + method + "]",
            recorded -> same(byHost.send(), 200, recorded.get("mock-response")));
      }
    }
    cases.put(
        test + "APIGateway::test_api_gateway_mock_integration",
        recorded ->
            same(server.call("GET", "/echo/foobar").send(), 200, recorded.get("mocked-response")));
  }

  private void validator(JsonObject recorded) {
    String wrong = "{\"test\": \"test\"}";
    same(
        post("/nested/value", wrong).send(),
        400,
        recorded.get("missing-all-required-request-params-post"));
    same(
        server.call("GET", "/nested/value?qs1=test").send(),
        400,
        recorded.get("missing-required-headers-request-params-get"));
    same(
        server.call("GET", "/nested/value").header("x-header-param", "test").send(),
        400,
        recorded.get("missing-required-qs-request-params-get"));
    same(
        post("/reverted/value?qs1=test", wrong).header("x-header-param", "test").send(),
        400,
        recorded.get("invalid-request-body"));
    assertThat(
            post("/reverted/value?qs1=test", "{\"a\": 1, \"b\": 2}")
                .header("x-header-param", "test")
                .send()
                .status())
        .isEqualTo(200);
    same(
        server.call("GET", "/nested/value?qs1=test").header("x-header-param", "test").send(),
        400,
        recorded.get("invalid-request-body"));
  }

  private void references(JsonObject recorded) {
    same(post("/list", "[{\"a\": 1, \"b\": 2}]").send(), 200, recorded.get("successful"));
    same(server.call("POST", "/list").send(), 400, recorded.get("failed-validation"));
  }

  private void alternatives(JsonObject recorded) {
    same(post("/one-of", "{\"status\": null}").send(), 200, recorded.get("successful"));
    same(
        post("/one-of", "{\"status\": {\"Status\": \"works\", \"Order\": 1}}").send(),
        200,
        recorded.get("successful-with-data"));
    same(server.call("POST", "/one-of").send(), 400, recorded.get("failed-validation-no-data"));
    same(
        post("/one-of", "{\"badFormat\": \"bla\"}").send(),
        400,
        recorded.get("failed-validation-bad-data"));
  }

  private void traces(JsonObject recorded) {
    String trace = "Root=1-3152b799-8954dae64eda91bc9a23a7e8";
    Map<String, String> sent =
        Map.of(
            "normal-req-headers-MOCK", "/path",
            "trace-id-req-headers-MOCK", "/path",
            "normal-req-headers-AWS_PROXY", "/proxy-value",
            "trace-id-req-headers-AWS_PROXY", "/proxy-value",
            "trace-id-small-req-headers-AWS_PROXY", "/proxy-value");
    sent.forEach(
        (name, path) -> {
          HttpCall call = server.call("GET", path);
          if (name.startsWith("trace")) {
            call.header("x-amzn-trace-id", trace + ";Parent=7fa8c0f79203be72;Sampled=1");
          }
          assertThat(names(call.send())).as(name).isEqualTo(names(recorded.getAsJsonObject(name)));
        });
    HttpReply small = server.call("GET", "/a").header("x-amzn-trace-id", trace).send();
    assertThat(small.header("X-Amzn-Trace-Id")).startsWith(trace + ";Parent=");
  }

  private static Set<String> names(HttpReply reply) {
    return reply.lines().stream()
        .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT))
        .filter(name -> !NOT_COMPARED.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(JsonObject headers) {
    Set<String> names = new TreeSet<>();
    headers.keySet().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    names.removeAll(NOT_COMPARED);
    return names;
  }

  private void paths(JsonObject recorded) {
    LocalStackTemplates.paths()
        .forEach(
            (name, body) ->
                assertThat(post("/" + LocalStackTemplates.route(name), body).send().text())
                    .as(name)
                    .isEqualTo(recorded.get(name).getAsString()));
  }

  private void bodies(JsonObject recorded) {
    Map<String, String> sent =
        Map.of("empty-body", "", "json-body", "{\"some\": \"value\"}", "str-body", "some raw data");
    for (String name : recorded.keySet()) {
      sent.forEach(
          (kind, body) ->
              assertThat("b'" + post("/" + name, body).send().text() + "'")
                  .as(name + " " + kind)
                  .isEqualTo(recorded.getAsJsonObject(name).get(kind).getAsString()));
    }
  }

  private void notFound(JsonObject recorded) {
    same(routed.call("GET", "/existing").send(), 200, recorded.get("working-route"));
    Map.of(
            "not-found",
            routed.call("GET", "/notfound"),
            "wrong-method",
            routed.call("PUT", "/existing"))
        .forEach(
            (name, call) -> {
              HttpReply reply = call.send();
              JsonObject expected = recorded.getAsJsonObject(name);
              same(reply, 403, expected.get("content"));
              assertThat(reply.header("x-amzn-ErrorType"))
                  .isEqualTo(expected.get("errorType").getAsString());
            });
  }

  private void integration(JsonObject recorded) {
    same(
        server.call("POST", "/lambda").body("{\"message\": \"hello world\"}").send(),
        200,
        recorded.get("lambda-aws-integration"));
  }

  private void requestTemplate(JsonObject recorded) {
    same(
        server.call("GET", "/lambda?param1=foobar").send(),
        200,
        recorded.get("lambda-aws-integration-1"));
    same(
        server.call("GET", "/lambda?param1=foobar&Signature=1").send(),
        200,
        recorded.get("lambda-aws-integration-2"));
  }

  private void patterns(JsonObject recorded) {
    Map.of("200", 200, "400", 405, "500", 502)
        .forEach(
            (status, answered) -> {
              HttpReply reply = server.call("GET", "/select/" + status).send();
              JsonElement expected = recorded.get("lambda-selection-pattern-" + status);
              assertThat(reply.status()).isEqualTo(answered);
              if (expected.isJsonPrimitive()) {
                assertThat(json(reply)).isEqualTo(expected);
              } else {
                assertThat(json(reply).getAsJsonObject().get("errorMessage"))
                    .isEqualTo(expected.getAsJsonObject().get("errorMessage"));
              }
            });
  }

  private void templates(JsonObject recorded) {
    Map.of(
            "response-template-202", "{\"httpStatus\": \"200\"}",
            "response-template-400", "{\"httpStatus\": \"400\", \"errorMessage\": \"Test\"}")
        .forEach(
            (name, body) -> {
              JsonObject expected = recorded.getAsJsonObject(name);
              same(
                  post("/templates", body).send(),
                  expected.get("statusCode").getAsInt(),
                  expected.get("body"));
            });
  }

  private void proxy(JsonObject recorded) {
    LocalStackEvents.paths()
        .forEach(
            (name, target) -> {
              HttpCall call =
                  server
                      .doors
                      .call("GET", target)
                      .header("User-Agent", "python-requests/testing")
                      .header("Accept-Encoding", "gzip, deflate")
                      .header("Accept", "*/*")
                      .header("tEsT-HEADeR", "aValUE")
                      .header("authorization", "random-value");
              LocalStackEvents.compare(name, json(call.send()), recorded.getAsJsonObject(name));
            });
    String multi = "invocation-payload-with-params-encoding-multi";
    HttpReply reply =
        server
            .call(
                "POST",
                "/proxy-value?category=electronics&category=books&price=10&price=20&price=30")
            .header("Content-Type", "application/json;charset=utf-8")
            .header("aUThorization", "Bearer token123;API key456")
            .header("User-Agent", "python-requests/testing")
            .header("Accept-Encoding", "gzip, deflate")
            .header("Accept", "*/*")
            .body("{\"message\": \"hello world\"}")
            .send();
    LocalStackEvents.compare(multi, json(reply), recorded.getAsJsonObject(multi));
  }

  private void proxyMapping(JsonObject recorded) {
    JsonObject expected =
        recorded.getAsJsonObject("http-proxy-invocation-data-mapping").getAsJsonObject("content");
    JsonObject event =
        json(post(
                    "/mapped/foobar?testQueryString=foo&testVar=bar",
                    "{\"message\": \"hello world\"}")
                .header("Accept", JSON)
                .header("Accept-Encoding", "gzip, deflate")
                .header("foobar", "mapped-value")
                .header("user-Agent", "test/integration")
                .header("headerVar", "request-value")
                .send())
            .getAsJsonObject();
    for (String member : List.of("queryStringParameters", "pathParameters", "isBase64Encoded")) {
      assertThat(event.get(member)).as(member).isEqualTo(expected.get(member));
    }
    LocalStackEvents.compareHeaders("headers", event, expected);
    LocalStackEvents.compareHeaders("multiValueHeaders", event, expected);
  }

  private void formats(JsonObject recorded) {
    LocalStackEvents.results()
        .forEach(
            (name, result) -> {
              HttpCall call = server.call("POST", "/formats/test");
              HttpReply reply =
                  result.isEmpty()
                      ? call.send()
                      : call.header("Content-Type", JSON).body(result).send();
              JsonObject expected = recorded.getAsJsonObject(name);
              JsonElement content = expected.get("content");
              if (content.isJsonObject()) {
                same(reply, 502, content);
              } else {
                assertThat(reply.status())
                    .as(name)
                    .isEqualTo(name.equals("invoke-api-status-code-str") ? 201 : 200);
                assertThat(reply.text()).as(name).isEqualTo(content.getAsString());
              }
              if (expected.has("headers")) {
                compareHeaders(name, reply, expected.getAsJsonObject("headers"));
              }
            });
  }

  private static void compareHeaders(String name, HttpReply reply, JsonObject expected) {
    assertThat(names(reply)).as(name).isEqualTo(names(expected));
    for (String header : expected.keySet()) {
      if (header.toLowerCase(Locale.ROOT).contains("test-") || header.startsWith("header-")) {
        String all =
            reply.lines().stream()
                .filter(line -> line.startsWith(header + ": ")) // in the recorded case
                .map(line -> line.substring(header.length() + 2))
                .collect(Collectors.joining(", "));
        assertThat(all).as(name).isEqualTo(expected.get(header).getAsString());
      }
    }
  }
}
