package dev.handrail.local.server;

import static dev.handrail.local.server.TestDoor.call;
import static dev.handrail.local.server.TestDoor.started;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.LocalOptions;
import dev.handrail.local.front.HttpReply;
import dev.handrail.local.front.RawConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slow-loris: who sends slowly keeps nobody else from being served. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SlowClientsTest {

  private static final String POST = "POST / HTTP/1.1\nHost: localhost\nContent-Length: 4\n\n";

  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(300);

  /** Of a client that would go on for five minutes; a body of 999 bytes is not complete then. */
  private static final int BYTES = 900;

  /** As many as there are threads for requests, and more. */
  private static final int CLIENTS = LocalOptions.defaults().accountConcurrency() + 100;

  @ParameterizedTest
  @ValueSource(strings = {"", "POS", "POST / HTTP/1.1\nHost: loc", POST, POST + "b"})
  void more_clients_than_threads_that_stop_midway_hold_none_and_are_served_when_they_go_on(
      String begun) throws IOException {
    List<RawConnection> clients = new ArrayList<>();
    try (HttpServer server = started(seen -> new String(seen.body(), UTF_8))) {
      for (int i = 0; i < CLIENTS; i++) {
        RawConnection client = new RawConnection(server.port());
        clients.add(client);
        client.lines(begun);
      }
      assertThat(call(server, "POST", "/").body("other").send().text()).isEqualTo("other");

      for (RawConnection client : clients) {
        client.lines((POST + "body").substring(begun.length()));
        assertThat(client.reply().text()).isEqualTo("body");
      }
    } finally {
      for (RawConnection client : clients) {
        client.close();
      }
    }
  }

  /** Each has been answered; what they still send is dropped, and waited for by nobody. */
  @Test
  void more_clients_than_threads_that_were_refused_and_send_on_hold_none() throws IOException {
    List<RawConnection> clients = new ArrayList<>();
    try (HttpServer server = started(seen -> "handled")) {
      for (int i = 0; i < CLIENTS; i++) {
        RawConnection client = new RawConnection(server.port());
        clients.add(client);
        client.lines("POST / HTTP/1.1\nHost: localhost\nContent-Length: 20971520\n\nbegun");
        assertThat(client.reply().status()).isEqualTo(413);
      }
      assertThat(call(server, "POST", "/").body("other").send().text()).isEqualTo("handled");
    } finally {
      for (RawConnection client : clients) {
        client.close();
      }
    }
  }

  private static HttpServer limited(Limits limits) throws IOException {
    TestDoor door = new TestDoor(seen -> TestDoor.text("handled"));
    HttpServer server = new HttpServer(LocalOptions.defaults(), List.of(door), limits);
    server.start();
    return server;
  }

  /** Each byte would start the time anew in which a connection may be idle. */
  @Test
  void headers_that_never_end_are_the_end_of_the_connection() throws IOException {
    try (HttpServer server = limited(Limits.DEFAULT.withHead(SHORT));
        RawConnection client = new RawConnection(server.port())) {
      client.lines("GET / HTTP/1.1\nHost: localhost\nX-Name: ");
      assertThat(isHungUpOn(client)).isTrue();
      assertThat(call(server, "GET", "/").send().text()).isEqualTo("handled");
    }
  }

  @Test
  void a_body_that_never_ends_is_the_end_of_the_connection() throws IOException {
    try (HttpServer server = limited(Limits.DEFAULT.withBody(SHORT));
        RawConnection client = new RawConnection(server.port())) {
      client.lines("POST / HTTP/1.1\nHost: localhost\nContent-Length: 999\n\n");
      assertThat(isHungUpOn(client)).isTrue();
      assertThat(call(server, "GET", "/").send().text()).isEqualTo("handled");
    }
  }

  /** Sends a byte now and then, until nobody takes it any more. */
  private static boolean isHungUpOn(RawConnection client) {
    try {
      for (int i = 0; i < BYTES; i++) {
        client.lines("x");
        pause(PAUSE);
      }
      return false;
    } catch (IOException hungUp) {
      return true;
    }
  }

  @Test
  void who_waits_for_an_answer_or_rests_after_it_is_not_late_with_headers() throws IOException {
    TestDoor door =
        new TestDoor(
            seen -> {
              pause(SHORT.multipliedBy(2));
              return TestDoor.text("late");
            });
    Limits limits = Limits.DEFAULT.withHead(SHORT);
    try (HttpServer server = new HttpServer(LocalOptions.defaults(), List.of(door), limits)) {
      server.start();
      try (RawConnection client = new RawConnection(server.port())) {
        for (int i = 0; i < 2; i++) {
          HttpReply reply = client.lines("GET / HTTP/1.1\nHost: localhost\n\n").reply();
          assertThat(reply.text()).isEqualTo("late");
          pause(SHORT.multipliedBy(2));
        }
      }
    }
  }

  private static void pause(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
