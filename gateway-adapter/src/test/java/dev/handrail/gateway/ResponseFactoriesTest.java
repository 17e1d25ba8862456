package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseFactoriesTest {

  @ParameterizedTest
  @ValueSource(chars = {' ', '|', '{', '}', '<', '>', '"', '\\', '^', '`', '\n', '\u00E9'})
  void a_redirect_to_what_is_no_URI_is_refused_by_place_and_character(char c) {
    assertThatThrownBy(() -> ProxyResponse.redirect("/a" + c + "b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(HeaderSyntax.codePoint(c) + " at index 2");
  }

  @Test
  void a_redirect_has_every_character_of_a_URI() {
    String location = "https://a-b.example:8443/~x/%20(1)'*+,;=@!$&?q=[1]#top_";
    assertThat(ProxyResponse.redirect(location).headers().get("Location")).isEqualTo(location);
  }

  @Test
  void a_page_is_HTML_in_UTF_8() {
    ProxyResponse page = ProxyResponse.html("<p>\u20AC");
    assertThat(page.headers().get("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page.text()).isEqualTo("<p>\u20AC");
  }

  @Test
  void another_text_keeps_status_and_headers() {
    ProxyResponse page = ProxyResponse.html("a").withStatus(404);
    assertThat(page.withBody("b")).isEqualTo(ProxyResponse.html("b").withStatus(404));
    assertThatThrownBy(() -> ProxyResponse.of(204).withBody("b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void null_is_refused_by_its_name() {
    ProxyResponse response = ProxyResponse.of(200);
    assertThatThrownBy(() -> response.withHeader("X-Name", null)).hasMessageContaining("X-Name");
    assertThatThrownBy(() -> response.withAddedHeader("X-Name", null))
        .hasMessageContaining("X-Name");
    assertThatThrownBy(() -> response.withHeader(null, "x")).hasMessage("name");
    assertThatThrownBy(() -> ProxyResponse.text(null)).hasMessage("body");
    assertThatThrownBy(() -> ProxyResponse.html(null)).hasMessage("body");
    assertThatThrownBy(() -> ProxyResponse.redirect(null)).hasMessage("location");
    assertThatThrownBy(() -> response.withCookie(null)).hasMessage("cookie");
  }
}
