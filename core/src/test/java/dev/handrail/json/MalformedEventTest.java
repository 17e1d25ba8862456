package dev.handrail.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.EventFixtures;
import dev.handrail.EventFixtures.Fixture;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken documents end in a clean exception with a path, and nothing else. */
class MalformedEventTest {

  private static final String SECRET = "hunter2";

  private static final List<JsonElement> WRONG =
      JsonParser.parseString(
              """
              [{"hunter2": "hunter2"}, ["hunter2", "hunter2"], ["hunter2"], "hunter2", 1e400,
               9223372036854775808, true, null, {}, "", [[[]]], [null, null]]
              """)
          .getAsJsonArray()
          .asList();

  private final PayloadSerializers serializers = new PayloadSerializers();
  private final Gson nullsToo = new Gson().newBuilder().serializeNulls().create();

  static List<Named<Fixture>> documents() {
    return EventFixtures.all().stream().map(fixture -> Named.of(fixture.name(), fixture)).toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void cut_off_at_every_byte_but_amid_a_word(Fixture fixture) {
    PayloadSerializer<Object> serializer = serializers.forType(fixture.type());
    byte[] whole = fixture.json().strip().getBytes(UTF_8);
    for (int length = 0; length < whole.length; length++) {
      if (!isAmidWord(whole, length)) {
        assertRefused(serializer, Arrays.copyOf(whole, length));
      }
    }
  }

  /** Where a reader has just met the same kind of byte as it would meet next, and twice before. */
  private static boolean isAmidWord(byte[] text, int length) {
    return length > 2
        && Character.isLetterOrDigit(text[length - 3])
        && Character.isLetterOrDigit(text[length - 2])
        && Character.isLetterOrDigit(text[length - 1])
        && Character.isLetterOrDigit(text[length]);
  }

  private static void assertRefused(PayloadSerializer<Object> serializer, byte[] document) {
    try {
      serializer.read(document);
    } catch (InvalidJsonException refused) {
      assertThat(refused.path()).startsWith("$");
      return;
    }
    fail("read a document that ends after %d bytes", document.length);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void wrong_types_at_every_path(Fixture fixture) {
    JsonElement document = JsonParser.parseString(fixture.json());
    for (JsonElement wrong : WRONG) {
      readOrRefuse(fixture, wrong);
    }
    replaceEach(document, () -> readOrRefuse(fixture, document));
  }

  /** Puts every wrong value in the place of every value below a node, one at a time. */
  private static void replaceEach(JsonElement node, Runnable check) {
    if (node instanceof JsonObject object) {
      for (Map.Entry<String, JsonElement> property : object.entrySet()) {
        replace(property.getValue(), property::setValue, check);
      }
    } else if (node instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        replace(array.get(i), wrong -> array.set(index, wrong), check);
      }
    }
  }

  private static void replace(JsonElement right, Consumer<JsonElement> place, Runnable check) {
    for (JsonElement wrong : WRONG) {
      place.accept(wrong);
      check.run();
    }
    place.accept(right);
    replaceEach(right, check);
  }

  private void readOrRefuse(Fixture fixture, JsonElement document) {
    String json = nullsToo.toJson(document);
    PayloadSerializer<Object> serializer = serializers.forType(fixture.type());
    try {
      Object tolerated = serializer.read(json.getBytes(UTF_8));
      byte[] once = serializer.write(tolerated);
      if (!Arrays.equals(serializer.write(serializer.read(once)), once)) {
        fail("does not come back: %s", json);
      }
    } catch (InvalidJsonException refused) {
      boolean named = refused.path().contains(SECRET); // a name is no value
      if (!refused.path().startsWith("$") || (!named && refused.getMessage().contains(SECRET))) {
        throw new AssertionError(json, refused);
      }
    }
  }
}
