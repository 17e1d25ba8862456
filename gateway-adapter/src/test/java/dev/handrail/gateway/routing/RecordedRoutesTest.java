package dev.handrail.gateway.routing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.Corpus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests of which AWS was recorded to choose a route, with the parameters it found. */
class RecordedRoutesTest {

  private record Recorded(String route, String path, JsonObject event) {

    String method() {
      return route.substring(0, route.indexOf(' '));
    }
  }

  @Test
  void recording_front_doors_chose_the_same_routes() throws IOException {
    List<Recorded> rest = new ArrayList<>();
    List<Recorded> http = new ArrayList<>();
    for (JsonElement element :
        JsonParser.parseString(Corpus.read("recordings/gateway-requests.json")).getAsJsonArray()) {
      JsonObject recording = element.getAsJsonObject();
      String target = recording.getAsJsonObject("request").get("target").getAsString();
      int query = target.indexOf('?');
      boolean isRest = recording.get("api").getAsString().equals("REST");
      (isRest ? rest : http)
          .add(
              new Recorded(
                  recording.get("route").getAsString(),
                  query < 0 ? target : target.substring(0, query),
                  recording.getAsJsonObject("recordedEvent")));
    }
    assertThat(rest).hasSizeGreaterThan(3);
    assertThat(http).hasSizeGreaterThan(3);
    assertSame(RouteStyle.REST_API, rest);
    assertSame(RouteStyle.HTTP_API, http);
  }

  @Test
  void recording_rest_api_with_slashes_everywhere_chose_the_same_routes() throws IOException {
    List<Recorded> events = new ArrayList<>();
    collect(
        JsonParser.parseString(Corpus.read("recordings/localstack/test_apigateway_lambda.json")),
        events);
    assertThat(events).hasSizeGreaterThan(9);
    for (Recorded event : events) { // of several APIs
      assertSame(RouteStyle.REST_API, List.of(event));
    }
  }

  /** The path that was requested is the context's, without the stage. */
  private static void collect(JsonElement element, List<Recorded> events) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(child -> collect(child, events));
    } else if (element.isJsonObject()) {
      JsonObject object = element.getAsJsonObject();
      object.entrySet().forEach(entry -> collect(entry.getValue(), events));
      if (object.has("resource") && object.has("pathParameters")) {
        String path = object.getAsJsonObject("requestContext").get("path").getAsString();
        String route =
            object.get("httpMethod").getAsString() + " " + object.get("resource").getAsString();
        events.add(new Recorded(route, path.substring(path.indexOf('/', 1)), object));
      }
    }
  }

  private static void assertSame(RouteStyle style, List<Recorded> events) {
    LinkedHashSet<String> keys = new LinkedHashSet<>();
    events.forEach(event -> keys.add(event.route));
    RouteTable<String> table = RouteTables.builder(style, keys.toArray(new String[0])).build();
    for (Recorded event : events) {
      Match<String> match = requireNonNull(table.match(event.method(), event.path), event.route);
      assertThat(match.target()).isEqualTo(event.route);
      Map<String, String> parameters = new LinkedHashMap<>(match.pathParameters());
      if (style == RouteStyle.HTTP_API) {
        parameters.replaceAll((name, value) -> PercentCodec.decodePath(value));
      }
      assertThat(parameters).isEqualTo(parameters(event.event));
    }
  }

  private static Map<String, String> parameters(JsonObject event) {
    Map<String, String> parameters = new LinkedHashMap<>();
    JsonElement recorded = event.get("pathParameters");
    if (recorded != null && recorded.isJsonObject()) {
      recorded
          .getAsJsonObject()
          .entrySet()
          .forEach(entry -> parameters.put(entry.getKey(), entry.getValue().getAsString()));
    }
    return parameters;
  }
}
