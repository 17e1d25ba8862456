package dev.handrail.local.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.front.HttpReply;
import dev.handrail.local.front.RawConnection;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What every client of HTTP/1.1 may do, byte by byte. */
abstract class HttpContract {

  final Door door;

  HttpContract(Door door) {
    this.door = door;
  }

  @Test
  void requests_that_are_sent_at_once_are_answered_in_their_order() throws IOException {
    try (RawConnection connection = door.connect()) {
      String post =
          door.head("POST", "two") + "Content-Type: text/plain\nContent-Length: 4\n\nbody";
      connection.lines(door.request("GET", "one") + post + door.request("GET", "three"));

      assertThat(connection.reply().text()).isEqualTo("GET /one null");
      assertThat(connection.reply().text()).isEqualTo("POST /two body");
      assertThat(connection.reply().text()).isEqualTo("GET /three null");
    }
  }

  @Test
  void a_body_in_chunks_arrives_whole_without_extensions_and_trailers() throws IOException {
    try (RawConnection connection = door.connect()) {
      String head = door.head("POST", "chunks") + "Content-Type: text/plain\n";
      String chunks = "3;name=value\nabc\n0A\n0123456789\n1\n!\n0\nX-Trailer: late\n\n";
      connection.lines(head + "Transfer-Encoding: chunked\n\n" + chunks);
      assertThat(connection.reply().text()).isEqualTo("POST /chunks abc0123456789!");

      connection.lines(door.request("GET", "next"));
      assertThat(connection.reply().text()).isEqualTo("GET /next null");
    }
  }

  @Test
  void a_chunk_whose_size_is_no_number_is_400_and_the_end() throws IOException {
    try (RawConnection connection = door.connect()) {
      connection.lines(door.head("POST", "x") + "Transfer-Encoding: chunked\n\nxyz\nabc\n0\n\n");

      assertThat(connection.reply().status()).isEqualTo(400);
      assertThat(connection.isAtEnd()).isTrue();
    }
  }

  @Test
  void who_expects_100_continue_gets_it_before_the_body_and_then_the_answer() throws IOException {
    try (RawConnection connection = door.connect()) {
      String head = door.head("POST", "expect") + "Content-Type: text/plain\nContent-Length: 4\n";
      connection.lines(head + "Expect: 100-continue\n\n");
      assertThat(connection.reply().status()).isEqualTo(100);

      connection.lines("body");
      HttpReply reply = connection.reply();
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.text()).isEqualTo("POST /expect body");
    }
  }

  @Test
  void who_expects_100_continue_for_too_large_a_body_is_refused_before_it_is_sent()
      throws IOException {
    try (RawConnection connection = door.connect()) {
      connection.lines(
          door.head("POST", "x") + "Content-Length: 20971520\nExpect: 100-continue\n\n");

      assertThat(connection.reply().status()).isEqualTo(413);
      connection.half();
      assertThat(connection.isAtEnd()).isTrue();
    }
  }

  @Test
  void who_expects_what_nobody_knows_is_told_so() throws IOException {
    try (RawConnection connection = door.connect()) {
      connection.lines(door.head("GET", "x") + "Expect: a-miracle\n\n");

      assertThat(connection.reply().status()).isEqualTo(417);
    }
  }

  @Test
  void an_answer_to_head_tells_the_length_and_the_next_request_is_answered_behind_it()
      throws IOException {
    try (RawConnection connection = door.connect()) {
      connection.lines(door.request("HEAD", "x") + door.request("GET", "y"));

      HttpReply head = connection.replyToHead();
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.header("Content-Length")).isEqualTo("" + "HEAD /x null".length());
      assertThat(connection.reply().text()).isEqualTo("GET /y null");
    }
  }

  @Test
  void a_client_that_sends_byte_by_byte_is_understood() throws IOException {
    try (RawConnection connection = door.connect()) {
      connection.slowly(
          door.head("POST", "slow") + "Content-Type: text/plain\nContent-Length: 3\n\nabc");

      assertThat(connection.reply().text()).isEqualTo("POST /slow abc");
    }
  }

  @Test
  void a_client_that_sends_nothing_more_hears_its_answer() throws IOException {
    try (RawConnection connection = door.connect()) {
      connection.lines(door.request("GET", "half")).half();

      assertThat(connection.reply().text()).isEqualTo("GET /half null");
      assertThat(connection.isAtEnd()).isTrue();
    }
  }

  @Test
  void a_request_whose_end_is_missing_is_no_request() throws IOException {
    try (RawConnection head = door.connect();
        RawConnection body = door.connect()) {
      head.lines(door.head("GET", "x")).half();
      body.lines(door.head("POST", "x") + "Content-Length: 10\n\nabc").half();

      assertThat(isRefusedOrClosed(head)).isTrue();
      assertThat(isRefusedOrClosed(body)).isTrue();
    }
  }

  /** HTTP leaves it to the server whether it says why. */
  static boolean isRefusedOrClosed(RawConnection connection) throws IOException {
    try {
      return connection.reply().status() == 400 && connection.isAtEnd();
    } catch (IOException closed) {
      return true;
    }
  }

  @Test
  void a_connection_stays_open_in_1_1_and_ends_when_asked_or_in_1_0() throws IOException {
    try (RawConnection asked = door.connect();
        RawConnection old = door.connect()) {
      asked.lines(door.request("GET", "a") + door.head("GET", "b") + "Connection: close\n\n");
      assertThat(asked.reply().header("Connection")).isNotEqualTo("close");
      assertThat(asked.reply().header("Connection")).isEqualTo("close");
      assertThat(asked.isAtEnd()).isTrue();

      old.lines("GET " + door.base() + "c HTTP/1.0\nHost: localhost\n\n");
      assertThat(old.reply().text()).isEqualTo("GET /c null");
      assertThat(old.isAtEnd()).isTrue();
    }
  }

  @Test
  void an_upgrade_that_nobody_offers_is_left_out() throws IOException {
    try (RawConnection connection = door.connect()) {
      connection.lines(
          door.head("GET", "x")
              + "Connection: Upgrade\nUpgrade: websocket\nSec-WebSocket-Version: 13\n\n");

      assertThat(connection.reply().text()).isEqualTo("GET /x null");
    }
  }

  @Test
  void a_target_with_scheme_and_host_is_that_of_its_path() throws IOException {
    try (RawConnection connection = door.connect()) {
      String host = "localhost:" + door.port();
      String line = "GET http://" + host + door.base() + "whole HTTP/1.1\nHost: ";
      connection.lines(line + host + "\n\n").lines(line + "other\n\n");

      assertThat(connection.reply().text()).isEqualTo("GET /whole null");
      assertThat(connection.reply().status()).isEqualTo(400);
    }
  }

  @Test
  void encoded_slashes_and_dots_stay_as_they_were_sent() throws IOException {
    try (RawConnection connection = door.connect()) {
      connection.lines(door.request("GET", "a%2Fb/%2e%2e/c%252Fd"));

      assertThat(connection.reply().text()).isEqualTo("GET /a%2Fb/%2e%2e/c%252Fd null");
    }
  }
}
