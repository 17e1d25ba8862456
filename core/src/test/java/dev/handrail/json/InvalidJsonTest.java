package dev.handrail.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.reflect.TypeToken;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bad documents name the path and what was expected, and never show a value: it may be a secret.
 */
class InvalidJsonTest {

  private static final String SECRET = "hunter2";

  record Item(
      String name,
      int quantity,
      BigDecimal price,
      byte small,
      char letter,
      List<Long> ids,
      Number any) {
    Item {
      if (quantity < 0) {
        throw new IllegalArgumentException("quantity must not be negative");
      }
    }
  }

  record Order(List<Item> items, Map<String, Item> byName) {}

  static Stream<Arguments> misfits() {
    return Stream.of(
        Arguments.of("[\"hunter2\"]", "$", "an object", "an array"),
        Arguments.of("\"hunter2\"", "$", "an object", "a string"),
        Arguments.of("{\"items\":{\"a\":\"hunter2\"}}", "$.items", "an array", "an object"),
        Arguments.of(
            "{\"items\":[{\"name\":[\"hunter2\"]}]}", "$.items[0].name", "a string", "an array"),
        Arguments.of(
            "{\"items\":[{},{\"quantity\":\"hunter2\"}]}",
            "$.items[1].quantity",
            "an int",
            "a value that is none"),
        Arguments.of(
            "{\"items\":[{\"quantity\":2.5}]}",
            "$.items[0].quantity",
            "an int",
            "a value that is none"),
        Arguments.of(
            "{\"items\":[{\"quantity\":99999999999}]}",
            "$.items[0].quantity",
            "an int",
            "a value that is none"),
        Arguments.of(
            "{\"items\":[{\"quantity\":null}]}",
            "$.items[0].quantity",
            "a value for the primitive component 'quantity'",
            "null"),
        Arguments.of(
            "{\"items\":[{\"price\":\"hunter2\"}]}",
            "$.items[0].price",
            "a BigDecimal",
            "a value that is none"),
        Arguments.of(
            "{\"items\":[{\"small\":4711}]}", "$.items[0].small", "a byte", "a value that is none"),
        Arguments.of(
            "{\"items\":[{\"letter\":\"hunter2\"}]}",
            "$.items[0].letter",
            "a single character",
            "another string"),
        Arguments.of(
            "{\"items\":[{\"ids\":[1,true]}]}", "$.items[0].ids[1]", "a long", "a boolean"),
        Arguments.of(
            "{\"items\":[{\"any\":\"hunter2\"}]}", "$.items[0].any", "a number", "a string"),
        Arguments.of("{\"byName\":{\"x\":7}}", "$.byName.x", "an object", "a number"),
        Arguments.of(
            "{\"items\":[{\"quantity\":-1}]}",
            "$.items[0]",
            "what dev.handrail.json.InvalidJsonTest$Item accepts",
            "what it refuses: java.lang.IllegalArgumentException: quantity must not be negative"));
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("misfits")
  void tells_path_expectation_and_kind(
      String document, String path, String expected, String found) {
    InvalidJsonException error = read(Order.class, document);
    assertThat(error.path()).isEqualTo(path);
    assertThat(error)
        .hasMessageStartingWith(
            "Invalid JSON at " + path + ": expected " + expected + ", found " + found);
    assertThat(stackTrace(error)).doesNotContain(SECRET, "4711");
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of("", "$", "found the end of the document"),
        Arguments.of("{\"items\":[", "$.items[0]", "found the end of the document"),
        Arguments.of("{\"items\":[{\"name\":\"hunter2", "$.items[0].name", "Unterminated string"),
        Arguments.of("{'items':\"hunter2\"}", "$.", "found text that is none"),
        Arguments.of("hunter2", "$", "found text that is none"),
        Arguments.of("{} hunter2", "$", "found text that is none"),
        Arguments.of(
            "{\"items\":[{\"name\":\"\\uZZZZhunter2\"}]}",
            "$.items[0].name",
            "found text that is none"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("malformed")
  void tells_where_a_document_is_malformed(String document, String path, String found) {
    InvalidJsonException error = read(Order.class, document);
    assertThat(error.path()).isEqualTo(path);
    assertThat(error).hasMessageContaining(found);
    assertThat(stackTrace(error)).doesNotContain(SECRET);
  }

  @Test
  void bytes_that_are_no_UTF_8_are_told_with_their_offset() {
    byte[] latin1 = "\"caf\u00e9\"".getBytes(StandardCharsets.ISO_8859_1);
    InvalidJsonException error =
        catchThrowableOfType(
            InvalidJsonException.class,
            () -> new PayloadSerializers().forType(String.class).read(latin1));
    assertThat(error).hasMessageContaining("UTF-8").hasMessageContaining("offset 4");
  }

  @Test
  void a_replacement_character_that_was_sent_is_no_error() {
    byte[] document = "\"\uFFFD\"".getBytes(StandardCharsets.UTF_8);
    assertThat(new PayloadSerializers().<String>forType(String.class).read(document))
        .isEqualTo("\uFFFD");
  }

  @Test
  void a_byte_order_mark_is_skipped() {
    byte[] document = "\uFEFF\"x\"".getBytes(StandardCharsets.UTF_8);
    assertThat(new PayloadSerializers().<String>forType(String.class).read(document))
        .isEqualTo("x");
  }

  @Test
  void deep_nesting_is_refused_and_not_a_stack_overflow() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(read(new TypeToken<List<Object>>() {}.getType(), deep)).isNotNull();
  }

  record Day(String day) {
    Day {
      LocalDate.parse(day);
    }
  }

  record OptionalDay(String day, Optional<String> note) {
    OptionalDay {
      LocalDate.parse(day);
    }
  }

  record Named(String name) {
    Named {
      Objects.requireNonNull(name, "a name is needed");
    }
  }

  @Test
  void what_the_JDK_says_in_a_users_constructor_may_quote_a_value_and_is_not_shown() {
    InvalidJsonException error = read(Day.class, "{\"day\":\"hunter2\"}");
    assertThat(error)
        .hasMessageEndingWith("what it refuses: java.time.format.DateTimeParseException");
    assertThat(stackTrace(error)).doesNotContain(SECRET);
    assertThat(read(Named.class, "{}"))
        .hasMessageEndingWith("NullPointerException: a name is needed");
  }

  @Test
  void what_the_JDK_says_is_not_shown_for_a_record_with_an_Optional_either() {
    InvalidJsonException error = read(OptionalDay.class, "{\"day\":\"hunter2\"}");
    assertThat(error)
        .hasMessageEndingWith("what it refuses: java.time.format.DateTimeParseException");
    assertThat(stackTrace(error)).doesNotContain(SECRET);
  }

  record Broken(int divisor, Optional<String> note) {
    Broken {
      if (divisor == 0) {
        throw new IllegalStateException("the table rates has no row");
      }
    }
  }

  record BrokenInside(Broken inside) {}

  @Test
  void the_summary_has_neither_the_words_of_a_constructor_nor_its_package() {
    InvalidJsonException error = read(Order.class, "{\"items\":[{\"quantity\":-1}]}");
    assertThat(error.summary())
        .isEqualTo("Invalid JSON at $.items[0]: expected what Item accepts, found what it refuses");
    assertThat(error).hasCauseInstanceOf(IllegalArgumentException.class);
    error = read(BrokenInside.class, "{\"inside\":{}}");
    assertThat(error.summary())
        .isEqualTo("Invalid JSON at $.inside: expected what Broken accepts, found what it refuses");
    assertThat(error)
        .hasMessageContaining("no row")
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThat(read(Day.class, "{\"day\":\"hunter2\"}"))
        .hasNoCause()
        .returns(
            "Invalid JSON at $: expected what Day accepts, found what it refuses",
            InvalidJsonException::summary);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("malformed")
  void the_summary_of_what_no_constructor_saw_is_the_message(String document) {
    InvalidJsonException error = read(Order.class, document);
    assertThat(error.summary()).isEqualTo(error.getMessage());
  }

  @Test
  void a_value_that_looks_like_a_message_of_Gsons_is_not_taken_for_one() {
    assertThat(read(Item.class, "{\"price\":\"Expected a hunter but was STRING; path $.x\"}"))
        .hasMessage(
            "Invalid JSON at $.price: expected a BigDecimal, found a value that is none"
                + " (values are not shown)");
  }

  @Test
  void a_path_keeps_names_as_they_are_but_starts_no_new_line() {
    Type type = new TypeToken<Map<String, Integer>>() {}.getType();
    assertThat(read(type, "{\"my key\":\"x\"}").path()).isEqualTo("$.my key");
    assertThat(read(type, "{\"line\\nERROR forged\":\"x\"}"))
        .hasMessageStartingWith("Invalid JSON at $.line?ERROR forged: ");
    assertThat(read(type, "{\"" + "k".repeat(100_000) + "\":\"x\"}").getMessage().length())
        .isLessThan(400);
  }

  @Test
  void numbers_out_of_reach_are_told_as_such() {
    assertThat(read(Object.class, "[" + "9".repeat(1_001) + "]"))
        .hasMessageContaining("$[0]: expected a number of at most 1000 digits");
    assertThat(read(Object.class, "[1e999]"))
        .hasMessageContaining("$[0]: expected a number that fits a double");
  }

  @Test
  void a_boolean_is_never_made_of_other_text() {
    assertThat(read(boolean.class, "\"yes\"")).hasMessageContaining("expected a boolean");
  }

  private static InvalidJsonException read(Type type, String document) {
    byte[] payload = document.getBytes(StandardCharsets.UTF_8);
    return catchThrowableOfType(
        InvalidJsonException.class, () -> new PayloadSerializers().forType(type).read(payload));
  }

  private static String stackTrace(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
