package dev.handrail.testkit.event.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.handrail.testkit.Payload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedAnswerTest {

  private static List<String> differences(String expected, String actual) {
    return ExpectedAnswer.of(Payload.of(expected)).differences(Payload.of(actual)).stream()
        .map(Difference::toString)
        .toList();
  }

  private static String approved(String expected, String actual) {
    ExpectedAnswer before = ExpectedAnswer.of(Payload.of(expected));
    return ExpectedAnswer.approved(before, Payload.of(actual)).payload().text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1,\"b\":[1,2]}  | { \"b\" : [1, 2], \"a\" : 1 }",
        "1                      | 1.0",
        "100                    | 1e2",
        "1e999999999            | 10e999999998",
        "0.10                   | 0.1",
        "-0                     | 0",
        "\"\\u00e9\"            | \"é\"",
        "{\"a\":1,\"a\":2}      | {\"a\":2}",
        "null                   | null"
      })
  void documents_of_one_meaning_are_equal(String expected, String actual) {
    assertThat(differences(expected, actual)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1                | \"1\"         | $: expected 1, was \"1\"",
        "1                | 2             | $: expected 1, was 2",
        "true             | false         | $: expected true, was false",
        "null             | {}            | $: expected null, was {}",
        "{}               | []            | $: expected {}, was []",
        "{\"a\":null}     | {}            | $.a: expected null, is missing",
        "{}               | {\"a\":null}  | $.a: expected nothing, was null",
        "{\"a b\":1}      | {\"a b\":2}   | $[\"a b\"]: expected 1, was 2",
        "[1]              | []            | $[0]: expected 1, is missing",
        "[]               | [{\"a\": 1}]  | $[0]: expected nothing, was {\"a\":1}",
        "\"a\"            | \"A\"         | $: expected \"a\", was \"A\""
      })
  void a_difference_is_one_line(String expected, String actual, String line) {
    assertThat(differences(expected, actual)).containsExactly(line);
  }

  @Test
  void the_order_of_elements_counts() {
    assertThat(differences("[1,2]", "[2,1]"))
        .containsExactly("$[0]: expected 1, was 2", "$[1]: expected 2, was 1");
  }

  @Test
  void differences_tell_their_place_in_the_order_of_the_document() {
    assertThat(
            differences(
                "{\"id\":1,\"items\":[{\"price\":10,\"name\":\"a\"}],\"note\":\"x\"}",
                "{\"extra\":0,\"items\":[{\"price\":12}],\"id\":1,\"note\":\"y\"}"))
        .containsExactly(
            "$.items[0].price: expected 10, was 12",
            "$.items[0].name: expected \"a\", is missing",
            "$.note: expected \"x\", was \"y\"",
            "$.extra: expected nothing, was 0");
  }

  @Test
  void long_values_are_cut_in_a_line_and_whole_in_the_difference() {
    String value = "\"" + "x".repeat(500) + "\"";
    Difference difference =
        ExpectedAnswer.of(Payload.of("1")).differences(Payload.of(value)).get(0);

    assertThat(difference.toString()).hasSizeLessThan(200).endsWith("xxx...");
    assertThat(difference.actual()).isEqualTo(value);
  }

  @Test
  void an_answer_that_is_not_json_differs_as_a_whole() {
    assertThat(differences("{}", "<html>"))
        .containsExactly("$: expected {}, was what is not JSON: <html>");
    assertThat(differences("{}", "")).containsExactly("$: expected {}, was an empty answer");
  }

  @Test
  void a_number_with_a_million_digits_is_compared_at_once() {
    String digits = "1".repeat(1_000_000);

    assertThat(differences(digits, digits)).isEmpty();
    assertThat(differences(digits, digits + "1")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "${any}                   | {\"a\":[]}",
        "${any}                   | null",
        "${any-string}            | \"\"",
        "${any-number}            | -1.5e3",
        "${any-boolean}           | true",
        "${uuid}                  | \"8f507cfc-0000-4000-8000-00000000000A\"",
        "${instant}               | \"2026-11-23T10:15:30.123456Z\"",
        "${instant}               | \"2026-11-23T10:15:30+01:00\"",
        "${regex:[A-Z]{3}-[0-9]+} | \"ABC-42\"",
        "^${regex:a|b}^           | \"b\"",
        "${regex:\\\\}}           | \"}\"",
        "order ${uuid} of ${any}  | \"order 8f507cfc-0000-4000-8000-000000000001 of Ada\\nL\"",
        "${any-number} EUR        | \"12.50 EUR\"",
        "$${any}                  | \"${any}\"",
        "cost: 5$ or ${any}       | \"cost: 5$ or more\"",
        "a$b$                     | \"a$b$\""
      })
  void a_placeholder_stands_for_such_a_value(String expected, String actual) {
    assertThat(differences("{\"x\":\"" + expected + "\"}", "{\"x\":" + actual + "}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "${any-string}            | 1",
        "${any-number}            | \"1\"",
        "${any-boolean}           | \"true\"",
        "${uuid}                  | \"8f507cfc-0000-4000-8000-00000000000\"",
        "${uuid}                  | 1",
        "${instant}               | \"2026-13-23T10:15:30Z\"",
        "${instant}               | \"2026-11-23\"",
        "${regex:[A-Z]{3}-[0-9]+} | \"xABC-42\"",
        "^${regex:a|b}c^          | \"a\"",
        "${any}!                  | 5",
        "$${any}                  | \"x\"",
        "$${any}                  | \"$${any}\""
      })
  void a_placeholder_stands_for_nothing_else(String expected, String actual) {
    assertThat(differences("{\"x\":\"" + expected + "\"}", "{\"x\":" + actual + "}"))
        .singleElement()
        .asString()
        .startsWith("$.x: expected \"" + expected + "\", was ");
  }

  @Test
  void a_placeholder_does_not_stand_for_nothing() {
    assertThat(differences("{\"x\":\"${any}\"}", "{}"))
        .containsExactly("$.x: expected \"${any}\", is missing");
  }

  @Test
  void the_body_of_a_proxy_response_is_a_text_with_placeholders() {
    assertThat(
            differences(
                "{\"statusCode\":200,\"body\":\"{\\\"id\\\":\\\"${uuid}\\\"}\"}",
                "{\"statusCode\":200,\"body\":"
                    + "\"{\\\"id\\\":\\\"8f507cfc-0000-4000-8000-000000000001\\\"}\"}"))
        .isEmpty();
  }

  @Test
  void names_of_members_are_taken_as_they_are() {
    assertThat(differences("{\"${any}\":1}", "{\"${any}\":1}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"${uid}", "a ${Any} b", "${}", "${any", "${regex:[}", "${regex:{}"})
  void a_placeholder_with_a_mistake_is_told_with_its_place(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpectedAnswer.of(Payload.of("{\"a\":[{\"b\":\"" + text + "\"}]}")))
        .withMessageStartingWith("At $.a[0].b: ");
  }

  @Test
  void an_unknown_placeholder_names_those_that_there_are_and_the_way_out() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpectedAnswer.of(Payload.of("\"${name}\"")))
        .withMessage(
            "At $: no placeholder ${name}; there are ${any}, ${any-string}, ${any-number},"
                + " ${any-boolean}, ${uuid}, ${instant}, ${regex:...}. For these very characters"
                + " write $${name}");
  }

  @Test
  void an_approved_answer_is_written_for_people() {
    ExpectedAnswer answer =
        ExpectedAnswer.approved(null, Payload.of("{\"a\":[1,{\"b\":{}}],\"c\":[],\"é\":\"x\"}"));

    assertThat(answer.payload().text())
        .isEqualTo(
            """
            {
              "a": [
                1,
                {
                  "b": {}
                }
              ],
              "c": [],
              "é": "x"
            }
            """);
  }

  @Test
  void placeholders_that_still_fit_survive_approval_and_others_do_not() {
    assertThat(
            approved(
                "{\"id\":\"${uuid}\",\"any\":\"${any}\",\"at\":\"${instant}\",\"t\":\"n ${any}\"}",
                "{\"id\":\"8f507cfc-0000-4000-8000-000000000001\",\"any\":{\"deep\":[1]},"
                    + "\"at\":\"yesterday\",\"t\":\"n 5\"}"))
        .isEqualToIgnoringWhitespace(
            "{\"id\":\"${uuid}\",\"any\":\"${any}\",\"at\":\"yesterday\",\"t\":\"n ${any}\"}");
  }

  @Test
  void approval_keeps_order_and_spelling_of_what_did_not_change() {
    assertThat(approved("{\"b\":1.0,\"a\":2,\"old\":0}", "{\"new\":3,\"a\":5,\"b\":1}"))
        .isEqualToIgnoringWhitespace("{\"b\":1.0,\"a\":5,\"new\":3}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"${any}\"", "\"$${uuid} ${\"", "\"$$${\"", "\"a\\\"\\\\n\"", "{\"$\":\"$\"}"})
  void what_was_approved_is_expected_to_the_letter(String answer) {
    ExpectedAnswer expected = ExpectedAnswer.approved(null, Payload.of(answer));

    assertThat(expected.differences(Payload.of(answer))).isEmpty();
    assertThat(expected.differences(Payload.of("\"x\""))).hasSize(1);
  }

  @Test
  void an_answer_that_is_not_json_cannot_be_approved() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpectedAnswer.approved(null, Payload.of("oops")))
        .withMessageContaining("at line 1, column 1");
  }
}
