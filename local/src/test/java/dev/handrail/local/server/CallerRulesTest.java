package dev.handrail.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.server.IncomingRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerRulesTest {

  private static final CallerRules LOOPBACK = new CallerRules(false);
  private static final CallerRules ANY_HOST = new CallerRules(true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LocalHost:3001",
        "hello.lambda-url.localhost:3001",
        "127.0.0.1:3001",
        "127.1.2.3",
        "[::1]:3001",
        "[::1]"
      })
  void loopback_hosts_are_let_in(String host) {
    assertThat(LOOPBACK.refusal(request(host), false)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:3001",
        "localhost.evil.example",
        "notlocalhost",
        "127.0.0.1.evil.example",
        "128.0.0.1",
        "127.0.0.evil.1",
        "[::2]:3001",
        "",
        "0.0.0.0:3001"
      })
  void a_page_that_had_its_name_point_here_is_kept_out(String host) {
    assertThat(LOOPBACK.refusal(request(host), true)).contains("Host").contains("--address");
    assertThat(ANY_HOST.refusal(request(host), true)).isNull();
  }

  @Test
  void programs_send_no_origin_and_are_let_in() {
    assertThat(LOOPBACK.refusal(request("localhost:3001"), false)).isNull();
    assertThat(LOOPBACK.refusal(IncomingRequest.of("GET", "/"), false)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://localhost:3000",
        "http://localhost",
        "http://hello.lambda-url.localhost:3001",
        "null",
        "file://"
      })
  void pages_of_other_origins_run_no_functions_but_call_function_urls(String origin) {
    IncomingRequest request = request("localhost:3001").withHeader("Origin", origin);

    assertThat(LOOPBACK.refusal(request, false)).contains("origin").contains("function URL");
    assertThat(ANY_HOST.refusal(request, false)).isNotNull();
    assertThat(LOOPBACK.refusal(request, true)).isNull();
  }

  @Test
  void a_page_of_this_server_is_let_in() {
    IncomingRequest request =
        request("localhost:3001")
            .withHeader("Origin", "http://localhost:3001")
            .withHeader("Referer", "http://localhost:3001/console/")
            .withHeader("Sec-Fetch-Site", "same-origin");

    assertThat(LOOPBACK.refusal(request, false)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "anything"})
  void what_the_browser_says_is_from_elsewhere_is_kept_out(String site) {
    IncomingRequest request = request("localhost:3001").withHeader("Sec-Fetch-Site", site);

    assertThat(LOOPBACK.refusal(request, false)).isNotNull();
    assertThat(LOOPBACK.refusal(request, true)).isNull();
  }

  @Test
  void a_form_that_posts_json_from_an_old_browser_is_known_by_its_referer() {
    IncomingRequest request =
        request("localhost:3001")
            .withHeader("Content-Type", "text/plain")
            .withHeader("Referer", "https://evil.example/page");

    assertThat(LOOPBACK.refusal(request, false)).isNotNull();
  }

  private static IncomingRequest request(String host) {
    return IncomingRequest.of("POST", "/2015-03-31/functions/x/invocations")
        .withHeader("Host", host);
  }
}
