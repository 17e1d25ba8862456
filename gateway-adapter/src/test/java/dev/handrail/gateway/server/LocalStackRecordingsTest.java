package dev.handrail.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.Corpus;
import dev.handrail.gateway.Header;
import dev.handrail.gateway.routing.Match;
import dev.handrail.gateway.routing.RouteStyle;
import dev.handrail.gateway.routing.RouteTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * LocalStack's recordings of AWS that concern proxy and non-proxy integrations. Their requests and
 * functions are in its tests of the same names; here they are written anew.
 */
class LocalStackRecordingsTest {

  private static final String FILE = "recordings/localstack/test_apigateway_lambda.json";
  private static final String PREFIX = "tests/aws/services/apigateway/test_apigateway_lambda.py::";
  private static final String PROXY = "test_lambda_aws_proxy_integration";
  private static final String FORMAT = "test_aws_proxy_response_payload_format_validation";
  private static final String MAPPING = "test_lambda_aws_proxy_integration_request_data_mapping";
  private static final String PATTERNS = "test_lambda_selection_patterns";
  private static final String NON_PROXY = "test_lambda_aws_integration";

  /** Tests of that file that are held elsewhere, or by nobody yet. */
  private static final Map<String, String> NOT_COVERED =
      Map.of(
          "test_lambda_aws_integration_with_request_template", "a mapping template: a later step",
          "test_lambda_aws_integration_response_with_mapping_templates", "the same",
          "test_lambda_aws_proxy_integration_non_post_method", "integration method: a later step",
          "test_put_integration_aws_proxy_uri", "the control plane, which Handrail has not");

  private static final Set<String> COVERED = Set.of(PROXY, FORMAT, MAPPING, PATTERNS, NON_PROXY);

  private static final Map<String, String> TARGETS =
      Map.ofEntries(
          Map.entry("without-trailing-slash", "/stage/proxy-value"),
          Map.entry("with-trailing-slash", "/stage/proxy-value/"),
          Map.entry("with-double-slash", "/stage/proxy-value//double-slash"),
          Map.entry("with-prepended-slash-to-stage", "//stage/proxy-value"),
          Map.entry("with-prepended-slash", "/stage//proxy-value"),
          Map.entry("without-trailing-slash-and-query-params", "/stage/proxy-value?urlparam=test"),
          Map.entry("with-trailing-slash-and-query-params", "/stage/proxy-value/?urlparam=test"),
          Map.entry(
              "with-path-encoded-email",
              "/stage/proxy-value/api/user/test%2Balias@gmail.com/plus/test+alias@gmail.com"),
          Map.entry(
              "with-params-encoding",
              "/stage/proxy-value/api?dateTimeOffset=2023-06-12T18:05:10.123456+00:00"
                  + "&email=test%2Balias@gmail.com&plus=test+alias@gmail.com"
                  + "&url=https://www.google.com/&whitespace=foo%20bar&zhash=abort/"),
          Map.entry(
              "with-params-encoding-multi",
              "/stage/proxy-value?category=electronics&category=books&price=10&price=20&price=30"));

  /** What the function returned for each response; the function is known by LocalStack's test. */
  private static final Map<String, String> RESULTS =
      Map.ofEntries(
          Map.entry("invoke-api-no-body", "{'statusCode':200}"),
          Map.entry(
              "invoke-api-with-headers",
              "{'statusCode':200,'headers':{'test-header':'value','header-bool':true}}"),
          Map.entry("invoke-api-with-headers-null", "{'statusCode':200,'headers':null}"),
          Map.entry("invoke-api-wrong-format", "{'statusCode':200,'wrongValue':'value'}"),
          Map.entry("invoke-api-empty-response", "''"),
          Map.entry(
              "invoke-api-b64-encoded-true",
              "{'statusCode':200,'body':'dGVzdC1kYXRh','isBase64Encoded':true}"),
          Map.entry(
              "invoke-api-b64-encoded-false",
              "{'statusCode':200,'body':'dGVzdC1kYXRh','isBase64Encoded':false}"),
          Map.entry(
              "invoke-api-multi-headers-valid",
              "{'statusCode':200,'multiValueHeaders':{'test-multi':['value1','value2']}}"),
          Map.entry(
              "invoke-api-multi-headers-overwrite",
              "{'statusCode':200,'headers':{'test-multi':'value-solo'},"
                  + "'multiValueHeaders':{'test-multi':['value-multi']}}"),
          Map.entry(
              "invoke-api-multi-headers-overwrite-casing",
              "{'statusCode':200,'headers':{'TEST-multi':'value-solo'},"
                  + "'multiValueHeaders':{'tesT-Multi':['value-multi']}}"),
          Map.entry(
              "invoke-api-multi-headers-invalid",
              "{'statusCode':200,'multiValueHeaders':{'test-multi':'value1'}}"),
          Map.entry("invoke-api-invalid-status-code", "{'statusCode':'test'}"),
          Map.entry("invoke-api-status-code-str", "{'statusCode':'201'}"),
          Map.entry("invoke-api-just-string", "'just a string'"),
          Map.entry("invoke-api-only-headers", "{'headers':{'test-header':'value'}}"));

  @Test
  void each_recording_of_the_file_is_replayed_or_told_why_not() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String name : read().keySet()) {
      names.add(name.substring(PREFIX.length()));
    }
    Set<String> known = new TreeSet<>(COVERED);
    known.addAll(NOT_COVERED.keySet());
    assertThat(names).isEqualTo(known);
  }

  @TestFactory
  List<DynamicTest> requests_become_the_recorded_proxy_events() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    recording(PROXY)
        .asMap()
        .forEach(
            (name, event) ->
                tests.add(
                    DynamicTest.dynamicTest(
                        name, () -> compareEvent(name, event.getAsJsonObject()))));
    assertThat(tests).hasSize(11);
    return tests;
  }

  @Test
  void request_parameter_mappings_change_nothing_in_a_proxy_event() throws IOException {
    JsonObject recorded =
        recording(MAPPING)
            .getAsJsonObject("http-proxy-invocation-data-mapping")
            .getAsJsonObject("content");
    IncomingRequest request =
        Exchanges.request("POST", "/test/foobar?testQueryString=foo&testVar=bar")
            .withHeaders(
                List.of(
                    new Header("Accept-Encoding", "gzip, deflate"),
                    new Header("Connection", "keep-alive"),
                    new Header("Content-Type", "application/json"),
                    new Header("Accept", "application/json"),
                    new Header("foobar", "mapped-value"),
                    new Header("user-Agent", "test/integration"),
                    new Header("headerVar", "request-value")))
            .withBody(Exchanges.utf8("{\"message\": \"hello world\"}"));
    compare(exchange(request, "test", "/{pathVariable}"), recorded);
  }

  private static void compareEvent(String name, JsonObject recorded) {
    String form = name.replace("invocation-payload-", "");
    boolean post = form.equals("with-params-encoding-multi");
    boolean hardcoded = form.equals("invocation-hardcoded");
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Accept", "*/*"));
    headers.add(new Header("Accept-Encoding", "gzip, deflate"));
    headers.add(new Header("Connection", "keep-alive"));
    headers.add(new Header("user-agent", "python-requests/testing"));
    String authorization = post ? "Bearer token123;API key456" : "random-value";
    headers.add(new Header("aUThorization", authorization));
    if (post) {
      headers.add(new Header("Content-Type", "application/json;charset=utf-8"));
      headers.add(new Header("Content-Length", "26"));
    } else {
      headers.add(new Header("tEsT-HEADeR", "aValUE"));
    }
    String target =
        hardcoded ? "/stage//hardcoded" : Objects.requireNonNull(TARGETS.get(form), form);
    IncomingRequest request = Exchanges.request(post ? "POST" : "GET", target).withHeaders(headers);
    if (post) {
      request = request.withBody(Exchanges.utf8("{\"message\": \"hello world\"}"));
    }
    compare(exchange(request, "stage", hardcoded ? "/hardcoded" : "/{proxy+}"), recorded);
  }

  private static Exchange exchange(IncomingRequest request, String stageName, String template) {
    RestApiStage stage =
        RestApiStage.builder("111111111111", "<api-id>", stageName)
            .region("eu-central-1")
            .edgeOptimized(Exchanges.EDGE)
            .build();
    Match<String> match =
        RouteTable.<String>builder(RouteStyle.REST_API)
            .add("ANY", template, "function")
            .build()
            .match(request.method(), Objects.requireNonNull(stage.routePath(request)));
    MatchedRoute route = MatchedRoute.ofResource(template, "r3s0rc");
    return Exchange.of(request, stage, Exchanges.REST_IDS)
        .withRoute(route.withPathParameters(Objects.requireNonNull(match).pathParameters()));
  }

  /** Equal, but for values that LocalStack replaced by placeholders; there the kind is equal. */
  private static void compare(Exchange exchange, JsonObject recorded) {
    JsonObject event = Exchanges.event(exchange);
    if (!recorded.get("body").isJsonNull()) { // LocalStack reads JSON in strings
      event.add("body", JsonParser.parseString(event.get("body").getAsString()));
    }
    assertThat(filled(event, recorded)).isEqualTo(recorded);
  }

  private static JsonElement filled(JsonElement actual, JsonElement recorded) {
    if (recorded.isJsonPrimitive() && recorded.getAsString().startsWith("<")) {
      return actual.isJsonNull() ? actual : recorded;
    }
    if (actual.isJsonObject() && recorded.isJsonObject()) {
      JsonObject filled = new JsonObject();
      actual
          .getAsJsonObject()
          .asMap()
          .forEach(
              (name, value) -> {
                JsonElement other = recorded.getAsJsonObject().get(name);
                filled.add(name, other == null ? value : filled(value, other));
              });
      return filled;
    }
    if (actual.isJsonArray()
        && recorded.isJsonArray()
        && actual.getAsJsonArray().size() == recorded.getAsJsonArray().size()) {
      JsonArray filled = new JsonArray();
      for (int i = 0; i < actual.getAsJsonArray().size(); i++) {
        filled.add(filled(actual.getAsJsonArray().get(i), recorded.getAsJsonArray().get(i)));
      }
      return filled;
    }
    return actual;
  }

  @TestFactory
  List<DynamicTest> results_become_the_recorded_responses() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Map<String, JsonElement> recorded = recording(FORMAT).asMap();
    assertThat(recorded.keySet()).isEqualTo(RESULTS.keySet());
    recorded.forEach(
        (name, response) ->
            tests.add(
                DynamicTest.dynamicTest(
                    name, () -> compareResponse(name, response.getAsJsonObject()))));
    return tests;
  }

  private static void compareResponse(String name, JsonObject recorded) {
    RestApiStage stage = Exchanges.restStage().edgeOptimized(Exchanges.EDGE).build();
    IncomingRequest request = Exchanges.request("GET", "/prod/x").withHeader("Accept", "*/*");
    String result = Objects.requireNonNull(RESULTS.get(name)).replace('\'', '"');
    OutgoingResponse response = Exchanges.decode(Exchanges.at(stage, request), result).response();
    JsonElement content = recorded.get("content");
    if (content.isJsonObject()) {
      assertThat(response.status()).isEqualTo(502);
      assertThat(Exchanges.body(response)).isEqualTo("{\"message\": \"Internal server error\"}");
      assertThat(JsonParser.parseString(Exchanges.body(response))).isEqualTo(content);
    } else {
      assertThat(response.status()).isEqualTo(name.endsWith("code-str") ? 201 : 200);
      assertThat(Exchanges.body(response)).isEqualTo(content.getAsString());
    }
    if (recorded.has("headers")) {
      compareHeaders(response, recorded.getAsJsonObject("headers"));
    }
  }

  private static void compareHeaders(OutgoingResponse response, JsonObject recorded) {
    assertThat(new HashSet<>(Exchanges.names(response))).isEqualTo(recorded.keySet());
    for (Map.Entry<String, JsonElement> header : recorded.entrySet()) {
      String value = header.getValue().getAsString();
      if (!value.startsWith("<")) { // LocalStack's client joins lines
        assertThat(String.join(", ", response.headers(header.getKey())))
            .as(header.getKey())
            .isEqualTo(value);
      }
    }
  }

  @TestFactory
  List<DynamicTest> selection_patterns_choose_the_recorded_status() throws IOException {
    JsonObject recorded = recording(PATTERNS);
    NonProxyIntegration integration =
        NonProxyIntegration.withDefaultStatus(200)
            .withStatus(405, ".*four hundred.*")
            .withStatus(502, ".*five hundred.*");
    List<DynamicTest> tests = new ArrayList<>();
    Map.of("200", 200, "400", 405, "500", 502)
        .forEach(
            (kind, status) ->
                tests.add(
                    DynamicTest.dynamicTest(
                        "lambda-selection-pattern-" + kind,
                        () -> {
                          String payload =
                              recorded.get("lambda-selection-pattern-" + kind).toString();
                          assertThat(answer(integration, payload, kind).status()).isEqualTo(status);
                        })));
    return tests;
  }

  private static OutgoingResponse answer(
      NonProxyIntegration integration, String payload, String kind) {
    byte[] bytes = Exchanges.utf8(payload);
    InvocationResult result =
        kind.equals("200")
            ? InvocationResult.succeeded(bytes)
            : InvocationResult.functionError(bytes);
    Exchange exchange =
        Exchanges.at(Exchanges.restStage().build(), Exchanges.request("GET", "/prod/x"));
    OutgoingResponse response = integration.decode(exchange, result, Exchanges.TIME).response();
    assertThat(Exchanges.body(response)).isEqualTo(payload);
    return response;
  }

  @Test
  void a_non_proxy_integration_hands_the_body_to_the_function_and_the_result_to_the_client()
      throws IOException {
    String recorded = recording(NON_PROXY).getAsJsonObject("lambda-aws-integration").toString();
    NonProxyIntegration integration = NonProxyIntegration.withDefaultStatus(200);
    Exchange exchange =
        Exchanges.at(
            Exchanges.restStage().build(),
            Exchanges.request("POST", "/prod/test").withBody(Exchanges.utf8(recorded)));
    EncodedRequest event = integration.encode(exchange);
    assertThat(event).isInstanceOf(EncodedRequest.Event.class);
    byte[] echoed = ((EncodedRequest.Event) event).bytes();
    assertThat(Exchanges.utf8(echoed)).isEqualTo(recorded);
    OutgoingResponse response =
        integration.decode(exchange, InvocationResult.succeeded(echoed), Exchanges.TIME).response();
    assertThat(response.status()).isEqualTo(200);
    assertThat(Exchanges.body(response)).isEqualTo(recorded);
  }

  private static JsonObject recording(String test) throws IOException {
    return read().getAsJsonObject(PREFIX + test).getAsJsonObject("recorded-content");
  }

  private static JsonObject read() throws IOException {
    return JsonParser.parseString(Corpus.read(FILE)).getAsJsonObject();
  }
}
