package dev.handrail.testkit.internal.runtimeapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.internal.runtimeapi.Completion.End;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Runtime API over real HTTP; this test plays the runtime. */
@Timeout(600)
class RuntimeApiServerTest {

  private static final long SOON = Duration.ofMinutes(2).toNanos();
  private static final String NEXT = "/2018-06-01/runtime/invocation/next";
  private static final String INIT_ERROR = "/2018-06-01/runtime/init/error";

  private final RuntimeApi api = new RuntimeApi();
  private final RuntimeApiServer server = new RuntimeApiServer(api);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void next_has_the_event_and_what_travels_with_it() throws Exception {
    InvocationRequest request =
        InvocationRequest.of("{\"a\":1}")
            .withRequestId("r-1")
            .withClientContext("{\"custom\":{\"k\":\"v\"}}")
            .withCognitoIdentity("{\"cognitoIdentityId\":\"i\"}")
            .withTraceHeader("Root=1-2-3")
            .withTenantId("t");

    HttpResponse<String> event = deliver(request);

    assertThat(event.statusCode()).isEqualTo(200);
    assertThat(event.body()).isEqualTo("{\"a\":1}");
    assertHeader(event, "Content-Type", "application/json");
    assertHeader(event, "Lambda-Runtime-Aws-Request-Id", "r-1");
    assertHeader(event, "Lambda-Runtime-Deadline-Ms", "1700000000000");
    assertHeader(event, "Lambda-Runtime-Invoked-Function-Arn", "arn:f");
    assertHeader(event, "Lambda-Runtime-Client-Context", "{\"custom\":{\"k\":\"v\"}}");
    assertHeader(event, "Lambda-Runtime-Cognito-Identity", "{\"cognitoIdentityId\":\"i\"}");
    assertHeader(event, "Lambda-Runtime-Trace-Id", "Root=1-2-3");
    assertHeader(event, "Lambda-Runtime-Aws-Tenant-Id", "t");
  }

  @Test
  void fact21_headers_without_a_value_are_absent() throws Exception {
    HttpResponse<String> event =
        deliver(InvocationRequest.of("{}").withClientContext("").withTraceHeader(null));

    assertThat(event.headers().map().keySet())
        .noneMatch(name -> name.equalsIgnoreCase("Lambda-Runtime-Client-Context"))
        .noneMatch(name -> name.equalsIgnoreCase("Lambda-Runtime-Trace-Id"))
        .noneMatch(name -> name.equalsIgnoreCase("Lambda-Runtime-Cognito-Identity"))
        .noneMatch(name -> name.equalsIgnoreCase("Lambda-Runtime-Aws-Tenant-Id"));
  }

  @Test
  void fact20_next_gives_the_same_event_while_an_invocation_runs() throws Exception {
    deliver(InvocationRequest.of("{\"n\":1}"));

    assertThat(get(NEXT).body()).isEqualTo("{\"n\":1}");
  }

  @Test
  void fact20_an_invocation_is_over_at_next_and_not_at_its_response() throws Exception {
    deliver(InvocationRequest.of("{}").withRequestId("r-1"));
    HttpResponse<String> accepted = post(answer("r-1", "response"), "\"done\"");

    assertThat(accepted.statusCode()).isEqualTo(202);
    assertThat(accepted.body()).isEqualTo("{\"status\":\"OK\"}\n");
    Completion early = api.awaitCompletion(System.nanoTime() + 1_000_000);
    assertThat(early.end()).isEqualTo(End.TIMEOUT);
    assertThat(early.answer()).isEqualTo(new Answer.Success(Payload.of("\"done\"")));
    assertThat(completion().end()).isEqualTo(End.NEXT);
  }

  @Test
  void fact20_wrong_and_old_ids_are_refused_and_so_is_a_second_answer() throws Exception {
    deliver(InvocationRequest.of("{}").withRequestId("r-1"));
    assertRefused(post(answer("wrong", "response"), "1"), 400, "InvalidRequestID");
    post(answer("r-1", "response"), "1");
    assertRefused(post(answer("r-1", "response"), "2"), 403, "InvalidStateTransition");
    assertRefused(post(answer("r-1", "error"), "{}"), 403, "InvalidStateTransition");
    assertThat(completion().answer()).isEqualTo(new Answer.Success(Payload.of("1")));

    deliver(InvocationRequest.of("{}").withRequestId("r-2"));
    assertRefused(post(answer("r-1", "response"), "1"), 400, "InvalidRequestID");
    post(answer("r-2", "response"), "2");
    assertThat(completion().answer()).isEqualTo(new Answer.Success(Payload.of("2")));
  }

  @Test
  void a_response_before_next_is_refused() throws Exception {
    assertRefused(post(answer("r-1", "response"), "1"), 403, "InvalidStateTransition");
  }

  @Test
  void fact17_a_response_that_is_too_large_is_refused_and_is_the_answer() throws Exception {
    deliver(InvocationRequest.of("{}").withRequestId("r-1"));

    HttpResponse<String> refused = post(answer("r-1", "response"), "x".repeat(Answer.MAX_SIZE + 1));

    assertRefused(refused, 413, "RequestEntityTooLarge");
    assertThat(refused.body())
        .contains("\"Exceeded maximum allowed payload size (6291556 bytes).\"");
    assertThat(completion().answer()).isEqualTo(new Answer.TooLarge());
  }

  @Test
  void a_failed_init_phase_keeps_its_document() throws Exception {
    HttpResponse<String> accepted =
        post(INIT_ERROR, "{\"errorMessage\":\"m\"}", "Runtime.BadFunctionCode");

    assertThat(accepted.statusCode()).isEqualTo(202);
    assertThat(api.awaitInit(System.nanoTime() + SOON))
        .isEqualTo(
            new InitOutcome.Failed(
                "Runtime.BadFunctionCode", Payload.of("{\"errorMessage\":\"m\"}")));
    assertRefused(get(NEXT), 403, "InvalidStateTransition");
  }

  @Test
  void restoring_a_snapshot_takes_no_time_and_may_fail() throws Exception {
    assertThat(get("/2018-06-01/runtime/restore/next").statusCode()).isEqualTo(200);
    HttpResponse<String> accepted =
        post("/2018-06-01/runtime/restore/error", "{}", "Runtime.AfterRestoreError");

    assertThat(accepted.statusCode()).isEqualTo(202);
    assertThat(api.awaitInit(System.nanoTime() + SOON))
        .isEqualTo(new InitOutcome.Failed("Runtime.AfterRestoreError", Payload.of("{}")));
  }

  @ParameterizedTest
  @CsvSource({
    "Runtime.UserException, Runtime.UserException",
    "Function.Mine, Function.Mine",
    "prefix Runtime.Within suffix, prefix Runtime.Within suffix",
    "Function.lower, Function.Unknown",
    "java.lang.Exception, Runtime.Unknown",
    ", Runtime.Unknown",
  })
  void an_error_type_is_made_valid(@Nullable String posted, String valid) throws Exception {
    deliver(InvocationRequest.of("{}").withRequestId("r-1"));

    post(answer("r-1", "error"), "{\"errorMessage\":\"m\"}", posted);

    assertThat(completion().answer())
        .isEqualTo(new Answer.Failure(valid, Payload.of("{\"errorMessage\":\"m\"}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"cause\":{},\"errorType\":\"T\",\"stackTrace\":[]} |"
            + " {\"errorType\":\"T\",\"stackTrace\":[]}",
        "no json                                            | \"Invalid error body\""
      })
  void an_error_with_a_cause_in_its_document_is_shown_without(String posted, String shown)
      throws Exception {
    deliver(InvocationRequest.of("{}").withRequestId("r-1"));

    client.send(
        request(answer("r-1", "error"))
            .header("Content-Type", "application/vnd.aws.lambda.error.cause+json")
            .POST(BodyPublishers.ofString(posted))
            .build(),
        BodyHandlers.ofString());

    assertThat(completion().answer())
        .isEqualTo(new Answer.Failure("Runtime.Unknown", Payload.of(shown)));
  }

  @Test
  void an_unknown_response_mode_is_refused_and_is_a_failure() throws Exception {
    deliver(InvocationRequest.of("{}").withRequestId("r-1"));

    HttpResponse<String> refused =
        client.send(
            request(answer("r-1", "response"))
                .header("Lambda-Runtime-Function-Response-Mode", "buffering")
                .POST(BodyPublishers.ofString("1"))
                .build(),
            BodyHandlers.ofString());

    assertRefused(refused, 400, "InvalidFunctionResponseMode");
    assertThat(completion().answer())
        .isEqualTo(new Answer.Failure("Runtime.InvalidResponseModeHeader", Payload.EMPTY));
  }

  @Test
  void ping_is_answered() throws Exception {
    HttpResponse<String> pong = get("/2018-06-01/ping");

    assertThat(pong.body()).isEqualTo("pong");
    assertHeader(pong, "Content-Type", "text/plain");
  }

  @Test
  void unknown_paths_and_wrong_methods_are_refused_with_json() throws Exception {
    assertRefused(get("/2018-06-01/runtime/unknown"), 404, "NotFound");
    assertRefused(get("/"), 404, "NotFound");
    assertRefused(post(NEXT, ""), 405, "MethodNotAllowed");
    assertRefused(get(INIT_ERROR), 405, "MethodNotAllowed");
    assertRefused(get(answer("r-1", "response")), 405, "MethodNotAllowed");
  }

  @Test
  void closing_sends_a_waiting_runtime_away() throws Exception {
    CompletableFuture<HttpResponse<String>> waiting = nextAsync();
    awaitReady();

    server.close();

    // The answer and the end of the connection are on their way at the same time.
    String end = waiting.handle((response, error) -> error == null ? "" + response : "cut").join();
    assertThat(end).matches("cut|\\(GET .*/next\\) 500");
  }

  /** With Nagle's algorithm and delayed acknowledgements each takes 44 ms, but the first few. */
  @Test
  void answers_do_not_wait_for_acknowledgements() throws Exception {
    HttpResponse<String> pong = get("/2018-06-01/ping"); // whose connection stays open

    assertThat(pong.statusCode()).isEqualTo(200);
    assertThat(server.connections()).isNotEmpty();
    for (Socket connection : server.connections()) {
      assertThat(connection.getTcpNoDelay()).isTrue();
    }
  }

  /** Asks for an event and waits for the platform to hand out this one. */
  private HttpResponse<String> deliver(InvocationRequest request) throws Exception {
    CompletableFuture<HttpResponse<String>> event = nextAsync();
    awaitReady();
    api.dispatch(new Invocation(request, "arn:f", 1_700_000_000_000L));
    return event.join();
  }

  /** How the invocation ends when the runtime asks for the next event, which does not come. */
  private Completion completion() throws Exception {
    CompletableFuture<HttpResponse<String>> waiting = nextAsync();
    Completion completion = api.awaitCompletion(System.nanoTime() + SOON);
    assertThat(waiting).isNotDone();
    return completion;
  }

  private void awaitReady() throws InterruptedException {
    assertThat(api.awaitInit(System.nanoTime() + SOON)).isInstanceOf(InitOutcome.Ready.class);
  }

  private static String answer(String requestId, String kind) {
    return "/2018-06-01/runtime/invocation/" + requestId + "/" + kind;
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private CompletableFuture<HttpResponse<String>> nextAsync() {
    return client.sendAsync(request(NEXT).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return post(path, body, null);
  }

  private HttpResponse<String> post(String path, String body, @Nullable String errorType)
      throws Exception {
    java.net.http.HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(body));
    if (errorType != null) {
      request.header("Lambda-Runtime-Function-Error-Type", errorType);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private java.net.http.HttpRequest.Builder request(String path) {
    return java.net.http.HttpRequest.newBuilder(URI.create("http://" + server.address() + path));
  }

  private static void assertHeader(HttpResponse<?> response, String name, String value) {
    assertThat(response.headers().firstValue(name)).contains(value);
  }

  private static void assertRefused(HttpResponse<String> response, int status, String errorType) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertHeader(response, "Content-Type", "application/json");
    assertThat(response.body())
        .startsWith("{\"errorMessage\":\"")
        .endsWith(",\"errorType\":\"" + errorType + "\"}\n");
  }
}
