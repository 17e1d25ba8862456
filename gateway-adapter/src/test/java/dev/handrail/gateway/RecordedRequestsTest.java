package dev.handrail.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.Corpus;
import dev.handrail.gateway.event.ProxyEvent;
import dev.handrail.json.JsonValue;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Requests that were sent to real AWS, and the events that it made of them. */
class RecordedRequestsTest {

  @TestFactory
  Stream<DynamicTest> the_view_of_a_recorded_event_is_the_request_that_was_sent()
      throws IOException {
    JsonValue cases =
        JsonValue.parse(Corpus.read("recordings/gateway-requests.json").getBytes(UTF_8));
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonValue one = cases.first(); one != null; one = one.next()) {
      JsonValue recorded = one;
      String name = one.getString("case") + ", " + one.getString("api");
      tests.add(DynamicTest.dynamicTest(name, () -> check(recorded)));
    }
    assertThat(tests).hasSizeGreaterThan(10);
    return tests.stream();
  }

  private static void check(JsonValue recorded) {
    JsonValue sent = present(recorded, "request");
    ProxyRequest request =
        ProxyRequest.of(event(Objects.requireNonNull(recorded.getString("api")), recorded));
    String target = Objects.requireNonNull(sent.getString("target"));
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    assertThat(request.method()).isEqualTo(sent.getString("method"));
    assertThat(inCase(request.rawPath())).isEqualTo(inCase(path));
    assertThat(inCase(request.path())).isEqualTo(inCase(URLDecoder.decode(path, UTF_8)));
    assertThat(request.queryParameters())
        .isEqualTo(QueryParameters.parse(query < 0 ? "" : target.substring(query + 1)));
    assertThat(request.pathParameters().values())
        .allSatisfy(value -> assertThat(request.path()).contains("/" + value));
    checkHeaders(request, present(sent, "headers"));
    String body = sent.getString("bodyBase64");
    assertThat(request.bytes())
        .isEqualTo(body == null ? new byte[0] : Base64.getDecoder().decode(body));
  }

  /** The folder of a case has another number in one event than in the request of its recording. */
  private static String inCase(String path) {
    return path.replaceFirst("^/test\\d+/", "/test/");
  }

  private static void checkHeaders(ProxyRequest request, JsonValue sent) {
    for (JsonValue line = sent.first(); line != null; line = line.next()) {
      JsonValue name = Objects.requireNonNull(line.first());
      String value = Objects.requireNonNull(name.next()).asString();
      if (name.asString().equalsIgnoreCase("cookie")) {
        assertThat(request.cookies()).isEqualTo(Cookies.of(List.of(value))).isNotEmpty();
      } else {
        assertThat(request.header(name.asString())).contains(value);
      }
    }
  }

  /** The class that it was recorded with has no member for the version of format 1.0. */
  private static ProxyEvent event(String api, JsonValue recorded) {
    String event = present(recorded, "recordedEvent").toString();
    String version = api.equals("HTTP 1.0") ? "{\"version\": \"1.0\"," : "{";
    return ProxyEvent.parse((version + event.substring(1)).getBytes(UTF_8));
  }

  private static JsonValue present(JsonValue parent, String name) {
    return Objects.requireNonNull(parent.get(name), name);
  }
}
