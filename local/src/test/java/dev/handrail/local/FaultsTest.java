package dev.handrail.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationResult;
import example.Faulty;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a function or a caller does, the server lives and says what happened. */
class FaultsTest {

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(60)).build();

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void a_function_that_throws_hangs_exits_or_overflows_fails_alone(Isolation isolation) {
    try (LocalLambda local = start(function("Faulty").build(), isolation)) {
      assertThat(invoke(local, "{\"do\":\"throw\"}")).contains("\"errorMessage\":\"thrown\"");
      assertThat(invoke(local, "{\"do\":\"exit\",\"value\":3}"))
          .contains("Runtime.ExitError", "exit status 3");
      assertThat(invoke(local, "{\"do\":\"overflow the stack\"}"))
          .contains("java.lang.StackOverflowError");
      assertThat(invoke(local, "{\"do\":\"count\"}")).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void section9_rie_answers_a_timeout_as_text_here_it_is_a_function_error(Isolation isolation) {
    FunctionDefinition hanging = function("Faulty").timeout(Duration.ofSeconds(2)).build();
    try (LocalLambda local = start(hanging, isolation)) {
      assertThat(invoke(local, "{\"do\":\"hang\"}"))
          .contains("Sandbox.Timedout", "Task timed out after 2.00 seconds");
    }
  }

  @Test
  void a_function_without_memory_fails_alone_in_its_own_process() {
    try (LocalLambda local = start(function("Faulty").build(), Isolation.OWN_PROCESS)) {
      assertThat(invoke(local, "{\"do\":\"fill the heap\"}")).contains("OutOfMemoryError");
      assertThat(invoke(local, "{\"do\":\"count\"}")).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void one_hundred_megabytes_of_log_are_no_trouble(Isolation isolation) {
    try (LocalLambda local =
        start(function("Faulty").timeout(Duration.ofMinutes(5)).build(), isolation)) {
      assertThat(invoke(local, "{\"do\":\"flood\",\"value\":100}")).isEqualTo("\"flooded\"");
    }
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void fact17_an_answer_of_6291556_bytes_passes_and_one_byte_more_does_not(Isolation isolation) {
    try (LocalLambda local = start(function("Faulty").build(), isolation)) {
      assertThat(invoke(local, "{\"do\":\"answer\",\"value\":6291554}")).hasSize(6_291_556);
      assertThat(invoke(local, "{\"do\":\"answer\",\"value\":6291555}"))
          .contains("Function.ResponseSizeTooLarge");
    }
  }

  @Test
  void a_client_that_is_gone_mid_request_does_not_hurt() throws IOException {
    try (LocalLambda local = start(function("Faulty").build(), Isolation.OWN_ENVIRONMENT)) {
      for (int i = 0; i < 20; i++) {
        try (Socket socket = new Socket(local.uri().getHost(), local.uri().getPort())) {
          OutputStream out = socket.getOutputStream();
          out.write(
              ("POST /2015-03-31/functions/Faulty/invocations HTTP/1.1\r\nHost: localhost\r\n"
                      + "Content-Length: 100\r\n\r\n{\"do\":")
                  .getBytes(UTF_8));
          out.flush();
        }
      }
      assertThat(invoke(local, "{\"do\":\"count\"}")).isEqualTo("1");
    }
  }

  @Test
  void a_port_that_is_taken_is_told_with_what_to_do() {
    FunctionDefinition faulty = function("Faulty").build();
    try (LocalLambda local = start(faulty, Isolation.OWN_ENVIRONMENT)) {
      LocalOptions samePort = LocalOptions.defaults().withPort(local.uri().getPort());
      Application application = Application.of(LocalFunction.of(faulty));
      assertThatThrownBy(() -> LocalLambda.start(application, samePort))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("Cannot listen on port " + local.uri().getPort())
          .hasMessageContaining("--port");
    }
  }

  @Test
  void of_1000_parallel_invocations_with_a_limit_of_10_each_is_answered_or_throttled() {
    FunctionDefinition limited =
        function("Faulty").reservedConcurrency(10).timeout(Duration.ofMinutes(2)).build();
    try (LocalLambda local = start(limited, Isolation.OWN_ENVIRONMENT)) {
      List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        calls.add(
            http.sendAsync(
                request(local, "{\"do\":\"sleep\",\"value\":20}", "RequestResponse"),
                HttpResponse.BodyHandlers.ofString()));
      }
      List<HttpResponse<String>> answers = calls.stream().map(CompletableFuture::join).toList();
      assertThat(answers)
          .allSatisfy(
              answer -> {
                if (answer.statusCode() == 200) {
                  assertThat(answer.body()).isEqualTo("\"slept\"");
                } else {
                  assertThat(answer.statusCode()).isEqualTo(429);
                  assertThat(answer.body())
                      .contains("ReservedFunctionConcurrentInvocationLimitExceeded");
                }
              })
          .anySatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200))
          .anySatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(429));
    }
  }

  @Test
  void every_event_that_was_accepted_is_run_or_told_on_an_orderly_stop() {
    FunctionDefinition slow =
        function("Faulty").reservedConcurrency(4).timeout(Duration.ofMinutes(2)).build();
    AtomicInteger finished = new AtomicInteger();
    LocalListener listener =
        new LocalListener() {
          @Override
          public void finished(LocalFunction function, InvocationResult result) {
            finished.incrementAndGet();
          }
        };
    LocalLambda local =
        LocalLambda.start(
            Application.of(LocalFunction.of(slow)),
            LocalOptions.defaults().withPort(0).withHotReload(false),
            listener);
    int accepted = 0;
    for (int i = 0; i < 100; i++) {
      HttpResponse<String> answer =
          send(request(local, "{\"do\":\"sleep\",\"value\":10}", "Event"));
      accepted += answer.statusCode() == 202 ? 1 : 0;
    }
    StopReport report = local.stop();

    assertThat(accepted).isEqualTo(100);
    assertThat(finished.get() + report.left().size()).isEqualTo(100);
  }

  private LocalLambda start(FunctionDefinition function, Isolation isolation) {
    return LocalLambda.start(
        Application.of(LocalFunction.of(function)),
        LocalOptions.defaults().withPort(0).withIsolation(isolation).withHotReload(false));
  }

  private String invoke(LocalLambda local, String event) {
    HttpResponse<String> answer = send(request(local, event, "RequestResponse"));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> send(HttpRequest request) {
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
  }

  private static HttpRequest request(LocalLambda local, String event, String type) {
    URI uri = local.uri().resolve("2015-03-31/functions/Faulty/invocations");
    return HttpRequest.newBuilder(uri)
        .header("X-Amz-Invocation-Type", type)
        .POST(HttpRequest.BodyPublishers.ofString(event))
        .build();
  }

  private static FunctionDefinition.Builder function(String name) {
    try {
      Path classes =
          Path.of(Faulty.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return FunctionDefinition.builder(name)
          .handler("example.Faulty")
          .code(classes)
          .memorySize(512)
          .timeout(Duration.ofSeconds(60));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
