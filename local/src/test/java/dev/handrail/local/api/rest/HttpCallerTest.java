package dev.handrail.local.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.handrail.local.api.mapping.RefusedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;

/** The end of calls to HTTP endpoints. */
class HttpCallerTest {

  private static HttpCaller.Sent sent(int port) {
    String uri = "http://127.0.0.1:" + port + "/";
    return new HttpCaller.Sent(
        "GET", uri, URI.create(uri), Map.of(), new byte[0], Duration.ofSeconds(20));
  }

  @Test
  void after_its_end_nothing_is_called_any_more() throws IOException {
    HttpServer endpoint =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    endpoint.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    endpoint.start();
    try {
      HttpCaller caller = new HttpCaller(false);
      HttpCaller.Sent sent = sent(endpoint.getAddress().getPort());
      assertThat(caller.call(sent, Execution.Steps.NONE).status()).isEqualTo(204);

      caller.close();

      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> caller.call(sent, Execution.Steps.NONE))
          .withMessageContaining("the server stops");
      caller.close(); // again
    } finally {
      endpoint.stop(0);
    }
  }

  @Test
  @EnabledForJreRange(minVersion = 21)
  void its_thread_ends_where_the_jdk_can_end_it() throws ReflectiveOperationException {
    HttpCaller caller = new HttpCaller(false);
    HttpClient client = caller.client(sent(1));

    caller.close();

    assertThat(
            HttpClient.class
                .getMethod("awaitTermination", Duration.class)
                .invoke(client, Duration.ofSeconds(20)))
        .isEqualTo(true);
  }
}
