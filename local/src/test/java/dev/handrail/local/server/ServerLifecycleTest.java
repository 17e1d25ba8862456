package dev.handrail.local.server;

import static dev.handrail.local.server.TestDoor.await;
import static dev.handrail.local.server.TestDoor.call;
import static dev.handrail.local.server.TestDoor.started;
import static dev.handrail.local.server.TestDoor.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.local.LocalOptions;
import dev.handrail.local.front.HttpReply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From the moment a server listens to the one when it does not any more. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ServerLifecycleTest {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Test
  void a_taken_port_is_named_with_what_to_do() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        HttpServer server =
            new HttpServer(LocalOptions.defaults().withPort(other.getLocalPort()), List.of())) {
      assertThatThrownBy(server::start)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("port " + other.getLocalPort())
          .hasMessageContaining("--port");
    }
  }

  @Test
  void an_address_that_is_not_of_this_machine_is_named() {
    LocalOptions options = LocalOptions.defaults().withAddress("no.such.host.invalid");
    try (HttpServer server = new HttpServer(options, List.of())) {
      assertThatThrownBy(server::start)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no.such.host.invalid")
          .hasMessageContaining("--address");
    }
  }

  @Test
  void listens_on_the_loopback_address_only() throws IOException {
    try (HttpServer server = started(seen -> seen.sourceAddress() + " " + seen.port())) {
      assertThat(call(server, "GET", "/").send().text()).isEqualTo("127.0.0.1 " + server.port());
    }
  }

  @Test
  void stopping_waits_for_what_is_being_answered() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    TestDoor door =
        new TestDoor(
            seen -> {
              arrived.countDown();
              await(go);
              return text("done");
            });
    LocalOptions options = LocalOptions.defaults();
    HttpServer server =
        new HttpServer(
            options, List.of(door), Limits.DEFAULT.withIdle(PATIENCE).withStop(PATIENCE));
    server.start();
    int port = server.port();
    CompletableFuture<HttpReply> reply =
        CompletableFuture.supplyAsync(() -> call(server, "GET", "/").send());
    await(arrived);
    CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
    while (isOpen(port)) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    go.countDown();
    assertThat(reply.get(5, TimeUnit.MINUTES).text()).isEqualTo("done");
    closed.get(5, TimeUnit.MINUTES);
    server.close(); // does nothing
  }

  /** Whether the server listens still; the first thing to end when it stops. */
  private static boolean isOpen(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  @Test
  void stopping_interrupts_what_does_not_end_and_is_no_failure() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    TestDoor door =
        new TestDoor(
            seen -> {
              arrived.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException stopped) {
                interrupted.countDown();
              }
              return text("too late");
            });
    LocalOptions options = LocalOptions.defaults();
    HttpServer server =
        new HttpServer(options, List.of(door), Limits.DEFAULT.withStop(Duration.ofMillis(200)));
    server.start();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
      await(arrived);
      server.close();
      await(interrupted);
    }
  }
}
