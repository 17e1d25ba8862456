package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.handrail.gateway.event.FrontDoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What AWS would answer with an error, drop or rename, and the reason that a function is told. */
class ResponseRefusalsTest {

  private static final ProxyResponse OK = ProxyResponse.of(200);

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 99, 100, 199, 600, 999, Integer.MAX_VALUE})
  void a_status_that_no_client_gets_is_refused(int status) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProxyResponse.of(status))
        .withMessageContainingAll("The status is " + status + ".", "200 to 599");
    assertThatIllegalArgumentException().isThrownBy(() -> OK.withStatus(status));
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 205, 304})
  void a_body_with_a_status_that_has_none_is_refused(int status) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProxyResponse.text("x").withStatus(status))
        .withMessageContainingAll("status " + status, "withoutBody()");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProxyResponse.of(status).withBody(new byte[1]));
    assertThatCode(() -> ProxyResponse.text("").withStatus(status)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "X Y", "X:", "X\r\nSet-Cookie", "\u0000", "Ü", "X\u007F", "(X)"})
  void a_name_that_is_no_token_is_refused_and_not_repeated(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OK.withHeader(name, "x"))
        .withMessageStartingWith("The name of a header")
        .withMessageContaining("Expected letters")
        .satisfies(error -> assertThat(error.getMessage()).doesNotContainPattern("[^ -~]"));
    assertThatIllegalArgumentException().isThrownBy(() -> OK.withAddedHeader(name, "x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"v\r\nX-Injected: 1", "v\n", "\rv", "v\u0000w", "v\u001Bw", "v\u007Fw", "v\u0085"})
  void a_value_that_would_write_headers_of_its_own_is_refused_and_not_repeated(String value) {
    for (String name : new String[] {"X-Name", "Set-Cookie", "Location", "Content-Type"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> OK.withHeader(name, value))
          .withMessageContainingAll("The value of the header " + name, "U+00", "at index")
          .satisfies(error -> assertThat(error.getMessage()).doesNotContainPattern("[^ -~]"));
      assertThatIllegalArgumentException().isThrownBy(() -> OK.withAddedHeader(name, value));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OK.withHeader("X", "1").withAddedHeader("X", value));
    assertThatIllegalArgumentException().isThrownBy(() -> ProxyResponse.redirect(value));
    assertThatIllegalArgumentException().isThrownBy(() -> ProxyResponse.bytes(value, new byte[1]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "a\u20AC", "\uD83D\uDE00", "\uD83D"})
  void a_value_beyond_ASCII_which_a_load_balancer_fails_on_is_refused_for_all(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OK.withHeader("X-Name", value))
        .withMessageContainingAll("X-Name", "beyond ASCII", "RFC 8187", "Percent-encode");
  }

  @Test
  void blanks_around_a_value_are_no_part_of_it_and_tabs_within_are() {
    assertThat(OK.withHeader("X", " \ta\tb \t").headers().get("x")).isEqualTo("a\tb");
    assertThat(OK.withHeader("X", "  ").headers().get("x")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length", "content-length", "Date", "Server", "Connection"})
  void item21_headers_that_would_come_back_as_x_amzn_Remapped_are_refused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OK.withHeader(name, "1"))
        .withMessageContainingAll("The header " + name + " can't be set", "x-amzn-Remapped");
    assertThatIllegalArgumentException().isThrownBy(() -> OK.withAddedHeader(name, "1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Transfer-Encoding", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Upgrade"})
  void headers_about_one_connection_which_front_doors_drop_are_refused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OK.withHeader(name, "1"))
        .withMessageContainingAll(name, "drops it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WWW-Authenticate", "Content-Encoding", "Via", "ETag", "Dates"})
  void headers_that_proxy_integrations_pass_are_taken(String name) {
    assertThat(OK.withHeader(name, "1").headers().get(name)).isEqualTo("1");
  }

  @Test
  void a_second_content_type_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProxyResponse.text("x").withAddedHeader("content-type", "text/html"))
        .withMessageContaining("withHeader");
  }

  @Test
  void JSON_that_is_not_UTF_8_is_refused_and_a_replacement_character_in_it_is_not() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProxyResponse.jsonBytes(new byte[] {'"', (byte) 0xE9, '"'}))
        .withMessageContaining("UTF-8");
    assertThat(ProxyResponse.json("\uFFFD").text()).isEqualTo("\"\uFFFD\"");
  }

  @ParameterizedTest
  @EnumSource
  void text_that_its_charset_cannot_write_is_refused(FrontDoor frontDoor) {
    ProxyResponse response =
        ProxyResponse.text("\u20AC").withHeader("Content-Type", "text/plain; charset=us-ascii");
    assertThatIllegalStateException()
        .isThrownBy(() -> response.toResult(frontDoor))
        .withMessageContainingAll("US-ASCII", "Use charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-unknown", "not a name!", "ISO-2022-CN"})
  void text_in_a_charset_that_this_JVM_cannot_write_is_refused_and_bytes_are_not(String charset) {
    String type = "text/plain; charset=\"" + charset + "\"";
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                ProxyResponse.text("x")
                    .withHeader("Content-Type", type)
                    .toResult(FrontDoor.REST_API))
        .withMessageContaining("charset=utf-8");
    assertThat(ProxyResponse.bytes(type, new byte[1]).toResult(FrontDoor.REST_API)).isNotEmpty();
  }
}
