package dev.handrail.testkit.internal.runtimeapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.internal.runtimeapi.Completion.End;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP clients do not let one send. */
@Timeout(600)
class WireTest {

  private static final long SOON = Duration.ofMinutes(2).toNanos();
  private static final String NEXT =
      "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: {host}\r\n\r\n";
  private static final String RESPONSE =
      "POST /2018-06-01/runtime/invocation/r-1/response HTTP/1.1\r\nHost: {host}\r\n";

  private final RuntimeApi api = new RuntimeApi();
  private final RuntimeApiServer server = new RuntimeApiServer(api);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_streamed_response_is_collected() throws Exception {
    try (Connection runtime = running()) {
      runtime.send(
          RESPONSE
              + "Lambda-Runtime-Function-Response-Mode: streaming\r\n"
              + "Transfer-Encoding: chunked\r\n\r\n"
              + "3;extension=1\r\n\"ab\r\n2\r\nc\"\r\n0\r\n\r\n");

      assertThat(runtime.status()).isEqualTo("HTTP/1.1 202 Accepted");
      assertThat(answer(runtime)).isEqualTo(new Answer.Success(Payload.of("\"abc\"")));
    }
  }

  @Test
  void a_streamed_response_may_fail_in_its_trailers() throws Exception {
    String document = "{\"errorMessage\":\"late\"}";
    try (Connection runtime = running()) {
      runtime.send(
          RESPONSE
              + "Lambda-Runtime-Function-Response-Mode: streaming\r\n"
              + "Transfer-Encoding: chunked\r\n"
              + "Trailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body"
              + "\r\n\r\n3\r\nabc\r\n0\r\n"
              + "Lambda-Runtime-Function-Error-Type: Runtime.StreamError\r\n"
              + "Lambda-Runtime-Function-Error-Body: "
              + Base64.getEncoder().encodeToString(document.getBytes(UTF_8))
              + "\r\n\r\n");

      assertThat(runtime.status()).isEqualTo("HTTP/1.1 202 Accepted");
      assertThat(answer(runtime))
          .isEqualTo(new Answer.Failure("Runtime.StreamError", Payload.of(document)));
    }
  }

  @Test
  void a_response_that_is_cut_short_is_none() throws Exception {
    try (Connection runtime = running()) {
      runtime.send(RESPONSE + "Content-Length: 10\r\n\r\n\"abc");
    }
    api.runtimeExited();

    Completion completion = api.awaitCompletion(System.nanoTime() + SOON);
    assertThat(completion.end()).isEqualTo(End.EXIT);
    assertThat(completion.answer()).isNull();
  }

  @Test
  void a_stack_trace_of_a_megabyte_fits_into_a_header() throws Exception {
    try (Connection runtime = running()) {
      runtime.send(
          RESPONSE.replace("/response", "/error")
              + "Lambda-Runtime-Function-XRay-Error-Cause: "
              + "x".repeat(1024 * 1024)
              + "\r\nContent-Length: 2\r\n\r\n{}");

      assertThat(runtime.status()).isEqualTo("HTTP/1.1 202 Accepted");
    }
  }

  @Test
  void more_than_that_is_refused() throws Exception {
    try (Connection runtime = new Connection()) {
      // Not a byte more than is read: unread ones could cost the answer.
      String head = "GET / HTTP/1.1\r\nX: ";
      runtime.send(head + "x".repeat(HttpReader.MAX_HEAD + 2 - head.length()));

      assertThat(runtime.status()).isEqualTo("HTTP/1.1 431 Request Header Fields Too Large");
    }
  }

  @Test
  void a_client_that_asks_first_is_told_to_continue() throws Exception {
    try (Connection runtime = running()) {
      runtime.send(RESPONSE + "Expect: 100-continue\r\nContent-Length: 1\r\n\r\n");
      assertThat(runtime.status()).isEqualTo("HTTP/1.1 100 Continue");
      runtime.send("1");
      assertThat(runtime.status()).isEqualTo("HTTP/1.1 202 Accepted");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n",
        "GET /2018-06-01/ping\r\n",
        "GET /2018-06-01/ping HTTP/1.1\r\nno colon\r\n",
        "POST /2018-06-01/runtime/init/error HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "POST /2018-06-01/runtime/init/error HTTP/1.1\r\nContent-Length: many\r\n\r\n",
        "POST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        "POST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n",
      })
  void what_is_not_http_is_refused(String request) throws Exception {
    try (Connection runtime = new Connection()) {
      runtime.send(request);

      assertThat(runtime.status()).isEqualTo("HTTP/1.1 400 Bad Request");
    }
  }

  @Test
  void the_absolute_form_and_a_query_do_not_matter() throws Exception {
    try (Connection runtime = new Connection()) {
      runtime.send(
          "GET http://h:1/2018-06-01/ping?x=1 HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");

      assertThat(runtime.status()).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  /** A connection whose runtime has an event with id r-1. */
  private Connection running() throws Exception {
    Connection runtime = new Connection();
    runtime.send(NEXT);
    assertThat(api.awaitInit(System.nanoTime() + SOON)).isInstanceOf(InitOutcome.Ready.class);
    InvocationRequest request = InvocationRequest.of("{}").withRequestId("r-1");
    api.dispatch(new Invocation(request, "arn:f", 0));
    assertThat(runtime.status()).isEqualTo("HTTP/1.1 200 OK");
    return runtime;
  }

  private Answer answer(Connection runtime) throws Exception {
    runtime.send(NEXT);
    return requireNonNull(api.awaitCompletion(System.nanoTime() + SOON).answer());
  }

  private final class Connection implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;

    Connection() throws IOException {
      String[] address = server.address().split(":", 2);
      this.socket = new Socket(address[0], Integer.parseInt(address[1]));
      this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    void send(String text) throws IOException {
      String request = text.replace("{host}", server.address());
      socket.getOutputStream().write(request.getBytes(UTF_8));
    }

    /** The status line; what follows it is read over. */
    String status() throws IOException {
      String status = in.readLine();
      int length = 0;
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        if (line.startsWith("Content-Length: ")) {
          length = Integer.parseInt(line.substring("Content-Length: ".length()));
        }
      }
      assertThat(in.skip(length)).isEqualTo(length);
      return String.valueOf(status);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
