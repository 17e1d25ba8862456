package dev.handrail.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From its start to its end: what it does with its parts, and with time. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class LocalLambdaTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void an_invocation_in_flight_comes_to_its_end_when_the_application_is_replaced(
      @TempDir Path folder) throws Exception {
    Path file = folder.resolve("go");
    String event = "{\"do\":\"wait\",\"file\":\"" + file.toString().replace('\\', '/') + "\"}";
    try (FaultyLambda lambda = FaultyLambda.start(Isolation.OWN_ENVIRONMENT, function("a"))) {
      CompletableFuture<HttpResponse<String>> waiting = lambda.send("a", event, "RequestResponse");
      while (!Files.exists(folder.resolve("go.awaited"))) {
        TimeUnit.MILLISECONDS.sleep(10);
      }

      lambda.local().replace(Application.of(LocalFunction.of(larger("a"))));
      Files.writeString(file, "");

      assertThat(waiting.join().body()).isEqualTo("\"waited\"");
      assertThat(lambda.invoke("a", "{\"do\":\"count\"}")).isEqualTo("1");
    }
  }

  @Test
  void a_function_URL_is_one_for_every_name() throws Exception {
    String tooLong = "x".repeat(64);
    LocalFunction[] functions =
        List.of("shop", "Api", "api", "my_function", "-a", tooLong).stream()
            .map(name -> LocalFunction.of(function(name)).withUrl(FunctionUrlConfig.open()))
            .toArray(LocalFunction[]::new);
    try (LocalLambda local = LocalLambda.start(Application.of(functions))) {
      String port = ":" + local.uri().getPort() + "/";
      assertThat(local.functionUrl("shop"))
          .contains(URI.create("http://shop.lambda-url.localhost" + port));
      assertThat(local.functionUrl("api"))
          .contains(URI.create("http://api.lambda-url.localhost" + port));
      for (String name : List.of("Api", "my_function", "-a", tooLong)) {
        URI url = local.functionUrl(name).orElseThrow();
        assertThat(url).isEqualTo(local.uri().resolve("/lambda-url/" + name + "/"));
        assertThat(get(url)).contains("\"rawPath\":\"/\"");
      }
      assertThat(local.functionUrl("other")).isEmpty();
    }
  }

  /** All that it starts is in the thread group of its caller. */
  @Test
  void what_cannot_listen_leaves_no_thread_and_runs_no_schedule() throws Exception {
    FunctionDefinition faulty = function("a");
    List<InvocationResult> results = new CopyOnWriteArrayList<>();
    TestClock clock = TestClock.at(START);
    LocalFunction everyMinute =
        LocalFunction.of(faulty).withSchedules(List.of(Schedule.rule("r", "rate(1 minute)")));
    // What all of them share is started by this one, in another group.
    try (FaultyLambda first = FaultyLambda.start(Isolation.OWN_ENVIRONMENT, faulty);
        ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(first.invoke("a", "{\"do\":\"count\"}")).isEqualTo("1");
      LocalOptions options =
          LocalOptions.defaults().withPort(taken.getLocalPort()).withClock(clock);
      ThreadGroup group = new ThreadGroup("cannot listen");
      Thread starter =
          new Thread(
              group,
              () ->
                  assertThatThrownBy(
                          () ->
                              LocalLambda.start(
                                  Application.of(everyMinute), options, listener(results)))
                      .isInstanceOf(UncheckedIOException.class));
      starter.start();
      starter.join();
      clock.advance(Duration.ofMinutes(5));
      while (group.activeCount() > 0) {
        TimeUnit.MILLISECONDS.sleep(10);
      }
    }
    assertThat(results).isEmpty();
  }

  @Test
  void fact19_a_clock_that_is_moved_runs_the_retries_that_are_due_before_it_returns() {
    List<InvocationResult> results = new CopyOnWriteArrayList<>();
    TestClock clock = TestClock.at(START);
    LocalOptions options = LocalOptions.defaults().withClock(clock);
    Application application = Application.of(LocalFunction.of(function("a")));
    try (FaultyLambda lambda =
        FaultyLambda.of(LocalLambda.start(application, options, listener(results)))) {
      assertThat(lambda.send("a", "{\"do\":\"throw\"}", "Event").join().statusCode())
          .isEqualTo(202);
      clock.advance(Duration.ofSeconds(59));
      assertThat(results).hasSize(1);
      clock.advance(Duration.ofSeconds(1));
      assertThat(results).hasSize(2);
      clock.advance(Duration.ofMinutes(2));
      assertThat(results).hasSize(3);
      clock.advance(Duration.ofHours(6));
      assertThat(results)
          .hasSize(3)
          .extracting(InvocationResult::requestId)
          .containsOnly(results.get(0).requestId());
    }
  }

  @Test
  void a_clock_that_is_moved_has_run_the_schedules_when_it_returns() {
    List<InvocationResult> results = new CopyOnWriteArrayList<>();
    TestClock clock = TestClock.at(START);
    LocalFunction hourly =
        LocalFunction.of(function("a")).withSchedules(List.of(Schedule.rule("r", "rate(1 hour)")));
    try (LocalLambda local =
        LocalLambda.start(
            Application.of(hourly), LocalOptions.defaults().withClock(clock), listener(results))) {
      clock.advance(Duration.ofDays(1));
      assertThat(results).hasSize(24);
      local.stop();
      clock.advance(Duration.ofDays(1));
      assertThat(results).hasSize(24);
    }
  }

  private static LocalListener listener(List<InvocationResult> results) {
    return new LocalListener() {
      @Override
      public void finished(LocalFunction function, InvocationResult result) {
        results.add(result);
      }
    };
  }

  private static FunctionDefinition function(String name) {
    return FaultyLambda.function(name).build();
  }

  private static FunctionDefinition larger(String name) {
    return FaultyLambda.function(name).memorySize(1024).build();
  }

  private static String get(URI url) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(url).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
