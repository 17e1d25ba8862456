package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetCookieTest {

  private static final SetCookie COOKIE = SetCookie.of("id", "7");

  @Test
  void a_cookie_has_no_attributes_of_its_own() {
    assertThat(COOKIE.headerValue()).isEqualTo("id=7");
    assertThat(SetCookie.of("id", "").headerValue()).isEqualTo("id=");
    assertThat(SetCookie.of("id", "\"ab\"").headerValue()).isEqualTo("id=\"ab\"");
  }

  @Test
  void attributes_are_written_in_one_order_whatever_order_they_were_given_in() {
    SetCookie cookie =
        COOKIE
            .withPartitioned()
            .withSameSite(SetCookie.SameSite.NONE)
            .withHttpOnly()
            .withSecure()
            .withPath("/a b")
            .withDomain("Example.com")
            .withMaxAge(Duration.ofMillis(61_999))
            .withExpires(Instant.parse("2021-06-09T10:18:14.999Z"));
    assertThat(cookie.headerValue())
        .isEqualTo(
            "id=7; Expires=Wed, 09 Jun 2021 10:18:14 GMT; Max-Age=61; Domain=Example.com;"
                + " Path=/a b; Secure; HttpOnly; SameSite=None; Partitioned");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1601-01-01T00:00:00Z | Mon, 01 Jan 1601 00:00:00 GMT",
        "1970-01-01T00:00:00Z | Thu, 01 Jan 1970 00:00:00 GMT",
        "2024-02-29T23:59:59Z | Thu, 29 Feb 2024 23:59:59 GMT",
        "2026-12-06T09:08:07Z | Sun, 06 Dec 2026 09:08:07 GMT",
        "9999-12-31T23:59:59.999Z | Fri, 31 Dec 9999 23:59:59 GMT",
      })
  void expires_is_a_date_of_HTTP_with_two_digits_for_the_day(Instant time, String expected) {
    assertThat(COOKIE.withExpires(time).headerValue()).isEqualTo("id=7; Expires=" + expected);
  }

  @Test
  void a_date_that_HTTP_cannot_write_is_refused() {
    for (Instant time :
        new Instant[] {
          Instant.MIN,
          Instant.parse("1600-12-31T23:59:59Z"),
          Instant.parse("+10000-01-01T00:00:00Z"),
          Instant.MAX
        }) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> COOKIE.withExpires(time))
          .withMessageContaining("1601 to 9999");
    }
  }

  @Test
  void an_age_of_zero_deletes_and_a_negative_one_is_refused() {
    assertThat(COOKIE.withMaxAge(Duration.ZERO).headerValue()).isEqualTo("id=7; Max-Age=0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> COOKIE.withMaxAge(Duration.ofSeconds(-1)))
        .withMessageContaining("Duration.ZERO");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a;b", "a=b", "a,b", "ä", "a\r\nb", "\"a\""})
  void a_name_that_is_no_token_is_refused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SetCookie.of(name, "x"))
        .withMessageStartingWith("The name of a cookie");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a;b", "a,b", "a\"b", "\"", "a\\b", "ä", "a\r\nb", "\u007F", "\t"})
  void a_value_that_a_browser_would_cut_is_refused_and_not_repeated(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SetCookie.of("id", "hunter2" + value))
        .withMessageContainingAll("The value of the cookie id", "U+00", "base64url")
        .satisfies(error -> assertThat(error.getMessage()).doesNotContain("hunter2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "/a;b", "/\n", "/ä"})
  void a_path_that_a_browser_would_ignore_is_refused(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> COOKIE.withPath(path))
        .withMessageStartingWith("The path of a cookie");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".example.com", "a..b", "a.", "a b", "ä.de", "a;b", "a:80", "a\n"})
  void a_domain_that_is_no_name_of_a_host_is_refused(String domain) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> COOKIE.withDomain(domain))
        .withMessageStartingWith("The domain of a cookie")
        .withMessageContaining("example.com");
  }

  @Test
  void what_browsers_drop_for_its_length_is_refused() {
    assertThat(SetCookie.of("id", "x".repeat(4_094)).value()).hasSize(4_094);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SetCookie.of("id", "x".repeat(4_095)))
        .withMessageContainingAll("4097", "4096");
    assertThat(COOKIE.withPath("/" + "x".repeat(1_023)).headerValue()).isNotEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> COOKIE.withPath("/" + "x".repeat(1_024)))
        .withMessageContainingAll("1025", "1024");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> COOKIE.withDomain("x".repeat(1_025)))
        .withMessageContainingAll("1025", "1024");
  }

  @Test
  void what_browsers_drop_without_secure_is_refused() {
    assertDropped(COOKIE.withPartitioned(), "withSecure()");
    assertDropped(COOKIE.withSameSite(SetCookie.SameSite.NONE), "withSecure()");
    assertDropped(SetCookie.of("__Secure-id", "7"), "withSecure()");
    assertDropped(SetCookie.of("__secure-id", "7"), "withSecure()");
    assertDropped(SetCookie.of("__Host-id", "7").withPath("/"), "withSecure()");
    assertThat(COOKIE.withSameSite(SetCookie.SameSite.STRICT).headerValue())
        .isEqualTo("id=7; SameSite=Strict");
    assertThat(SetCookie.of("__Secure-id", "7").withSecure().headerValue())
        .isEqualTo("__Secure-id=7; Secure");
  }

  @Test
  void a_name_that_begins_with_Host_wants_the_root_path_and_no_domain() {
    SetCookie host = SetCookie.of("__Host-id", "7").withSecure();
    assertDropped(host, "withPath(\"/\")");
    assertDropped(host.withPath("/a"), "withPath(\"/\")");
    assertDropped(host.withPath("/").withDomain("example.com"), "domain out");
    assertThat(host.withPath("/").headerValue()).isEqualTo("__Host-id=7; Path=/; Secure");
  }

  private static void assertDropped(SetCookie cookie, String remedy) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProxyResponse.of(200).withCookie(cookie))
        .withMessageContainingAll("Browsers would drop the cookie " + cookie.name(), remedy);
  }

  @Test
  void a_copy_leaves_its_origin_alone() {
    SetCookie secure = COOKIE.withSecure();
    assertThat(COOKIE.headerValue()).isEqualTo("id=7");
    assertThat(secure).isNotEqualTo(COOKIE).isEqualTo(COOKIE.withSecure());
    assertThat(secure).hasSameHashCodeAs(COOKIE.withSecure());
    assertThat(SetCookie.of("id", "8")).isNotEqualTo(COOKIE);
  }

  @Test
  void its_text_keeps_the_value_secret() {
    assertThat(SetCookie.of("id", "hunter2").withPath("/hunter2")).hasToString("SetCookie[id]");
  }
}
