package dev.handrail.local.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.handrail.local.api.AccessRecord;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.IntegrationResponse;
import dev.handrail.local.api.PassthroughBehavior;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.front.FakeFunction;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What records have of AWS, HTTP and HTTP_PROXY integrations: facts 6.1 and 6.2. */
class IntegrationRecordsTest {

  private static final Duration SHORT = Duration.ofMillis(50);

  private final CountDownLatch released = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer endpoint;
  private RestApiServer server;

  @BeforeEach
  void start() throws IOException {
    endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    endpoint.setExecutor(threads);
    endpoint.createContext("/", this::answer);
    endpoint.start();
    server = RestApiServer.start(this::behave, this::api);
  }

  @AfterEach
  void stop() {
    released.countDown();
    server.close();
    endpoint.stop(0);
    threads.shutdownNow();
  }

  private RestApi.Builder api(RestApi.Builder api) throws RuntimeException {
    Integration.Lambda lambda =
        Integration.lambda("orders").withResponse(IntegrationResponse.of(201));
    return api.method("POST", "/aws", lambda)
        .method("POST", "/aws-slow", lambda.withTimeout(SHORT))
        .method("POST", "/aws-throttled", Integration.lambda("never"))
        .method("POST", "/aws-gone", Integration.lambda("${stageVariables.table}"))
        .method("POST", "/aws-unmapped", Integration.lambda("orders"))
        .method("POST", "/aws-415", lambda.withPassthroughBehavior(PassthroughBehavior.NEVER))
        .method(
            "POST",
            "/http",
            Integration.http("GET", uri("/422")).withResponse(IntegrationResponse.of(200)))
        .method("POST", "/http-slow", Integration.http("GET", uri("/slow")).withTimeout(SHORT))
        .method("POST", "/proxy", Integration.httpProxy("GET", uri("/404")))
        .method(
            "POST", "/proxy-slow", Integration.httpProxy("GET", uri("/slow")).withTimeout(SHORT))
        .method(
            "POST", "/proxy-gone", Integration.httpProxy("GET", "http://127.0.0.1:" + free() + "/"))
        .method("POST", "/lambda-gone", Integration.lambdaProxy("${stageVariables.table}"));
  }

  private String uri(String path) {
    return "http://127.0.0.1:" + endpoint.getAddress().getPort() + path;
  }

  /** A port at which nobody listens. */
  private static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new IllegalStateException(none);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(1);
    if (path.equals("slow")) {
      hang();
    }
    exchange.sendResponseHeaders(path.equals("slow") ? 200 : Integer.parseInt(path), -1);
    exchange.close();
  }

  private InvocationResult behave(InvocationRequest request) {
    if (request.payload().text().contains("hang")) {
      hang();
    }
    return request.payload().text().contains("fail")
        ? FakeFunction.failure(request, InvocationError.Kind.FUNCTION, "{\"errorMessage\":\"no\"}")
        : FakeFunction.answer(request, "{}");
  }

  private void hang() {
    try {
      released.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private AccessRecord record(String path, String body) {
    int status = server.call("POST", path).body(body).send().status();
    AccessRecord record = server.doors.records.remove();
    assertThat(record.status()).isEqualTo(status);
    return record;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /aws | {} | 201 | 200 |
          /aws | "fail" | 201 | 200 | Lambda execution failed with status 200 due to customer function error: no. Lambda request id: *
          /aws-slow | "hang" | 504 | | Execution failed due to a timeout error
          /aws-throttled | {} | 500 | 429 | Execution failed: Rate Exceeded.
          /aws-gone | {} | 500 | | Execution failed due to configuration error: Lambda does not run *
          /aws-unmapped | {} | 500 | 200 | Execution failed due to configuration error: *
          /http | {} | 200 | 422 |
          /http-slow | {} | 504 | | Execution failed due to a timeout error
          /proxy | {} | 404 | 404 |
          /proxy-slow | {} | 504 | | Execution failed due to a timeout error
          /proxy-gone | {} | 504 | | Execution failed due to a network error communicating with endpoint
          """)
  void fact6_2_what_was_asked_has_latency_status_and_error(
      String path, String body, int ofClient, Integer status, String error) {
    AccessRecord record = record(path, body);

    assertThat(record.status()).isEqualTo(ofClient);
    AccessRecord.IntegrationOutcome integration = record.integration();
    assertThat(integration)
        .extracting("integrationStatus", "status")
        .containsExactly(status, status);
    assertThat(integration.latency()).isPositive().isLessThanOrEqualTo(record.latency());
    if (error == null) {
      assertThat(integration.error()).isNull();
    } else if (error.endsWith("*")) {
      assertThat(integration.error()).startsWith(error.substring(0, error.length() - 1));
    } else {
      assertThat(integration.error()).isEqualTo(error);
    }
  }

  @Test
  void a_function_that_there_is_not_has_no_status_and_is_not_throttled() {
    assertThat(record("/lambda-gone", "{}").integration())
        .extracting("integrationStatus", "error")
        .containsExactly(
            null, "Execution failed due to configuration error: Lambda does not run the function");
  }

  @Test
  void fact6_1_an_integration_that_was_not_asked_has_no_latency() {
    AccessRecord record = record("/aws-415", "{}");

    assertThat(record.status()).isEqualTo(415);
    assertThat(record.integration()).isNull();
  }
}
