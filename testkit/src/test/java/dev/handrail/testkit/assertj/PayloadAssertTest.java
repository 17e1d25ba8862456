package dev.handrail.testkit.assertj;

import static dev.handrail.testkit.assertj.LambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.handrail.testkit.Payload;
import dev.handrail.testkit.event.saved.ExpectedAnswer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payloads as text, as JSON, and as objects. */
class PayloadAssertTest {

  private static final Payload ORDER =
      Payload.of(
          "{\"id\":\"8f507cfc-0000-4000-8000-000000000001\",\"items\":[{\"price\":10.50}],"
              + "\"odd name\":{\"a.b\":null},\"empty\":{}}");

  private record Order(int id) {}

  @Test
  void what_holds_passes_and_goes_on() {
    assertThat(ORDER)
        .hasJson("$.items[0].price", "10.5")
        .hasJson("$[\"odd name\"][\"a.b\"]", "null")
        .hasJson("$.id", "\"${uuid}\"")
        .hasJsonAt("$[\"odd name\"][\"a.b\"]")
        .hasNothingAt("$.items[1]")
        .hasNothingAt("$.items.price")
        .hasNothingAt("$.discount")
        .isJson(
            "{\"items\":[{\"price\":10.5}],\"id\":\"${any}\",\"odd name\":{\"a.b\":null},"
                + "\"empty\":{}}")
        .isJson(ExpectedAnswer.of(ORDER));
    assertThat(ORDER).at("$.items").at("$[0]").isJson("{\"price\":10.5}");
    assertThat(Payload.of("hi")).hasText("hi").asString().startsWith("h");
    assertThat(Payload.of("{\"id\":7}")).readAs(Order.class).isEqualTo(new Order(7));
  }

  @Test
  void another_text_is_told() {
    assertThat(Failure.of(() -> assertThat(Payload.of("hi")).hasText("ho")))
        .isEqualTo(
            """
            Expected the payload
              ho
            but it was
              hi""");
    assertThat(Failure.of(() -> assertThat(Payload.of("\"hi\"")).hasText("hi")))
        .isEqualTo(
            """
            Expected the payload
              hi
            but it was
              "hi"
            A string that a function returns is written as JSON, in quotes.""");
  }

  @Test
  void differences_are_a_line_each() {
    assertThat(
            Failure.of(
                () ->
                    assertThat(Payload.of("{\"id\":7,\"items\":[1,2],\"more\":true}"))
                        .isJson("{\"id\":8,\"items\":[1,3],\"name\":\"a\"}")))
        .isEqualTo(
            """
            Expected another payload:
              $.id: expected 8, was 7
              $.items[1]: expected 3, was 2
              $.name: expected "a", is missing
              $.more: expected nothing, was true""");
  }

  @Test
  void differences_in_a_part_have_the_path_in_the_whole() {
    assertThat(Failure.of(() -> assertThat(ORDER).at("$.items").hasJson("$[0]", "{\"price\":11}")))
        .isEqualTo(
            """
            Expected other JSON at $.items[0]:
              $.items[0].price: expected 11, was 10.50""");
    assertThat(Failure.of(() -> assertThat(ORDER).hasJson("$[\"odd name\"]", "7")))
        .isEqualTo(
            """
            Expected other JSON at $["odd name"]:
              $["odd name"]: expected 7, was {"a.b":null}""");
  }

  @Test
  void of_many_differences_the_first_are_shown() {
    String zeros = IntStream.range(0, 25).mapToObj(i -> "0").collect(Collectors.joining(","));

    assertThat(
            Failure.of(
                () ->
                    assertThat(Payload.of("[" + zeros + "]"))
                        .isJson("[" + zeros.replace('0', '1') + "]")))
        .contains("$[19]: expected 1, was 0")
        .doesNotContain("$[20]")
        .endsWith("\n  and 5 more");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$.discount | $ has the members id, items, odd name, empty",
        "$.items[3].price | $.items has 1 element",
        "$.items.price | $.items has 1 element",
        "$.items[0].price.x | $.items[0].price is 10.50",
        "$.empty.x | $.empty has no members",
      })
  void a_path_that_leads_nowhere_tells_how_far_it_went(String path, String reached) {
    assertThat(Failure.of(() -> assertThat(ORDER).hasJsonAt(path)))
        .isEqualTo("Expected JSON at " + path + ", but there is nothing: " + reached);
  }

  @Test
  void what_should_not_be_there_is_told() {
    assertThat(Failure.of(() -> assertThat(ORDER).hasNothingAt("$.items")))
        .isEqualTo("Expected nothing at $.items, but there is [{\"price\":10.50}]");
  }

  @Test
  void what_is_or_is_not_in_a_part_is_told_by_the_path_in_the_whole() {
    assertThat(Failure.of(() -> assertThat(ORDER).at("$.items[0]").hasNothingAt("$.price")))
        .isEqualTo("Expected nothing at $.items[0].price, but there is 10.50");
    assertThat(Failure.of(() -> assertThat(ORDER).at("$.items").hasJsonAt("$[0].id")))
        .isEqualTo(
            "Expected JSON at $.items[0].id, but there is nothing: $.items[0] has the members"
                + " price");
  }

  @Test
  void what_is_no_json_is_told() {
    assertThat(Failure.of(() -> assertThat(Payload.of("nonsense")).hasJsonAt("$.a")))
        .startsWith("Expected JSON, but the payload is none: ");
    assertThat(Failure.of(() -> assertThat(Payload.of("nonsense")).isJson("{}")))
        .isEqualTo("Expected another payload:\n  $: expected {}, was what is not JSON: nonsense");
  }

  @Test
  void what_does_not_fit_a_type_is_told() {
    assertThat(Failure.of(() -> assertThat(Payload.of("[]")).readAs(Order.class).isNull()))
        .startsWith(
            "Expected a payload that can be read as "
                + "dev.handrail.testkit.assertj.PayloadAssertTest$Order, but: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "$a", "$.", "$..a", "$[x]", "$[*]", "$[\"a]", "$[\"\\x\"]"})
  void a_malformed_path_is_refused_with_an_example(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(ORDER).hasNothingAt(path))
        .withMessage("Expected a path such as $.items[0].price or $[\"odd name\"], got " + path);
  }

  @Test
  void an_expectation_that_is_no_json_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(ORDER).isJson("{"))
        .withMessageContaining("line 1");
  }

  @Test
  void null_is_told_before_anything_else() {
    String nothing = "\nExpecting actual not to be null";

    assertThat(Failure.of(() -> assertThat((Payload) null).hasText(""))).isEqualTo(nothing);
    assertThat(Failure.of(() -> assertThat((Payload) null).isJson("1"))).isEqualTo(nothing);
    assertThat(Failure.of(() -> assertThat((Payload) null).hasNothingAt("$.a"))).isEqualTo(nothing);
    assertThat(Failure.of(() -> assertThat((Payload) null).readAs(String.class).isNull()))
        .isEqualTo(nothing);
  }
}
