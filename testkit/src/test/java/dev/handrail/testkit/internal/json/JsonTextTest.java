package dev.handrail.testkit.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.handrail.json.JsonValue;
import org.junit.jupiter.api.Test;

class JsonTextTest {

  private static JsonValue parse(String json) {
    return JsonValue.parse(json.getBytes(UTF_8));
  }

  @Test
  void compact_text_has_white_space_in_strings_only() {
    assertThat(JsonText.compact(parse(" { \"a b\" : [ 1.0 ,\t\" \\\" \\\\\" ] }\n")))
        .isEqualTo("{\"a b\":[1.0,\" \\\" \\\\\"]}");
  }

  @Test
  void pretty_text_has_a_line_for_each_member_and_element() {
    assertThat(JsonText.pretty(parse("{\"a\":[1e2,{}],\"b\":{ },\"c\\\"\":[ ]}")))
        .isEqualTo("{\n  \"a\": [\n    1e2,\n    {}\n  ],\n  \"b\": {},\n  \"c\\\"\": []\n}\n");
    assertThat(JsonText.pretty(parse("1"))).isEqualTo("1\n");
  }

  @Test
  void pretty_and_compact_text_are_each_others_inverse() {
    String json = "{\"a\":[1.50,\"\\u00e9 é \\/\",null,true],\"\":{\"b\":[[]]}}";

    assertThat(JsonText.compact(parse(JsonText.pretty(parse(json))))).isEqualTo(json);
  }

  @Test
  void a_mistake_is_told_by_line_and_column() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonPosition.parse("{\r\n\"ü\": }".getBytes(UTF_8)))
        .withMessageEndingWith("at line 2, column 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonPosition.parse(new byte[] {'"', (byte) 0xff, '"'}))
        .withMessageEndingWith("bytes that are no UTF-8 at line 1, column 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonPosition.parse("[".repeat(2000).getBytes(UTF_8)))
        .withMessageContaining("at most 1000 levels of nesting");
  }
}
