package dev.handrail.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JsonValueTest {

  private static JsonValue parse(String json) {
    return JsonValue.parse(json.getBytes(UTF_8));
  }

  @Test
  void members_are_found_and_absent_and_null_are_told_apart() {
    JsonValue value = parse(" {\"a\" : {\"b\":[1,-2.5e3,\"x\"]}, \"n\":null, \"\":true} ");
    assertThat(value.get("a").get("b").toString()).isEqualTo("[1,-2.5e3,\"x\"]");
    assertThat(value.get("a").get("b").first().asLong()).isEqualTo(1);
    assertThat(value.get("a").get("b").first().next().next().asString()).isEqualTo("x");
    assertThat(value.get("a").get("b").first().next().next().next()).isNull();
    assertThat(value.get("n").isNull()).isTrue();
    assertThat(value.get("absent")).isNull();
    assertThat(value.get("").asBoolean()).isTrue();
    assertThat(value.get("a").next().name()).isEqualTo("n");
  }

  @Test
  void text_is_unescaped() {
    assertThat(parse("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041é\"").asString())
        .isEqualTo("a\"\\/\b\f\n\r\tAé");
    assertThat(parse("\"\\ud83d\\ude00 \\ud83d é\\n\"").asString()).isEqualTo("😀 \ud83d é\n");
  }

  @Test
  void what_is_wrong_is_told_with_its_path() {
    assertThatThrownBy(() -> parse("{\"a\":[1,{\"b\":x}]}"))
        .isInstanceOf(InvalidJsonException.class)
        .hasMessage(
            "Invalid JSON at $.a[1].b: expected a value, found something else at offset 13");
    assertThatThrownBy(() -> parse("{\"a\":{\"b\":1}}").get("a").getString("b"))
        .hasMessage("Invalid JSON at $.a.b: expected a string, found a number");
  }

  @Test
  void a_reader_tells_what_it_misses() {
    JsonValue value = parse("{\"a\":{\"b\":1}}");
    assertThat(value.get("a").mismatch("an array"))
        .isInstanceOf(InvalidJsonException.class)
        .hasMessage("Invalid JSON at $.a: expected an array, found an object");
    assertThat(value.get("a").missing("c", "a string"))
        .hasMessage("Invalid JSON at $.a.c: expected a string, found nothing");
  }
}
