package dev.handrail.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.Corpus;
import dev.handrail.gateway.event.FrontDoor;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What LocalStack's other recordings of AWS say about integrations with functions. */
class LocalStackCommonRecordingsTest {

  private static final String FOLDER = "recordings/localstack/";
  private static final String COMMON = "test_apigateway_common";
  private static final String BASIC = "test_apigateway_basic";
  private static final String TRACE = "TestApiGatewayCommon::test_invocation_trace_id";
  private static final String ROUTING = "TestApigatewayRouting::test_routing_not_found";

  /** Classes and tests of those files that say nothing about it, or what no step has yet. */
  private static final Map<String, String> NOT_COVERED =
      Map.ofEntries(
          Map.entry(
              "TestApiGatewayCommon::test_api_gateway_request_validator",
              "validation: RequestValidatorTest of local"),
          Map.entry(
              "TestApiGatewayCommon::test_input_", "templates: RecordedTemplatesTest of local"),
          Map.entry("TestUsagePlans", "API keys: a later step"),
          Map.entry("TestStages", "the control plane, which Handrail has not"),
          Map.entry("TestDocumentations", "the same"),
          Map.entry("TestDeployments", "the same"),
          Map.entry("TestAPIGateway::test_update_rest_api_deployment", "the same"),
          Map.entry(
              "TestAPIGateway::test_apigw_test_invoke_method_api",
              "TEST of the console: MethodTestLogTest of local"),
          Map.entry("TestAPIGateway::test_apigateway_with_custom_authorization", "control plane"),
          Map.entry("TestAPIGateway::test_api_gateway_mock_integration", "MOCK: a later step"),
          Map.entry("TestIntegrations::test_mock_integration_response", "MOCK: a later step"));

  @ParameterizedTest
  @ValueSource(strings = {COMMON, BASIC})
  void each_recording_is_replayed_or_told_why_not(String file) throws IOException {
    for (String name : read(file).keySet()) {
      String test = name.substring(name.indexOf("::") + 2);
      boolean covered = test.equals(TRACE) || test.equals(ROUTING);
      boolean told = NOT_COVERED.keySet().stream().anyMatch(test::startsWith);
      assertThat(covered || told).as(test).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "normal-req-headers-AWS_PROXY",
        "trace-id-req-headers-AWS_PROXY",
        "trace-id-small-req-headers-AWS_PROXY"
      })
  void a_client_receives_the_recorded_headers(String recording) throws IOException {
    JsonObject recorded = recorded(COMMON, TRACE).getAsJsonObject(recording);
    Endpoint stage = Exchanges.restStage().edgeOptimized(Exchanges.EDGE).build();
    IncomingRequest request = Exchanges.request("GET", "/prod/x");
    if (recording.startsWith("trace")) {
      request = request.withHeader("X-Amzn-Trace-Id", "Root=1-3152b799-8954dae64eda91bc9a23a7e8");
    }
    OutgoingResponse response =
        Exchanges.decode(Exchanges.at(stage, request), "{\"statusCode\":200}").response();
    Set<String> names = new TreeSet<>();
    Exchanges.names(response).forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    assertThat(names).isEqualTo(recorded.keySet());
    assertThat(response.header("x-cache")).isEqualTo(recorded.get("x-cache").getAsString());
    assertThat(response.header("content-type")).isEqualTo("application/json");
    assertThat(response.header("x-amzn-trace-id")).startsWith("Root=1-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-found", "wrong-method"})
  void a_request_without_a_route_receives_the_recorded_error(String recording) throws IOException {
    JsonObject recorded = recorded(COMMON, ROUTING).getAsJsonObject(recording);
    Exchange exchange =
        Exchanges.of(FrontDoor.REST_API, Exchanges.get(FrontDoor.REST_API, "/missing"));
    OutgoingResponse response = GatewayResponses.noRoute(exchange);
    JsonElement body = JsonParser.parseString(Exchanges.body(response));
    assertThat(body).isEqualTo(recorded.get("content"));
    assertThat(response.header("x-amzn-ErrorType"))
        .isEqualTo(recorded.get("errorType").getAsString());
  }

  private static JsonObject recorded(String file, String test) throws IOException {
    for (Map.Entry<String, JsonElement> entry : read(file).entrySet()) {
      if (entry.getKey().endsWith(test)) {
        return entry.getValue().getAsJsonObject().getAsJsonObject("recorded-content");
      }
    }
    throw new AssertionError(test);
  }

  private static JsonObject read(String file) throws IOException {
    return JsonParser.parseString(Corpus.read(FOLDER + file + ".json")).getAsJsonObject();
  }
}
