package dev.handrail.local.server;

import static dev.handrail.local.server.TestDoor.call;
import static dev.handrail.local.server.TestDoor.started;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.LocalOptions;
import dev.handrail.local.front.RawConnection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slow-loris: who sends slowly keeps nobody else from being served. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SlowClientsTest {

  private static final String POST = "POST / HTTP/1.1\nHost: localhost\nContent-Length: 4\n\n";

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
}
