package dev.handrail.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever callers do, the server lives and says what happened. */
class FaultsTest {

  private static final int CALLS = 1000;
  private static final int LIMIT = 10;

  @Test
  void a_client_that_is_gone_mid_request_does_not_hurt() throws IOException {
    try (FaultyLambda lambda =
        FaultyLambda.start(Isolation.OWN_ENVIRONMENT, FaultyLambda.function("Faulty").build())) {
      for (int i = 0; i < 20; i++) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), lambda.port())) {
          OutputStream out = socket.getOutputStream();
          out.write(
              ("POST /2015-03-31/functions/Faulty/invocations HTTP/1.1\r\nHost: localhost\r\n"
                      + "Content-Length: 100\r\n\r\n{\"do\":")
                  .getBytes(UTF_8));
          out.flush();
        }
      }
      assertThat(lambda.invoke("Faulty", "{\"do\":\"count\"}")).isEqualTo("1");
    }
  }

  @Test
  void a_port_that_is_taken_is_told_with_what_to_do() {
    FunctionDefinition faulty = FaultyLambda.function("Faulty").build();
    try (FaultyLambda lambda = FaultyLambda.start(Isolation.OWN_ENVIRONMENT, faulty)) {
      LocalOptions samePort = LocalOptions.defaults().withPort(lambda.port());
      Application application = Application.of(LocalFunction.of(faulty));
      assertThatThrownBy(() -> LocalLambda.start(application, samePort))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("Cannot listen on port " + lambda.port())
          .hasMessageContaining("--port")
          .hasMessageEndingWith("See docs/troubleshooting.md#port-taken");
    }
  }

  /** Those that run wait for a file, which is made when all others were refused. */
  @Test
  void of_1000_parallel_invocations_as_many_run_as_may_and_the_others_are_throttled(
      @TempDir Path folder) throws Exception {
    Path file = folder.resolve("go");
    String event = "{\"do\":\"wait\",\"file\":\"" + file.toString().replace('\\', '/') + "\"}";
    CountDownLatch refused = new CountDownLatch(CALLS - LIMIT);
    FunctionDefinition limited = FaultyLambda.function("Faulty").reservedConcurrency(LIMIT).build();
    try (FaultyLambda lambda = FaultyLambda.start(Isolation.OWN_ENVIRONMENT, limited)) {
      List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();
      for (int i = 0; i < CALLS; i++) {
        calls.add(
            lambda
                .send("Faulty", event, "RequestResponse")
                .whenComplete((answer, failure) -> refused.countDown()));
      }
      assertThat(refused.await(10, TimeUnit.MINUTES)).isTrue();
      Files.createFile(file);
      List<HttpResponse<String>> answers = calls.stream().map(CompletableFuture::join).toList();

      assertThat(answers)
          .filteredOn(answer -> answer.statusCode() == 200)
          .hasSize(LIMIT)
          .allSatisfy(answer -> assertThat(answer.body()).isEqualTo("\"waited\""));
      assertThat(answers)
          .filteredOn(answer -> answer.statusCode() == 429)
          .hasSize(CALLS - LIMIT)
          .allSatisfy(
              answer ->
                  assertThat(answer.body())
                      .contains("ReservedFunctionConcurrentInvocationLimitExceeded"));
    }
  }

  @Test
  void every_event_that_was_accepted_is_run_or_told_on_an_orderly_stop() {
    Set<String> finished = ConcurrentHashMap.newKeySet();
    LocalListener listener =
        new LocalListener() {
          @Override
          public void finished(LocalFunction function, InvocationResult result) {
            finished.add(result.requestId());
          }
        };
    FunctionDefinition slow = FaultyLambda.function("Faulty").reservedConcurrency(4).build();
    try (FaultyLambda lambda = FaultyLambda.start(Isolation.OWN_ENVIRONMENT, listener, slow)) {
      Set<String> accepted = new HashSet<>();
      for (int i = 0; i < 100; i++) {
        HttpResponse<String> answer =
            lambda.send("Faulty", "{\"do\":\"sleep\",\"value\":10}", "Event").join();
        assertThat(answer.statusCode()).isEqualTo(202);
        accepted.add(answer.headers().firstValue("x-amzn-RequestId").orElseThrow());
      }
      StopReport report = lambda.local().stop();

      // What was interrupted at the last moment may be both.
      String left = String.join("\n", report.left());
      assertThat(accepted).hasSize(100).allMatch(id -> finished.contains(id) || left.contains(id));
    }
  }
}
