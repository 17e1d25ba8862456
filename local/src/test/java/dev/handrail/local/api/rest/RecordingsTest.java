package dev.handrail.local.api.rest;

import static dev.handrail.local.api.rest.RestApiServer.ORDERS;
import static dev.handrail.local.front.FrontDoors.function;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.Corpus;
import dev.handrail.local.Application;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.front.FakeFunction;
import dev.handrail.local.front.FrontDoors;
import dev.handrail.local.front.HttpCall;
import dev.handrail.local.front.HttpReply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What was recorded of REST APIs on AWS, over real HTTP. */
class RecordingsTest {

  /** What is another here than where it was recorded, or in another form. */
  private static final List<String> OWN_HEADERS =
      List.of(
          "Host", "X-Amzn-Trace-Id", "X-Forwarded-For", "X-Forwarded-Port", "X-Forwarded-Proto");

  /** Members of the recorder's .NET class, which it wrote as null or 0 without having them. */
  private static final Set<String> RECORDER_CONTEXT =
      Set.of(
          "connectionId",
          "connectedAt",
          "eventType",
          "messageId",
          "routeKey",
          "authorizer",
          "operationName",
          "error",
          "integrationLatency",
          "messageDirection",
          "status");

  /** Members that the recorder's class lacked, so that it could not write them. */
  private static final Set<String> LOST_CONTEXT = Set.of("deploymentId", "protocol");

  private static final List<String> SAME =
      List.of(
          "resource",
          "path",
          "httpMethod",
          "queryStringParameters",
          "multiValueQueryStringParameters",
          "pathParameters",
          "stageVariables",
          "body",
          "isBase64Encoded");

  @TestFactory
  List<DynamicTest> recorded_requests_become_the_recorded_events() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonObject recording : rest("gateway-requests.json")) {
      tests.add(DynamicTest.dynamicTest(text(recording, "case"), () -> compareEvent(recording)));
    }
    assertThat(tests).hasSize(5);
    return tests;
  }

  private static void compareEvent(JsonObject recording) {
    JsonObject recorded = recording.getAsJsonObject("recordedEvent");
    JsonObject context = recorded.getAsJsonObject("requestContext");
    String stage = text(context, "stage");
    RestApi.Builder api =
        RestApi.builder("example")
            .method(text(recorded, "httpMethod"), text(recorded, "resource"), ORDERS)
            .stage(Stage.of(stage));
    if (recording.has("binaryMediaTypes")) {
      api.binaryMediaTypes(texts(recording.get("binaryMediaTypes")));
    }
    try (FrontDoors doors = doors(RestApiServer.tellingEvents(), api.build())) {
      HttpReply reply = send(doors, recording, "/" + stage + text(recorded, "path"));
      JsonObject event = JsonParser.parseString(reply.text()).getAsJsonObject();
      assertThat(event.keySet()).isEqualTo(recorded.keySet());
      for (String member : SAME) {
        assertThat(event.get(member)).as(member).isEqualTo(recorded.get(member));
      }
      assertThat(headers(event, "headers")).isEqualTo(headers(recorded, "headers"));
      assertThat(headers(event, "multiValueHeaders"))
          .isEqualTo(headers(recorded, "multiValueHeaders"));
      compareContext(event.getAsJsonObject("requestContext"), context);
    }
  }

  private static void compareContext(JsonObject context, JsonObject recorded) {
    Set<String> members = new TreeSet<>(recorded.keySet());
    members.removeAll(RECORDER_CONTEXT);
    members.addAll(LOST_CONTEXT);
    assertThat(new TreeSet<>(context.keySet())).isEqualTo(members);
    for (String member : List.of("httpMethod", "path", "resourcePath", "stage")) {
      assertThat(context.get(member)).as(member).isEqualTo(recorded.get(member));
    }
    assertThat(context.getAsJsonObject("identity").get("userAgent"))
        .isEqualTo(recorded.getAsJsonObject("identity").get("userAgent"));
  }

  private static HttpReply send(FrontDoors doors, JsonObject recording, String path) {
    JsonObject sent = recording.getAsJsonObject("request");
    String target = text(sent, "target");
    int question = target.indexOf('?');
    String query = question < 0 ? "" : target.substring(question);
    HttpCall call = doors.call(text(sent, "method"), path + query);
    for (JsonElement line : sent.getAsJsonArray("headers")) {
      call.header(
          line.getAsJsonArray().get(0).getAsString(), line.getAsJsonArray().get(1).getAsString());
    }
    return sent.has("bodyBase64")
        ? call.body(Base64.getDecoder().decode(text(sent, "bodyBase64"))).send()
        : call.header("Content-Type", "text/plain; charset=utf-8").send(); // the sender's own
  }

  private static JsonObject headers(JsonObject event, String member) {
    JsonObject headers = event.getAsJsonObject(member).deepCopy();
    OWN_HEADERS.forEach(
        name -> assertThat(headers.remove(name)).as(member + "." + name).isNotNull());
    return headers;
  }

  @TestFactory
  List<DynamicTest> recorded_results_become_the_recorded_responses() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonObject recording : rest("gateway-responses.json")) {
      tests.add(DynamicTest.dynamicTest(text(recording, "case"), () -> compareReply(recording)));
    }
    assertThat(tests).hasSize(12);
    return tests;
  }

  private static void compareReply(JsonObject recording) {
    FakeFunction function = FakeFunction.answering(recording.get("functionResult").toString());
    RestApi api =
        RestApi.builder("example").method("POST", "/x", ORDERS).stage(Stage.of("prod")).build();
    try (FrontDoors doors = doors(function, api)) {
      HttpReply reply = doors.call("POST", "/prod/x").send();
      JsonObject expected = recording.getAsJsonObject("expected");
      assertThat(reply.status()).isEqualTo(expected.get("status").getAsInt());
      assertThat(reply.text()).isEqualTo(text(expected, "body"));
      JsonObject headers = expected.getAsJsonObject("headers");
      for (String name : headers.keySet()) {
        assertThat(values(reply, name)).as(name).isEqualTo(texts(headers.get(name)));
      }
      Set<String> names = new HashSet<>(headers.keySet());
      names.addAll(texts(expected.get("alsoPresent")));
      assertThat(reply.lines())
          .extracting(line -> line.substring(0, line.indexOf(':')))
          .containsOnly(names.toArray(String[]::new));
    }
  }

  private static List<String> values(HttpReply reply, String name) {
    String start = name + ": "; // in the recorded case
    return reply.lines().stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }

  private static FrontDoors doors(FakeFunction behaviour, RestApi api) {
    return FrontDoors.of(
        behaviour, Application.builder().function(function("orders")).restApi(api).build());
  }

  private static List<JsonObject> rest(String file) throws IOException {
    String recordings = Corpus.read("recordings/" + file);
    return elements(JsonParser.parseString(recordings))
        .map(JsonElement::getAsJsonObject)
        .filter(recording -> text(recording, "api").equals("REST"))
        .toList();
  }

  private static List<String> texts(JsonElement array) {
    return elements(array).map(JsonElement::getAsString).toList();
  }

  private static Stream<JsonElement> elements(JsonElement array) {
    return StreamSupport.stream(array.getAsJsonArray().spliterator(), false);
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }
}
