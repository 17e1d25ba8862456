package dev.handrail.testkit.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void html_is_not_escaped() {
    assertThat(Json.write(Map.of("k", "<&>"))).isEqualTo("{\"k\":\"<&>\"}");
  }

  @Test
  void a_text_member_is_found() {
    assertThat(Json.text(" {\"a\":\"b\"}", "a")).isEqualTo("b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "1", "{", "{\"a\":1}", "{\"a\":null}", "{}", "plain"})
  void anything_else_has_none(String json) {
    assertThat(Json.text(json, "a")).isNull();
  }

  @Test
  void nesting_without_end_is_no_object() {
    assertThat(Json.text("{\"a\":".repeat(100_000), "a")).isNull();
  }

  @Test
  void only_some_members_are_kept() {
    assertThat(Json.only("{\"a\":1,\"b\":2}", List.of("b", "c"))).isEqualTo("{\"b\":2}");
    assertThat(Json.only("[]", List.of("b"))).isNull();
  }
}
