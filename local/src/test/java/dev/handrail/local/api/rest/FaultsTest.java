package dev.handrail.local.api.rest;

import static dev.handrail.local.api.rest.RestApiServer.ORDERS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.json.JsonValue;
import dev.handrail.local.front.FakeFunction;
import dev.handrail.local.front.HttpCall;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Whatever functions and clients do, other routes go on. */
class FaultsTest {

  private static final int BODY = 20 * 1024 * 1024;
  private static final int SENT = 64 * 1024;

  @Test
  void a_function_that_hangs_is_504_while_other_routes_go_on_and_it_comes_to_its_end_later()
      throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    FakeFunction behaviour =
        request -> isHanging(request) ? hang(request, release, ended) : fine(request);
    try (RestApiServer server =
        RestApiServer.start(
            behaviour,
            api ->
                api.method("GET", "/hang", ORDERS.withTimeout(Duration.ofMillis(50)))
                    .method("GET", "/fine", ORDERS))) {
      assertThat(server.call("GET", "/hang").send().status()).isEqualTo(504);
      assertThat(ended.getCount()).isEqualTo(1);
      assertThat(server.call("GET", "/fine").send().text()).isEqualTo("fine");

      release.countDown();
      ended.await();
    }
  }

  private static boolean isHanging(InvocationRequest request) {
    return "/hang".equals(JsonValue.parse(request.payload().bytes()).getString("path"));
  }

  private static InvocationResult fine(InvocationRequest request) {
    return FakeFunction.answer(request, RestApiServer.withBody("fine"));
  }

  private static InvocationResult hang(
      InvocationRequest request, CountDownLatch release, CountDownLatch ended) {
    try {
      release.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    ended.countDown();
    return fine(request);
  }

  @Test
  void of_a_body_of_20_MB_nothing_is_read_before_it_is_refused() throws IOException {
    try (RestApiServer server =
            RestApiServer.start(FaultsTest::fine, api -> api.method("POST", "/x", ORDERS));
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.doors.port())) {
      socket.setSoTimeout(HttpCall.PATIENCE_MILLIS);
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /prod/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + BODY + "\r\n\r\n")
              .getBytes(UTF_8));
      out.write(new byte[SENT]);
      out.flush();
      InputStream in = socket.getInputStream();
      assertThat(new String(in.readNBytes("HTTP/1.1 413".length()), UTF_8))
          .isEqualTo("HTTP/1.1 413");
      assertThat(server.doors.told())
          .contains("POST /x of shop/prod (id): the body of a request is larger than 10 MB");
    }
  }

  @Test
  void a_body_in_chunks_is_refused_once_it_is_too_large() {
    try (RestApiServer server =
        RestApiServer.start(FaultsTest::fine, api -> api.method("POST", "/x", ORDERS))) {
      HttpCall call = server.call("POST", "/x").chunked().body(new byte[BODY]);
      assertThat(call.send().status()).isEqualTo(413);
      assertThat(server.call("POST", "/x").send().text()).isEqualTo("fine");
    }
  }
}
