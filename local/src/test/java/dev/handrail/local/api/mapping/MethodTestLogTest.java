package dev.handrail.local.api.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.Corpus;
import dev.handrail.gateway.Header;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log of the console's method test. */
class MethodTestLogTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-09-03T04:05:06.789Z"));
  private static final String STAMP = "Thu Sep 03 04:05:06 UTC 2026 : ";

  private final MethodTestLog log = new MethodTestLog("r1", CLOCK);

  @Test
  void a_mock_integration_has_no_lines_of_an_endpoint() {
    MethodRequest request =
        new MethodRequest(
            Map.of("proxy", "abc"),
            Map.of("q", List.of("a", "b")),
            List.of(
                new Header("X-Tag", "1"),
                new Header("Accept", "text/csv"),
                new Header("X-Tag", "2")),
            "{\"a\":1}",
            Map.of(),
            Map.of());
    log.add(new ExecutionStep.Started("POST", "/{proxy+}", request));
    log.add(
        new ExecutionStep.Mapped(
            new MethodResponse(200, Map.of("Content-Type", List.of("application/json")), "{}")));
    log.add(new ExecutionStep.Completed(200));
    assertThat(log.text().replace(STAMP, "@ "))
        .isEqualTo(
            """
            Execution log for request r1
            @ Starting execution for request: r1
            @ HTTP Method: POST, Resource Path: /{proxy+}
            @ Method request path: {proxy=abc}
            @ Method request query string: {q=a,b}
            @ Method request headers: {X-Tag=1,2, Accept=text/csv}
            @ Method request body before transformations: {"a":1}
            @ Method response body after transformations: {}
            @ Method response headers: {Content-Type=application/json}
            @ Successfully completed execution
            @ Method completed with status: 200
            """);
  }

  @Test
  void a_failure_says_why() {
    log.add(new ExecutionStep.FunctionFailed(200, "boom", "r2"));
    log.add(new ExecutionStep.Misconfigured("Malformed Lambda proxy response"));
    log.add(new ExecutionStep.TimedOut());
    log.add(new ExecutionStep.Completed(502));
    assertThat(log.text().replace(STAMP, "@ "))
        .isEqualTo(
            """
            Execution log for request r1
            @ Lambda execution failed with status 200 due to customer function error: boom. Lambda request id: r2
            @ Execution failed due to configuration error: Malformed Lambda proxy response
            @ Execution failed due to a timeout error
            @ Method completed with status: 502
            """);
  }

  @Test
  void long_headers_are_cut() {
    log.add(new ExecutionStep.Sent("uri", Map.of("X", List.of("x".repeat(2_000))), "body"));
    assertThat(log.text())
        .contains(STAMP + "Endpoint request headers: {X=" + "x".repeat(995) + " [TRUNCATED]\n")
        .contains("body after transformations: body\n");
  }

  @ParameterizedTest
  @CsvSource({"test_invoke_method_response, false", "test_invoke_method_response_with_body, true"})
  void recording_the_lines_are_awss(String name, boolean hasBody) throws IOException {
    JsonObject lines =
        JsonParser.parseString(Corpus.read("recordings/localstack/test_apigateway_basic.json"))
            .getAsJsonObject()
            .getAsJsonObject(
                "tests/aws/services/apigateway/test_apigateway_basic.py::TestAPIGateway::test_apigw_test_invoke_method_api")
            .getAsJsonObject("recorded-content")
            .getAsJsonObject(name)
            .getAsJsonObject("log");
    String recorded =
        String.join("\n", lines.asMap().values().stream().map(JsonElement::getAsString).toList());
    String id = hasBody ? "<request-id-2>" : "<request-id-1>";
    String trace = hasBody ? "<x-amz-trace-id:2>" : "<x-amz-trace-id:1>";
    String body = hasBody ? "{\"test\": \"val123\"}" : "";
    String endpoint = part(recorded, "Endpoint response body before transformations: ");

    MethodTestLog replayed = new MethodTestLog(id, CLOCK);
    replayed.add(
        new ExecutionStep.Started(
            "GET",
            "/foo",
            new MethodRequest(
                Map.of(),
                hasBody ? Map.of("queryTest", List.of("value")) : Map.of(),
                hasBody ? List.of(new Header("content-type", "application/json")) : List.of(),
                body,
                Map.of(),
                Map.of())));
    replayed.add(
        new ExecutionStep.Sent(
            part(recorded, "Sending request to "),
            map(part(recorded, "Endpoint request headers: ")),
            body));
    replayed.add(
        new ExecutionStep.Received(
            200,
            Duration.ofMillis(12),
            map(part(recorded, "Endpoint response headers: ")),
            endpoint));
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("X-Amzn-Trace-Id", List.of(trace));
    headers.put("Content-Type", List.of("application/json"));
    replayed.add(new ExecutionStep.Mapped(new MethodResponse(200, headers, endpoint)));
    replayed.add(new ExecutionStep.Completed(200));

    String expected =
        recorded
            .replace("DDD MMM dd hh:mm:ss UTC yyyy : ", STAMP)
            .replace("<latency>", "12")
            .replace(" [TRUNCATED]", "}") // the recorder shortened what it hid
            // Their placeholder for one and the same address.
            .replace("https://<endpoint_url>/", "https://lambda.<region>.amazonaws.com/");
    assertThat(replayed.text()).isEqualTo(expected);
  }

  private static String part(String log, String after) {
    return log.substring(log.indexOf(after) + after.length()).lines().findFirst().orElseThrow();
  }

  /** A map as the log prints it. */
  private static Map<String, List<String>> map(String printed) {
    Map<String, List<String>> map = new LinkedHashMap<>();
    for (String member :
        printed.replaceAll("^\\{|}$| \\[TRUNCATED]$", "").split(", (?=[A-Za-z-]+=)", -1)) {
      String[] parts = member.split("=", 2);
      map.put(parts[0], List.of(parts[1]));
    }
    return map;
  }
}
