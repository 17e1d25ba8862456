package dev.handrail.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.Corpus;
import dev.handrail.gateway.Header;
import dev.handrail.gateway.routing.Match;
import dev.handrail.gateway.routing.RouteStyle;
import dev.handrail.gateway.routing.RouteTable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Requests that were sent to AWS, and the events that functions received there. */
class RecordedRequestsTest {

  /** Members of the recorder's .NET class, which it wrote as null or 0 without having them. */
  private static final List<String> RECORDER_CONTEXT =
      List.of(
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

  private static final List<String> RECORDER_IDENTITY = List.of("apiKey", "apiKeyId", "clientCert");

  /** Members that the recorder's class lacked, so that it could not write them. */
  private static final List<String> LOST_CONTEXT = List.of("deploymentId", "protocol");

  private static final List<String> MAPS =
      List.of("headers", "queryStringParameters", "pathParameters");

  @TestFactory
  List<DynamicTest> recorded_requests_become_the_recorded_events() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    String recordings = Corpus.read("recordings/gateway-requests.json");
    for (JsonElement element : JsonParser.parseString(recordings).getAsJsonArray()) {
      JsonObject recording = element.getAsJsonObject();
      String name = text(recording, "case") + ", " + text(recording, "api");
      tests.add(DynamicTest.dynamicTest(name, () -> compare(recording)));
    }
    assertThat(tests).hasSize(15);
    return tests;
  }

  private static void compare(JsonObject recording) {
    JsonObject recorded = recording.getAsJsonObject("recordedEvent");
    JsonObject event = Exchanges.event(exchange(recording, recorded));
    boolean version2 = text(recording, "api").equals("HTTP 2.0");
    JsonObject expected = version2 ? withoutArtefacts2(recorded) : withoutArtefacts1(recorded);
    if (!version2) {
      event.remove("version"); // lost, like those below
      LOST_CONTEXT.forEach(event.getAsJsonObject("requestContext")::remove);
      event.getAsJsonObject("requestContext").getAsJsonObject("identity").remove("principalOrgId");
    }
    assertThat(event).isEqualTo(expected);
    for (String map : MAPS) {
      assertThat(keys(event, map)).as("order of " + map).isEqualTo(keys(expected, map));
    }
  }

  private static List<String> keys(JsonObject event, String map) {
    JsonElement member = event.get(map);
    return member == null || member.isJsonNull()
        ? List.of()
        : List.copyOf(member.getAsJsonObject().keySet());
  }

  private static JsonObject withoutArtefacts1(JsonObject recorded) {
    JsonObject event = recorded.deepCopy();
    JsonObject context = event.getAsJsonObject("requestContext");
    RECORDER_CONTEXT.forEach(context::remove);
    JsonObject identity = context.getAsJsonObject("identity");
    RECORDER_IDENTITY.forEach(identity::remove);
    boolean httpApi = text(context, "stage").equals("$default");
    if (httpApi && identity.get("userAgent").isJsonNull()) {
      identity.addProperty("userAgent", ""); // the recorder made null of it; the facts have ""
    }
    return event;
  }

  private static JsonObject withoutArtefacts2(JsonObject recorded) {
    JsonObject event = recorded.deepCopy();
    event.entrySet().removeIf(member -> member.getValue().isJsonNull());
    event.getAsJsonObject("requestContext").entrySet().removeIf(m -> m.getValue().isJsonNull());
    JsonObject headers = new JsonObject(); // who took out names of hosts wrote two names anew
    event
        .getAsJsonObject("headers")
        .entrySet()
        .forEach(header -> headers.add(lower(header.getKey()), header.getValue()));
    event.add("headers", headers);
    return event;
  }

  private static String lower(String name) {
    return name.equals("Host") || name.equals("X-Forwarded-For")
        ? name.toLowerCase(java.util.Locale.ROOT)
        : name;
  }

  private static Exchange exchange(JsonObject recording, JsonObject recorded) {
    boolean rest = text(recording, "api").equals("REST");
    JsonObject context = recorded.getAsJsonObject("requestContext");
    IncomingRequest request = request(recording, recorded, rest);
    Endpoint endpoint = endpoint(recording, context);
    String path = Objects.requireNonNull(endpoint.routePath(request));
    String routeKey = text(recording, "route").replace("/test3/", rest ? "/test4/" : "/test3/");
    Match<String> match = match(routeKey, request.method(), path, rest);
    MatchedRoute route =
        rest
            ? MatchedRoute.ofResource(match.template(), "RESOURCE_ID")
            : MatchedRoute.ofRouteKey(routeKey);
    return Exchange.of(request, endpoint, ids(recorded, context))
        .withRoute(route.withPathParameters(match.pathParameters()));
  }

  private static Match<String> match(String routeKey, String method, String path, boolean rest) {
    String template = routeKey.substring(routeKey.indexOf(' ') + 1);
    RouteStyle style = rest ? RouteStyle.REST_API : RouteStyle.HTTP_API;
    RouteTable<String> table =
        RouteTable.<String>builder(style).add(method, template, "function").build();
    return Objects.requireNonNull(table.match(method, path));
  }

  private static IncomingRequest request(JsonObject recording, JsonObject recorded, boolean rest) {
    JsonObject sent = recording.getAsJsonObject("request");
    // The binary request went to the resource test4 of the REST API, whatever the list says.
    String target = text(sent, "target").replace("/test3/", rest ? "/test4/" : "/test3/");
    JsonObject context = recorded.getAsJsonObject("requestContext");
    String time = context.has("timeEpoch") ? "timeEpoch" : "requestTimeEpoch";
    IncomingRequest request =
        IncomingRequest.of(
                text(sent, "method"), rest ? "/" + text(context, "stage") + target : target)
            .withSourceAddress("IP_ADDRESS")
            .withReceivedAt(Instant.ofEpochMilli(context.get(time).getAsLong()));
    request = request.withHeaders(headers(sent));
    return sent.has("bodyBase64")
        ? request.withBody(Base64.getDecoder().decode(text(sent, "bodyBase64")))
        : request.withHeader("Content-Type", "text/plain; charset=utf-8"); // the sender's own
  }

  /** The sender's client joined the lines of Accept before it sent them. */
  private static List<Header> headers(JsonObject sent) {
    List<Header> lines = new ArrayList<>();
    for (JsonElement element : sent.getAsJsonArray("headers")) {
      String name = element.getAsJsonArray().get(0).getAsString();
      String value = element.getAsJsonArray().get(1).getAsString();
      int last = lines.size() - 1;
      if (name.equals("accept") && last >= 0 && lines.get(last).name().equals(name)) {
        lines.set(last, new Header(name, lines.get(last).value() + ", " + value));
      } else {
        lines.add(new Header(name, value));
      }
    }
    return lines;
  }

  private static Endpoint endpoint(JsonObject recording, JsonObject context) {
    if (!text(recording, "api").equals("REST")) {
      HttpApiStage.Builder stage = HttpApiStage.builder("ACCOUNT_ID", "EXAMPLE").region("REGION");
      return text(recording, "api").equals("HTTP 1.0")
          ? stage.payloadFormatVersion1().build()
          : stage.build();
    }
    RestApiStage.Builder stage =
        RestApiStage.builder("ACCOUNT_ID", "EXAMPLE", text(context, "stage")).region("REGION");
    if (recording.has("binaryMediaTypes")) {
      List<String> types = new ArrayList<>();
      recording.getAsJsonArray("binaryMediaTypes").forEach(type -> types.add(type.getAsString()));
      stage.binaryMediaTypes(types);
    }
    return stage.build();
  }

  private static RequestIds ids(JsonObject recorded, JsonObject context) {
    JsonObject headers = recorded.getAsJsonObject("headers");
    String header = headers.has("X-Amzn-Trace-Id") ? "X-Amzn-Trace-Id" : "x-amzn-trace-id";
    String trace = text(headers, header).substring("Root=".length());
    String id = text(context, "requestId");
    return context.has("extendedRequestId")
        ? new RequestIds(id, text(context, "extendedRequestId"), trace)
        : RequestIds.of(id, trace);
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }
}
