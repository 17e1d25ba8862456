package dev.handrail.testkit.internal.runtimeapi;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Web pages may not take part in an invocation. */
@Timeout(600)
class BrowserTest {

  private final RuntimeApiServer server = new RuntimeApiServer(new RuntimeApi());

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_runtime_asks_the_host_it_was_given() throws Exception {
    assertThat(ping("Host: " + server.address())).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://example.org",
        "Sec-Fetch-Site: cross-site",
        "sec-fetch-site: none"
      })
  void what_only_browsers_send_is_refused(String header) throws Exception {
    assertThat(ping("Host: " + server.address() + "\r\n" + header))
        .startsWith("HTTP/1.1 403 ")
        .contains("The Runtime API is not for browsers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host: example.org", "Host: localhost", "Host: 127.0.0.1", "X: y"})
  void a_name_that_was_made_to_mean_this_machine_is_refused(String header) throws Exception {
    assertThat(ping(header))
        .startsWith("HTTP/1.1 403 ")
        .contains("Expected the Host header " + server.address() + ", got ");
  }

  private String ping(String headers) throws IOException {
    URI uri = URI.create("http://" + server.address());
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      String head = "GET /2018-06-01/ping HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }
}
