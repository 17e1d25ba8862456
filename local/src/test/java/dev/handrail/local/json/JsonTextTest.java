package dev.handrail.local.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

  @Test
  void pretty_keeps_order_nulls_numbers_and_text_as_they_are() {
    assertThat(JsonText.pretty("{\"b\":1.0,\"a\":[null,12345678901234567890],\"t\":\"<é>\"}"))
        .isEqualTo(
            """
            {
              "b": 1.0,
              "a": [
                null,
                12345678901234567890
              ],
              "t": "<é>"
            }""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not JSON", "{\"a\":1} {\"b\":2}", "{'a':1}", "<html>"})
  void what_is_no_JSON_is_shown_as_it_is_and_refused_as_an_event(String text) {
    assertThat(JsonText.pretty(text)).isEqualTo(text);
    assertThat(JsonText.document(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonText.requireValid(text.getBytes(StandardCharsets.UTF_8), "The event"))
        .withMessageStartingWith("The event is no JSON: ")
        .withMessageNotContaining("Exception")
        .withMessageNotContaining("Strictness");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"type\": \"object\"| line 1, column 18, at type: expected more, got the end of the text",
        "[1 2]             | line 1, column 5, at [1]: expected , or ] after an item",
        "{\"a\" 1}         | line 1, column 7, at a: expected : after a name",
        "{\"a\": }         | line 1, column 7, at a: expected a value",
        "{a: 1}            | line 1, column 3: expected a value or a name in quotes, got something else"
      })
  void what_is_no_JSON_is_told_with_its_place_and_what_was_expected(String text, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonText.requireValid(text.getBytes(StandardCharsets.UTF_8), "It"))
        .withMessage("It is no JSON: " + why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "\"x\"", "[]", "{}", " {\"a\" : 1}\n"})
  void any_JSON_value_is_an_event(String text) {
    assertThatNoException()
        .isThrownBy(
            () -> JsonText.requireValid(text.getBytes(StandardCharsets.UTF_8), "The event"));
  }

  @Test
  void nesting_ends_where_no_function_could_read_on_and_the_reason_is_short() {
    assertThat(JsonText.document("[".repeat(900) + "]".repeat(900))).isPresent();
    byte[] tooDeep = ("[".repeat(5_000) + "]".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonText.requireValid(tooDeep, "The event"))
        .withMessageStartingWith("The event is no JSON: Nesting limit 1000")
        .satisfies(refusal -> assertThat(refusal.getMessage().length()).isLessThan(300));
  }

  @Test
  void a_document_within_an_object_stays_a_document() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("payload", JsonText.document("{\"a\":[1,null]}").orElseThrow());
    members.put("text", "oops");
    assertThat(JsonText.object(members))
        .isEqualTo("{\"payload\":{\"a\":[1,null]},\"text\":\"oops\"}");
  }
}
