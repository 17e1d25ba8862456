package dev.handrail.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBuilderTest {

  private static final String[] TEXTS = {
    "",
    "x",
    "\"quoted\" \\ / <&>'=",
    "\u0000\u0001\b\t\n\u000b\f\r\u001f\u007f",
    "\u0080é߿ࠀ€\uffff",
    "\u2028\u2029\ufeff",
    "😀\udbff\udfff",
    "\ud800",
    "\udc00\ud800",
    "a\ud83d",
    "\ud83d\ud83d\ude00"
  };

  private final PayloadSerializer<JsonElement> gson =
      new PayloadSerializers().forType(JsonElement.class);

  private static String text(JsonBuilder document) {
    return new String(document.toByteArray(), UTF_8);
  }

  @Test
  void commas_stand_between_values_and_members_only() {
    JsonBuilder document =
        new JsonBuilder()
            .beginObject()
            .name("a")
            .beginArray()
            .endArray()
            .name("b")
            .beginArray()
            .value(1)
            .value("x")
            .beginObject()
            .endObject()
            .value(true)
            .nullValue()
            .endArray()
            .name("c")
            .value((String) null)
            .name("d")
            .beginObject()
            .name("e")
            .value(false)
            .endObject()
            .endObject();
    assertThat(text(document))
        .isEqualTo("{\"a\":[],\"b\":[1,\"x\",{},true,null],\"c\":null,\"d\":{\"e\":false}}");
  }

  @Test
  void text_is_escaped_where_JSON_demands_it_and_nowhere_else() {
    assertThat(text(new JsonBuilder().value("\"\\/\b\f\n\r\t\u0000\u001f\u007f<é\u2028😀\ud800")))
        .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f<é\u2028😀\\ud800\"");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 9, 10, -1, -10, 200, Long.MAX_VALUE, Long.MIN_VALUE})
  void whole_numbers_are_their_digits(long number) {
    assertThat(text(new JsonBuilder().value(number))).isEqualTo(Long.toString(number));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, 0.1, 1e21, Double.MIN_VALUE, Double.MAX_VALUE})
  void numbers_come_back_as_they_were(double number) {
    byte[] document = new JsonBuilder().value(number).toByteArray();
    assertThat(JsonValue.parse(document).asDouble()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void what_JSON_has_no_number_for_is_refused(double number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JsonBuilder().value(number))
        .withMessageContaining("expected a finite one");
  }

  @Test
  void values_of_other_documents_keep_their_bytes() {
    JsonValue other = JsonValue.parse("{\"a\":[ 1.50 , \"\\u0041\" ]}".getBytes(UTF_8));
    JsonBuilder document =
        new JsonBuilder()
            .beginArray()
            .value(other.get("a"))
            .rawBytes("{ }".getBytes(UTF_8))
            .unescapedString("AQID".getBytes(UTF_8))
            .endArray();
    assertThat(text(document)).isEqualTo("[[ 1.50 , \"\\u0041\" ],{ },\"AQID\"]");
  }

  @Test
  void what_was_taken_is_not_changed_by_what_is_written_later() {
    JsonBuilder document = new JsonBuilder().beginArray();
    byte[] taken = document.toByteArray();
    document.value(1).endArray();
    assertThat(taken).isEqualTo("[".getBytes(UTF_8));
    assertThat(text(document)).isEqualTo("[1]");
  }

  @Test
  void text_of_any_length_and_density_of_escapes_comes_back() {
    Random random = new Random(1);
    for (int length = 0; length < 2_000; length += 1 + random.nextInt(40)) {
      for (String unit :
          new String[] {"a", "\"", "\u0001", "é", "😀", "\ud800", "a\u0001", "ab€\""}) {
        String text = unit.repeat(length / unit.length());
        byte[] document = new JsonBuilder().value(text).toByteArray();
        assertThat(JsonValue.parse(document).asString()).isEqualTo(text);
      }
    }
    String megabyte = "\u0001é".repeat(500_000);
    byte[] document = new JsonBuilder().beginArray().value(megabyte).endArray().toByteArray();
    assertThat(JsonValue.parse(document).first().isString(megabyte)).isTrue();
  }

  @Test
  void whatever_is_written_is_read_back_by_gson_and_by_the_scanner() {
    for (int seed = 0; seed < 300; seed++) {
      JsonElement tree = tree(new Random(seed), 4);
      JsonBuilder builder = new JsonBuilder();
      write(tree, builder);
      byte[] document = builder.toByteArray();
      assertThat(gson.read(document)).as("seed %d", seed).isEqualTo(tree);
      assertThat(Trees.of(JsonValue.parse(document)))
          .as("seed %d", seed)
          .isEqualTo(Trees.numbersAsText(tree));
    }
  }

  private static JsonElement tree(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0 -> new JsonPrimitive(text(random));
      case 1 -> new JsonPrimitive(random.nextLong() >> random.nextInt(64));
      case 2 -> new JsonPrimitive(random.nextBoolean());
      case 3 -> JsonNull.INSTANCE;
      case 4 -> {
        JsonArray array = new JsonArray();
        for (int i = random.nextInt(4); i > 0; i--) {
          array.add(tree(random, depth - 1));
        }
        yield array;
      }
      default -> {
        JsonObject object = new JsonObject();
        for (int i = random.nextInt(4); i > 0; i--) {
          object.add(text(random), tree(random, depth - 1));
        }
        yield object;
      }
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(TEXTS[random.nextInt(TEXTS.length)]).append((char) random.nextInt(0x10000));
    }
    return text.toString();
  }

  private static void write(JsonElement tree, JsonBuilder to) {
    if (tree instanceof JsonObject object) {
      to.beginObject();
      for (Map.Entry<String, JsonElement> member : object.entrySet()) {
        to.name(member.getKey());
        write(member.getValue(), to);
      }
      to.endObject();
    } else if (tree instanceof JsonArray array) {
      to.beginArray();
      array.forEach(element -> write(element, to));
      to.endArray();
    } else if (tree.isJsonNull()) {
      to.nullValue();
    } else if (tree.getAsJsonPrimitive().isNumber()) {
      to.value(tree.getAsLong());
    } else if (tree.getAsJsonPrimitive().isBoolean()) {
      to.value(tree.getAsBoolean());
    } else {
      to.value(tree.getAsString());
    }
  }
}
