package dev.handrail.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.handrail.local.LocalFunction;
import dev.handrail.local.LocalLambda;
import dev.handrail.local.LocalListener;
import dev.handrail.local.LocalOptions;
import dev.handrail.local.TestClock;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.RestApi;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.event.saved.AnswerCheck;
import dev.handrail.testkit.event.saved.TestEvent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each example on the local server, from its own template and its own jar. */
class StartedExamplesIT {

  private final HttpClient http = HttpClient.newHttpClient();
  private final AnswerCheck answers = AnswerCheck.comparing();

  @TestFactory
  Stream<DynamicTest> everything_that_a_template_has_is_answered() {
    return Example.all().stream().map(example -> dynamicTest(example.name(), () -> start(example)));
  }

  private void start(Example example) throws Exception {
    Results results = new Results();
    TestClock clock = TestClock.at(Instant.parse("2026-11-30T00:00:00Z"));
    LocalOptions options = LocalOptions.defaults().withClock(clock);
    try (LocalLambda local =
        LocalLambda.start(example.template().application(), options, results)) {
      for (LocalFunction function : local.application().functions()) {
        callWithSavedEvents(example, function, local, results);
        callByUrl(function, local);
        runSchedules(function, clock, results);
      }
      for (RestApi api : local.application().restApis()) {
        callMethods(api, local);
      }
    }
  }

  private void callWithSavedEvents(
      Example example, LocalFunction function, LocalLambda local, Results results)
      throws Exception {
    URI uri = local.uri().resolve("2015-03-31/functions/" + function.name() + "/invocations");
    for (TestEvent event : example.events(function.definition()).all()) {
      results.all.clear();
      HttpRequest request =
          HttpRequest.newBuilder(uri)
              .POST(BodyPublishers.ofByteArray(event.payload().bytes()))
              .build();
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(event.name()).isEqualTo(200);

      InvocationResult result = results.next();
      assertThat(answer.body()).as(event.name()).isEqualTo(result.payload().bytes());
      answers.check(event, result);
    }
  }

  private void callByUrl(LocalFunction function, LocalLambda local) throws Exception {
    if (function.url() != null) {
      URI url = local.uri().resolve("lambda-url/" + function.name() + "/hello?val01=hi");
      assertThat(send("GET", url).statusCode()).isEqualTo(200);
    }
  }

  /** Whatever is due within a day, at its time. */
  private static void runSchedules(LocalFunction function, TestClock clock, Results results) {
    if (!function.schedules().isEmpty()) {
      results.all.clear();
      clock.advance(Duration.ofDays(1));
      assertThat(results.all).isNotEmpty().allMatch(InvocationResult::succeeded);
    }
  }

  /** By the function, or by an authorizer: never by the gateway, for want of something. */
  private void callMethods(RestApi api, LocalLambda local) throws Exception {
    URI stage = local.restApiUrl(api.id(), api.stages().get(0).name()).orElseThrow();
    for (Method method : api.methods()) {
      String path = method.resourcePath().substring(1).replaceAll("\\{[^}]*}", "7");
      String name = method.httpMethod().equals("ANY") ? "GET" : method.httpMethod();
      HttpResponse<byte[]> answer = send(name, stage.resolve(path));
      String what = api.id() + " " + method + ": " + new String(answer.body(), UTF_8);
      if (answer.statusCode() != 401) {
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).as(what).isEmpty();
      }
    }
  }

  private HttpResponse<byte[]> send(String method, URI uri) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build();
    return http.send(request, BodyHandlers.ofByteArray());
  }

  /** What came of each invocation, in order. */
  private static final class Results implements LocalListener {

    final Queue<InvocationResult> all = new ConcurrentLinkedQueue<>();

    @Override
    public void finished(LocalFunction function, InvocationResult result) {
      all.add(result);
    }

    InvocationResult next() {
      InvocationResult result = all.remove();
      assertThat(all).as("one call, one invocation").isEmpty();
      return result;
    }
  }
}
