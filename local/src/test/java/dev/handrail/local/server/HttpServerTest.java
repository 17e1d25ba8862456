package dev.handrail.local.server;

import static dev.handrail.local.server.TestDoor.MAX_BODY;
import static dev.handrail.local.server.TestDoor.call;
import static dev.handrail.local.server.TestDoor.started;
import static dev.handrail.local.server.TestDoor.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.Header;
import dev.handrail.local.LocalOptions;
import dev.handrail.local.front.HttpCall;
import dev.handrail.local.front.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class HttpServerTest {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Test
  void keeps_the_target_as_it_came() throws IOException {
    String target = "/a%2Fb/../c//d;x=1/%C3%A4/%ff?q=%zz&&=+%20&q";
    try (HttpServer server = started(seen -> seen.target())) {
      assertThat(call(server, "GET", target).send().text()).isEqualTo(target);
      assertThat(call(server, "GET", "//two/slashes").send().text()).isEqualTo("//two/slashes");
    }
  }

  @Test
  void a_percent_sign_in_a_path_that_begins_no_byte_is_a_400() throws IOException {
    try (HttpServer server = started(seen -> seen.target())) {
      assertThat(call(server, "GET", "/a%zz").send().status()).isEqualTo(400);
      assertThat(call(server, "GET", "/a%2").send().status()).isEqualTo(400);
    }
  }

  @Test
  void reads_headers_as_utf8_and_keeps_their_order() throws IOException {
    try (HttpServer server =
        started(
            seen -> seen.header("x-name") + seen.headers().stream().map(Header::name).toList())) {
      HttpReply reply =
          call(server, "GET", "/").header("X-Name", "gr\u00fc\u00df").header("b", "1").send();
      assertThat(reply.text()).startsWith("gr\u00fc\u00df[Host, X-Name, b");
    }
  }

  @Test
  void writes_headers_as_utf8() throws IOException {
    TestDoor door =
        new TestDoor(
            seen ->
                HttpAnswer.of(
                    299, List.of(new Header("X-Name", "gr\u00fc\u00df")), "ok".getBytes(UTF_8)));
    try (HttpServer server = started(door)) {
      HttpReply reply = call(server, "GET", "/").send();
      assertThat(reply.status()).isEqualTo(299);
      assertThat(reply.header("X-Name")).isEqualTo("gr\u00fc\u00df");
      assertThat(reply.header("Server")).isNull();
    }
  }

  @Test
  void reads_bodies_with_and_without_a_length() throws IOException {
    try (HttpServer server = started(seen -> new String(seen.body(), UTF_8))) {
      String body = "x".repeat(MAX_BODY);
      assertThat(call(server, "POST", "/").body(body).send().text()).isEqualTo(body);
      assertThat(call(server, "POST", "/").body(body).chunked().send().text()).isEqualTo(body);
    }
  }

  @Test
  void refuses_a_body_that_is_too_large_whether_or_not_it_tells_its_length() throws IOException {
    try (HttpServer server = started(seen -> "handled")) {
      String body = "x".repeat(MAX_BODY + 1);
      assertThat(call(server, "POST", "/").body(body).send().status()).isEqualTo(413);
      assertThat(call(server, "POST", "/").body(body).chunked().send().status()).isEqualTo(413);
    }
  }

  @Test
  void a_client_that_sends_before_it_listens_hears_that_its_body_is_too_large() throws IOException {
    try (HttpServer server = started(seen -> "handled")) {
      HttpReply reply = call(server, "POST", "/").body(new byte[8 * 1024 * 1024]).send();
      assertThat(reply.status()).isEqualTo(413);
      assertThat(reply.text()).isEqualTo("too large");
    }
  }

  @Test
  void refuses_a_body_by_its_declared_length_alone() throws IOException {
    try (HttpServer server = started(seen -> "handled");
        Socket socket = connected(server)) {
      socket
          .getOutputStream()
          .write(
              "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n"
                  .getBytes(UTF_8));
      byte[] start = socket.getInputStream().readNBytes(12);
      assertThat(new String(start, UTF_8)).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void fact5_3_headers_may_have_one_megabyte_and_no_more() throws IOException {
    try (HttpServer server = started(seen -> "" + seen.header("x").length())) {
      String large = "x".repeat(1000 * 1000);
      assertThat(call(server, "GET", "/").header("X", large).send().text()).isEqualTo("1000000");
      HttpReply reply = call(server, "GET", "/").header("X", large + large).send();
      assertThat(reply.status()).isEqualTo(431);
      assertThat(reply.text()).startsWith("{\"message\":");
    }
  }

  @Test
  void what_is_no_http_is_refused_without_a_page() throws IOException {
    try (HttpServer server = started(seen -> "handled");
        Socket socket = connected(server)) {
      socket.getOutputStream().write("GET / HTTP/1.1\r\n no header\r\n\r\n".getBytes(UTF_8));
      String reply = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertThat(reply).startsWith("HTTP/1.1 400").contains("{\"message\":").doesNotContain("<");
    }
  }

  @Test
  void a_path_of_nobodys_is_not_found() throws IOException {
    TestDoor door = new TestDoor(seen -> text("handled"));
    door.owns = false;
    try (HttpServer server = started(door)) {
      HttpReply reply = call(server, "GET", "/elsewhere?secret=1").send();
      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.text())
          .isEqualTo("{\"message\":\"Nothing answers GET /elsewhere on this server.\"}");
    }
  }

  @Test
  void a_door_that_fails_is_told_and_the_server_lives() throws IOException {
    try (HttpServer server =
        started(
            seen -> {
              if (seen.target().equals("/fail")) {
                throw new IllegalStateException("broken door");
              }
              return "fine";
            })) {
      HttpReply reply = call(server, "GET", "/fail").send();
      assertThat(reply.status()).isEqualTo(500);
      assertThat(reply.text()).contains("broken door").doesNotContain("\tat ");
      assertThat(call(server, "GET", "/").send().text()).isEqualTo("fine");
    }
  }

  @Test
  void clients_that_are_gone_do_no_harm() throws IOException {
    try (HttpServer server = started(seen -> "x".repeat(5_000_000))) {
      for (int i = 0; i < 20; i++) {
        leave(server, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\nabc");
        leave(server, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        leave(server, "GET / HT");
      }
      assertThat(call(server, "GET", "/").send().body()).hasSize(5_000_000);
    }
  }

  @Test
  void a_function_may_take_longer_than_a_connection_may_be_idle_and_a_body_may_not()
      throws Exception {
    // Longer than a machine pauses: a request that is begun late is not what this is about.
    Duration idle = Duration.ofSeconds(5);
    TestDoor door =
        new TestDoor(
            seen -> {
              pause(idle.multipliedBy(2));
              return text("late");
            });
    LocalOptions options = LocalOptions.defaults();
    Limits limits = Limits.DEFAULT.withIdle(idle).withStop(PATIENCE);
    try (HttpServer server = new HttpServer(options, List.of(door), limits)) {
      server.start();
      assertThat(call(server, "GET", "/").send().text()).isEqualTo("late");
      try (Socket socket = connected(server)) {
        String begun = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc";
        socket.getOutputStream().write(begun.getBytes(UTF_8));
        awaitEnd(socket);
      }
    }
  }

  private static void pause(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** Waits until the server hangs up, in whichever way. */
  private static void awaitEnd(Socket socket) throws IOException {
    try {
      assertThat(socket.getInputStream().readAllBytes()).isNotNull();
    } catch (SocketException reset) {
      assertThat(reset).hasMessageContaining("reset");
    }
  }

  private static void leave(HttpServer server, String sent) throws IOException {
    try (Socket socket = connected(server)) {
      socket.setSoLinger(true, 0); // a reset, not a farewell
      OutputStream out = socket.getOutputStream();
      out.write(sent.getBytes(UTF_8));
      out.flush();
    }
  }

  @Test
  void a_connection_is_used_again() throws IOException {
    try (HttpServer server = started(seen -> "ok");
        Socket socket = connected(server)) {
      InputStream in = socket.getInputStream();
      for (int i = 0; i < 3; i++) {
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
        StringBuilder reply = new StringBuilder();
        while (reply.indexOf("\r\n\r\nok") < 0) {
          int next = in.read();
          assertThat(next).as("after: %s", reply).isNotNegative();
          reply.append((char) next);
        }
        assertThat(reply.toString()).startsWith("HTTP/1.1 200");
      }
    }
  }

  private static Socket connected(HttpServer server) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(HttpCall.PATIENCE_MILLIS);
    return socket;
  }
}
