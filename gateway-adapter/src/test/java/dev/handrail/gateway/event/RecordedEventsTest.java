package dev.handrail.gateway.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.handrail.Corpus;
import dev.handrail.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Events that AWS recorded or gives as samples, read through every method. */
class RecordedEventsTest {

  private static final Map<String, String> KINDS =
      Map.of("REST", "RestApiEvent", "HTTP 1.0", "HttpApiV1Event", "HTTP 2.0", "HttpApiV2Event");

  /** Of AWS's samples, those of front doors; all others must be none. */
  private static final Map<String, String> SAMPLES =
      Map.ofEntries(
          Map.entry("aws-lambda-java-tests/apigw/events/apigw_event", "RestApiEvent"),
          Map.entry("aws-lambda-java-tests/apigw/events/apigw_event_nobody", "RestApiEvent"),
          Map.entry("aws-lambda-java-tests/apigw_auth", "HttpApiV1AuthorizerEvent"),
          Map.entry("aws-lambda-java-tests/apigw_auth_v2", "HttpApiV2AuthorizerEvent"),
          Map.entry("aws-lambda-java-tests/apigw_http_event", "HttpApiV2Event"),
          Map.entry("aws-lambda-java-tests/apigw_rest_event", "HttpApiV1Event"),
          Map.entry("aws-lambda-java-tests/apigw_websocket_event", "WebSocketConnectEvent"),
          Map.entry("aws-lambda-java-tests/elb_event", "AlbEvent"),
          Map.entry("sam-generate-event/alb/request", "AlbEvent"),
          Map.entry("sam-generate-event/apigateway/authorizer", "TokenAuthorizerEvent"),
          Map.entry("sam-generate-event/apigateway/aws-proxy", "RestApiEvent"),
          Map.entry("sam-generate-event/apigateway/http-api-proxy", "HttpApiV2Event"),
          Map.entry("sam-generate-event/apigateway/request-authorizer", "RestApiAuthorizerEvent"));

  private static final String EDGE = "Lambda@Edge";

  @TestFactory
  List<DynamicTest> recording_of_AWS_is_read_whole() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (var recording :
        JsonParser.parseString(Corpus.read("recordings/gateway-requests.json")).getAsJsonArray()) {
      JsonObject test = recording.getAsJsonObject();
      String api = test.get("api").getAsString();
      String name = test.get("case").getAsString() + " " + api;
      tests.add(dynamicTest(name, () -> readsWhole(test.getAsJsonObject("recordedEvent"), api)));
    }
    assertThat(tests).hasSize(15);
    return tests;
  }

  private static void readsWhole(JsonObject recorded, String api) {
    if (api.equals("HTTP 1.0")) {
      // It was recorded through a class that lacks the version, which the facts have.
      recorded.add("version", new JsonPrimitive("1.0"));
    }
    GatewayEvent event = GatewayEvents.parse(recorded.toString().getBytes(UTF_8));
    assertThat(event.getClass().getSimpleName()).isEqualTo(KINDS.get(api));
    assertThat(Access.all(event))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            access -> WireTypesTest.assertMember(access, event, access.in(event.document())));
  }

  @TestFactory
  List<DynamicTest> samples_of_AWS_are_told_apart_and_read_whole() throws IOException {
    Path folder = Corpus.path("events");
    try (Stream<Path> files = Files.walk(folder)) {
      List<DynamicTest> tests = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        String name = folder.relativize(file).toString().replace(".json", "").replace('\\', '/');
        byte[] json = Files.readAllBytes(file);
        tests.add(dynamicTest(name, () -> assertThat(kind(json)).isEqualTo(expected(name))));
      }
      assertThat(tests.stream().map(DynamicTest::getDisplayName)).containsAll(SAMPLES.keySet());
      return tests;
    }
  }

  private static String expected(String name) {
    boolean edge = name.contains("/cloudfront/") || name.endsWith("/cloudfront_event");
    return edge ? EDGE : SAMPLES.getOrDefault(name, "none");
  }

  private static String kind(byte[] json) {
    GatewayEvent event;
    try {
      event = GatewayEvents.find(JsonValue.parse(json));
    } catch (UnknownEventException refused) {
      assertThat(refused).hasMessageContaining(EDGE);
      return EDGE;
    }
    if (event == null) {
      return "none";
    }
    for (Access access : Access.all(event)) {
      WireTypesTest.assertMember(access, event, access.in(event.document()));
    }
    return event.getClass().getSimpleName();
  }

  @Test
  void console_test_events_have_null_headers() {
    RestApiEvent event =
        (RestApiEvent) ProxyEvent.parse(WireFixtures.json("RestApiEvent.console-test"));
    assertThat(event.headers()).isNull();
    assertThat(event.multiValueHeaders()).isNull();
    assertThat(event.document().get("headers").isNull()).isTrue();
    assertThat(event.requestContext().stage()).isEqualTo("test-invoke-stage");
    assertThat(event.requestContext().identity().apiKeyId()).isEqualTo("test-invoke-api-key-id");
  }
}
