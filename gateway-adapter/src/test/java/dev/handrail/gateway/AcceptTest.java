package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {

  private static final String RFC_EXAMPLE =
      "text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed, text/plain;format=fixed;q=0.4,"
          + " */*;q=0.5";

  @ParameterizedTest
  @CsvSource({
    "text/plain;format=flowed, 1",
    "text/plain, 0.7",
    "text/html, 0.3",
    "image/jpeg, 0.5",
    "text/plain;format=fixed, 0.4",
    "text/html;level=3, 0.3",
    "TEXT/Plain, 0.7",
  })
  void rfc9110_section_12_5_1_the_most_specific_range_decides(String type, double quality) {
    assertThat(accept(RFC_EXAMPLE).quality(type)).isEqualTo(quality);
  }

  @Test
  void the_best_liked_type_wins_and_the_functions_order_decides_between_equals() {
    assertThat(accept("text/html;q=0.9, application/json").best("text/html", "application/json"))
        .isEqualTo("application/json");
    assertThat(accept("text/html, application/json").best("application/json", "text/html"))
        .isEqualTo("application/json");
    assertThat(accept("*/*").best("application/json", "text/html")).isEqualTo("application/json");
  }

  @Test
  void no_header_takes_everything() {
    assertThat(accept().best("application/json", "text/html")).isEqualTo("application/json");
    assertThat(Accept.of(HttpCall.of("GET", "/").request()).quality("image/png")).isEqualTo(1);
  }

  @Test
  void a_quality_of_zero_is_a_refusal() {
    assertThat(accept("text/html;q=0, */*").best("text/html")).isNull();
    assertThat(accept("text/html").best("application/json")).isNull();
  }

  @Test
  void several_header_lines_are_one_list() {
    assertThat(accept("text/html;q=0.5", "application/json").best("text/html", "application/json"))
        .isEqualTo("application/json");
  }

  @Test
  void the_request_gives_its_header_in_any_case() {
    ProxyRequest request = HttpCall.of("GET", "/").withHeader("ACCEPT", "text/html").request();
    assertThat(Accept.of(request).best("application/json", "text/html")).isEqualTo("text/html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "text/",
        "/html",
        "*/html",
        "text/html;q=2",
        "text/html;q=0.1234",
        "text/html;q=-1",
        "text/html;q=",
        "text/html;q=NaN",
        "text/html;q=1e0",
        "te xt/html",
        "\"text/html"
      })
  void what_is_malformed_is_passed_over(String malformed) {
    assertThat(accept("application/json;q=0.1, " + malformed).quality("text/html")).isZero();
  }

  @Test
  void separators_in_quoted_parameters_separate_nothing() {
    assertThat(accept("text/html;a=\"x,y;q=0\";q=0.5").quality("text/html;a=\"x,y;q=0\""))
        .isEqualTo(0.5);
  }

  private static Accept accept(String... values) {
    List<String> lines = Arrays.asList(values);
    return Accept.of(lines);
  }
}
