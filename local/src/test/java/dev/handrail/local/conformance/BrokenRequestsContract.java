package dev.handrail.local.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.front.HttpReply;
import dev.handrail.local.front.RawConnection;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client should do: refused in one way, and never a way to smuggle a second request. */
abstract class BrokenRequestsContract {

  final Door door;

  BrokenRequestsContract(Door door) {
    this.door = door;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 3\nContent-Length: 4\n",
        "Content-Length: -1\n",
        "Content-Length: three\n",
        "Content-Length: 99999999999999999999\n",
        "Content-Length: 3\nTransfer-Encoding: chunked\n",
        "Transfer-Encoding: chunked\nTransfer-Encoding: chunked, identity\n",
        "Host: other\n",
        "X-Name : value\n",
        "X-Name: value\n folded: value\n",
        "X-Name\n",
        ": value\n",
        "X Name: value\n",
        "X-Name: a\u0000b\n",
      })
  void a_header_that_two_servers_could_read_in_two_ways_is_400_and_the_end(String header)
      throws IOException {
    try (RawConnection connection = door.connect()) {
      String smuggled = door.request("GET", "smuggled");
      connection.lines(door.head("POST", "x") + header + "\n0\n\n" + smuggled);

      HttpReply reply = connection.reply();
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.header("Content-Type")).startsWith("application/json");
      assertThat(reply.text()).startsWith("{\"message\":").doesNotContain("\tat ", "jetty");
      assertThat(connection.isAtEnd()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /\n\n",
        "GET / HTTP/1.2.3\nHost: localhost\n\n",
        "GET / HTTP/1.1\n\n",
        "G\u00cbT / HTTP/1.1\nHost: localhost\n\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\n\n", // TLS where there is none
        "hello\n\n",
      })
  void what_is_no_request_is_refused_and_the_end(String sent) throws IOException {
    try (RawConnection connection = door.connect()) {
      connection.lines(sent);

      HttpReply reply = connection.reply();
      assertThat(reply.status()).isBetween(400, 505);
      assertThat(reply.text()).doesNotContain("\tat ", "jetty");
      assertThat(connection.isAtEnd()).isTrue();
    }
  }

  @Test
  void a_client_of_HTTP_2_that_knows_no_better_is_refused_and_the_end() throws IOException {
    try (RawConnection connection = door.connect()) {
      connection.lines("PRI * HTTP/2.0\n\nSM\n\n");

      assertThat(connection.reply().status()).isBetween(400, 505);
      assertThat(connection.isAtEnd()).isTrue();
    }
  }

  @Test
  void many_headers_of_little_content_are_no_trouble() throws IOException {
    try (RawConnection connection = door.connect()) {
      StringBuilder head = new StringBuilder(door.head("GET", "x"));
      for (int i = 0; i < 1000; i++) {
        head.append("X-").append(i).append(i % 2 == 0 ? ":\n" : ": \t1 \n");
      }
      connection.lines(head + "\n");

      assertThat(connection.reply().text()).isEqualTo("GET /x null");
    }
  }

  @Test
  void a_head_of_more_than_one_megabyte_is_431_and_the_end() throws IOException {
    try (RawConnection connection = door.connect()) {
      HttpReply reply =
          connection.head(door.head("GET", "x") + "X: " + "x".repeat(1024 * 1024) + "\n\n");

      assertThat(reply.status()).isEqualTo(431);
      assertThat(connection.isAtEnd()).isTrue();
    }
  }

  @Test
  void a_request_line_that_has_no_end_is_414_or_431_and_the_end() throws IOException {
    try (RawConnection connection = door.connect()) {
      HttpReply reply = connection.head("GET /" + "x".repeat(1024 * 1024));

      assertThat(reply.status()).isIn(414, 431);
      assertThat(connection.isAtEnd()).isTrue();
    }
  }

  @Test
  void an_options_request_for_the_whole_server_is_answered() throws IOException {
    try (RawConnection connection = door.connect()) {
      connection.lines("OPTIONS * HTTP/1.1\nHost: localhost\n\n" + door.request("GET", "x"));

      assertThat(connection.reply().status()).isEqualTo(404);
      assertThat(connection.reply().text()).isEqualTo("GET /x null");
    }
  }
}
