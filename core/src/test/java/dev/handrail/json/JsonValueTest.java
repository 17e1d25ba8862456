package dev.handrail.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.json.JsonValue.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {

  private static JsonValue parse(String json) {
    return JsonValue.parse(json.getBytes(UTF_8));
  }

  @Test
  void members_are_found_and_absent_and_null_are_told_apart() {
    JsonValue value = parse(" {\"a\" : {\"b\":[1,-2.5e3,\"x\"]}, \"n\":null, \"\":true} ");
    assertThat(value.get("a").get("b").toString()).isEqualTo("[1,-2.5e3,\"x\"]");
    assertThat(value.get("n").isNull()).isTrue();
    assertThat(value.get("absent")).isNull();
    assertThat(value.get("").asBoolean()).isTrue();
    assertThat(value.get("b")).as("of a member").isNull();
    assertThat(value.getPresent("n")).isNull();
    assertThat(value.getPresent("a")).hasToString("{\"b\":[1,-2.5e3,\"x\"]}");
    assertThat(value.getString("n")).isNull();
    assertThat(value.getString("absent")).isNull();
  }

  @Test
  void several_members_are_found_in_one_walk_as_each_alone() {
    String long65 = "a" + "x".repeat(64);
    JsonValue value =
        parse(
            "{\"a\":1,\"b\":{\"c\":7},\"\\u0063\":null,\"a\":2,\"\u00e9\":3,\"\":4,\"ab\":5,\""
                + long65
                + "\":6,\"n\":7,\"n\":null}");
    String[] names = {"a", "c", "none", "\u00e9", "", long65, "n", "b", "x"};
    JsonValue[] found = value.getAll(names);
    assertThat(found).hasSameSizeAs(names);
    for (int i = 0; i < names.length; i++) {
      JsonValue alone = value.get(names[i]);
      assertThat(String.valueOf(found[i])).as(names[i]).isEqualTo(String.valueOf(alone));
      assertThat(found[i] == null).as(names[i]).isEqualTo(alone == null);
    }
    assertThat(found[0].path()).isEqualTo("$.a");
    assertThat(value.getAll()).isEmpty();
    assertThat(parse("[\"a\",1]").getAll("a", "b")).containsExactly(null, null);
    assertThat(parse("\"a\"").getAll("a")).containsExactly((JsonValue) null);
    assertThat(parse("{}").getAll("a")).containsExactly((JsonValue) null);
  }

  @Test
  void what_is_no_object_has_no_members() {
    JsonValue array = parse("[\"a\",{\"a\":1}]");
    assertThat(array.get("a")).isNull();
    assertThat(array.getIgnoreCase("a")).isNull();
    assertThat(array.getString("a")).isNull();
    assertThat(parse("\"a\"").get("a")).isNull();
    assertThat(parse("{}").get("a")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "{}, OBJECT",
    "[], ARRAY",
    "\"\", STRING",
    "-1, NUMBER",
    "true, BOOLEAN",
    "false, BOOLEAN",
    "null, NULL"
  })
  void a_value_is_of_one_kind(String document, Kind kind) {
    JsonValue value = parse(document);
    assertThat(value.kind()).isEqualTo(kind);
    assertThat(value.isObject()).isEqualTo(kind == Kind.OBJECT);
    assertThat(value.isArray()).isEqualTo(kind == Kind.ARRAY);
    assertThat(value.isNull()).isEqualTo(kind == Kind.NULL);
    assertThat(value.isString("")).isEqualTo(kind == Kind.STRING);
  }

  @Test
  void members_and_elements_are_gone_through_in_order() {
    JsonValue value = parse("{\"a\":{\"x\":[]},\"b\":[1,[2,3],{}],\"c\":3}");
    JsonValue second = value.first().next();
    assertThat(value.first().name()).isEqualTo("a");
    assertThat(second.name()).isEqualTo("b");
    assertThat(second.next().name()).isEqualTo("c");
    assertThat(second.next().next()).isNull();
    assertThat(value.get("a").next().name()).isEqualTo("b");
    assertThat(second.first().next()).hasToString("[2,3]");
    assertThat(second.first().next().next()).hasToString("{}");
    assertThat(second.first().next().next().next()).isNull();
    assertThat(second.first().name()).isNull();
    assertThat(value.name()).isNull();
    assertThat(value.next()).isNull();
    assertThat(value.get("c").first()).isNull();
    assertThat(parse("[]").first()).isNull();
    assertThat(parse("{}").first()).isNull();
  }

  @Test
  void the_last_of_equal_names_wins_and_all_of_them_are_gone_through() {
    JsonValue value = parse("{\"a\":1,\"A\":2,\"\\u0061\":3,\"b\":4}");
    assertThat(value.get("a").asLong()).isEqualTo(3);
    assertThat(value.getIgnoreCase("A").asLong()).isEqualTo(3);
    assertThat(value.get("A").asLong()).isEqualTo(2);
    assertThat(value.first().name()).isEqualTo("a");
    assertThat(value.first().next().next().name()).isEqualTo("a");
  }

  @Test
  void ten_thousand_members_are_told_apart_by_their_names_alone() {
    StringBuilder json = new StringBuilder("{\"Aa\":0,\"BB\":1"); // equal hash codes
    for (int i = 0; i < 10_000; i++) {
      json.append(",\"member").append(i).append("\":").append(i);
    }
    JsonValue value = parse(json.append('}').toString());
    assertThat(value.get("Aa").asLong()).isZero();
    assertThat(value.get("BB").asLong()).isEqualTo(1);
    assertThat(value.get("member9999").asLong()).isEqualTo(9_999);
    assertThat(value.get("member9999").path()).isEqualTo("$.member9999");
    assertThat(value.get("member10000")).isNull();
    assertThat(value.get("member9999").next()).isNull();
  }

  @Test
  void only_ASCII_letters_are_alike_whatever_their_case() {
    JsonValue value = parse("{\"X-Kelvin\":1,\"\u212A\":2,\"\\u00c9\":3,\"[\":4}");
    assertThat(value.getIgnoreCase("x-kELVIN").asLong()).isEqualTo(1);
    assertThat(value.getIgnoreCase("k")).isNull();
    assertThat(value.getIgnoreCase("\u00e9")).isNull();
    assertThat(value.getIgnoreCase("\u00c9").asLong()).isEqualTo(3);
    assertThat(value.getIgnoreCase("{")).isNull();
    assertThat(value.get("x-kelvin")).isNull();
    assertThat(value.first().isNamed("X-Kelvin")).isTrue();
    assertThat(value.first().isNamed("x-kelvin")).isFalse();
    assertThat(value.first().isNamedIgnoreCase("x-kelvin")).isTrue();
    assertThat(value.isNamed("")).isFalse();
    assertThat(value.isNamedIgnoreCase("")).isFalse();
  }

  @Test
  void text_is_unescaped() {
    assertThat(parse("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041é\"").asString())
        .isEqualTo("a\"\\/\b\f\n\r\tAé");
    assertThat(parse("\"\\ud83d\\ude00 \\ud83d é\\n\"").asString()).isEqualTo("😀 \ud83d é\n");
    assertThat(parse("\"\\u00e9\\u20ac\\uFEFF\\u0000\"").asString()).isEqualTo("é€\uFEFF\u0000");
    assertThat(parse("\"\\ude00\\ud83d\\ud83d\\ude00\\ud83d\"").asString())
        .isEqualTo("\ude00\ud83d😀\ud83d");
    assertThat(parse("\"\\ud83d\\n\\u0041\"").asString()).isEqualTo("\ud83d\nA");
  }

  @Test
  void text_is_UTF_8_where_a_lone_surrogate_is_the_replacement_character() {
    assertThat(parse("\"aé😀\"").asUtf8()).isEqualTo("aé😀".getBytes(UTF_8));
    assertThat(parse("\"\\n\\u0041\\u00e9\\u20ac\\ud83d\\ude00\"").asUtf8())
        .isEqualTo("\nAé€😀".getBytes(UTF_8));
    assertThat(parse("\"\\ud83d\\ud83d\\ude00\\ude00\"").asUtf8())
        .isEqualTo("\uFFFD😀\uFFFD".getBytes(UTF_8));
  }

  @Test
  void text_is_compared_as_what_it_means() {
    assertThat(parse("\"a\\u0062\"").isString("ab")).isTrue();
    assertThat(parse("\"é\"").isString("é")).isTrue();
    assertThat(parse("\"ab\"").isString("AB")).isFalse();
    assertThat(parse("\"ab\"").isString("a")).isFalse();
    assertThat(parse("12").isString("12")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "7", "-9223372036854775808", "9223372036854775807"})
  void a_whole_number_is_read(String number) {
    assertThat(parse("[" + number + "]").first().asLong()).isEqualTo(Long.parseLong(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1e2", "9223372036854775808", "47114711471147114711"})
  void a_number_that_is_no_long_is_refused_without_being_shown(String number) {
    assertThatThrownBy(() -> parse("{\"a\":" + number + "}").get("a").asLong())
        .isInstanceOf(InvalidJsonException.class)
        .hasMessage(
            "Invalid JSON at $.a: expected a whole number that fits a long, found another number")
        .hasNoCause();
  }

  @Test
  void a_value_of_another_kind_is_refused_with_its_path() {
    JsonValue value = parse("{\"a\":{\"b\":[1,\"hunter2\",true,null,{}]}}");
    JsonValue number = value.get("a").get("b").first();
    assertThatThrownBy(number::asString)
        .hasMessage("Invalid JSON at $.a.b[0]: expected a string, found a number");
    assertThatThrownBy(number::asUtf8).isInstanceOf(InvalidJsonException.class);
    assertThatThrownBy(() -> number.next().asLong())
        .hasMessage("Invalid JSON at $.a.b[1]: expected a whole number, found a string");
    assertThatThrownBy(() -> number.next().next().asString())
        .hasMessage("Invalid JSON at $.a.b[2]: expected a string, found a boolean");
    assertThatThrownBy(() -> number.next().next().next().asBoolean())
        .hasMessage("Invalid JSON at $.a.b[3]: expected a boolean, found null");
    assertThatThrownBy(() -> number.next().next().next().next().asBoolean())
        .hasMessage("Invalid JSON at $.a.b[4]: expected a boolean, found an object");
    assertThatThrownBy(() -> value.get("a").getString("b"))
        .hasMessage("Invalid JSON at $.a.b: expected a string, found an array");
  }

  @Test
  void every_value_knows_its_path() {
    assertThat(parse("7").path()).isEqualTo("$");
    assertPaths(parse("{\"a\":[[],[0,{\"b\":{}}],\"x\"],\"c d\":{\"e\":null},\"\":{\"\":1}}"), "$");
  }

  private static void assertPaths(JsonValue value, String path) {
    assertThat(value.path()).isEqualTo(path);
    int index = 0;
    for (JsonValue child = value.first(); child != null; child = child.next()) {
      assertPaths(child, path + (value.isArray() ? "[" + index++ + "]" : "." + child.name()));
    }
  }

  @Test
  void a_value_keeps_its_bytes() {
    JsonValue value = parse(" {\"a\" : [ 1 , \"\\u0041\" ] , \"b\":{ } , \"c\":true} ");
    assertThat(value.toBytes()).isEqualTo(value.toString().getBytes(UTF_8));
    assertThat(value).hasToString("{\"a\" : [ 1 , \"\\u0041\" ] , \"b\":{ } , \"c\":true}");
    assertThat(value.get("a")).hasToString("[ 1 , \"\\u0041\" ]");
    assertThat(value.get("a").first().next()).hasToString("\"\\u0041\"");
    assertThat(value.get("b")).hasToString("{ }");
    assertThat(value.get("c")).hasToString("true");
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

  @Test
  void values_of_the_same_text_are_equal_wherever_they_stand() {
    JsonValue value = parse("{\"a\":[1, {}],\"b\":[1, {}],\"c\":[1,{}],\"d\":1,\"e\":1.0}");
    assertThat(value.get("a"))
        .isEqualTo(value.get("b"))
        .isEqualTo(parse("[1, {}]"))
        .hasSameHashCodeAs(parse("[1, {}]"))
        .isNotEqualTo(value.get("c"))
        .isNotEqualTo("[1, {}]");
    assertThat(value.get("d")).isNotEqualTo(value.get("e"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0.0", "1.5", "2E3", "9007199254740993", "1e-400"})
  void any_number_is_the_nearest_double(String number) {
    assertThat(parse(number).asDouble()).isEqualTo(Double.parseDouble(number));
  }

  @ParameterizedTest
  @CsvSource({
    "1e400, expected a number that fits a double",
    "\"1.5\", 'expected a number, found a string'"
  })
  void what_is_no_double_is_refused(String json, String message) {
    JsonValue value = parse("[" + json + "]").first();
    assertThatThrownBy(value::asDouble)
        .isInstanceOf(InvalidJsonException.class)
        .hasMessageContaining("$[0]: " + message);
  }

  record Stage(String id, JsonValue value, Object any) {}

  static List<Gson> gsons() {
    return List.of(
        new Gson(),
        EventGson.create(),
        new GsonBuilder().serializeNulls().setPrettyPrinting().create());
  }

  @ParameterizedTest
  @MethodSource("gsons")
  void any_Gson_writes_a_value_as_its_own_JSON_and_nothing_of_the_document_around_it(Gson gson) {
    JsonValue stage = parse("{\"authorization\":\"hunter2\",\"stage\":\"prod\"}").get("stage");
    JsonObject written = gson.toJsonTree(new Stage("x", stage, stage)).getAsJsonObject();
    assertThat(written).hasToString("{\"id\":\"x\",\"value\":\"prod\",\"any\":\"prod\"}");
    assertThat(JsonParser.parseString(gson.toJson(new Stage("x", stage, stage))))
        .isEqualTo(written);
    assertThat(gson.toJson(null, JsonValue.class)).isEqualTo("null");
  }

  @ParameterizedTest
  @MethodSource("gsons")
  void any_Gson_reads_a_value_as_a_document_of_its_own_numbers_and_order_included(Gson gson) {
    String json = "{\"b\":[1.50,1E400,-0,null],\"a\":{\"z\":null,\"e\":{}},\"t\":\"\\u2028\"}";
    Stage read = gson.fromJson("{\"id\":\"x\",\"value\":" + json + "}", Stage.class);
    assertThat(read.value().get("b")).hasToString("[1.50,1E400,-0,null]");
    assertThat(read.value().get("a")).hasToString("{\"z\":null,\"e\":{}}");
    assertThat(read.value().path()).isEqualTo("$");
    assertThat(gson.toJson(read.value())).isEqualTo(read.value().toString());
    assertThat(gson.fromJson(gson.toJsonTree(read.value()), JsonValue.class))
        .hasToString(read.value().toString());
    assertThat(gson.fromJson("{\"value\":null}", Stage.class).value().isNull()).isTrue();
    assertThat(gson.fromJson("{}", Stage.class).value()).as("absent").isNull();
  }
}
