package dev.handrail.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.handrail.EventFixtures;
import dev.handrail.EventFixtures.Fixture;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Reads and writes every document with AWS's own mapper too: getter by getter the same object, and
 * the same tree, but for the differences listed.
 */
@Isolated("AWS's mapper changes a static mapper while it is set up, and the locale is the JVM's")
class AwsDifferenceTest {

  private static final Locale ORIGINAL = Locale.getDefault();

  private final PayloadSerializers serializers = new PayloadSerializers();

  /** AWS's getters read English names of months only where the JVM speaks English, as Lambda's. */
  @BeforeAll
  static void speakEnglish() {
    Locale.setDefault(Locale.US);
  }

  @AfterAll
  static void speakAsBefore() {
    Locale.setDefault(ORIGINAL);
  }

  @Test
  void own_documents_differ_as_listed() {
    Set<String> differences = differences(EventFixtures.all());
    assertThat(AwsDifferences.unexplained(differences)).as("not on the list").isEmpty();
    assertThat(AwsDifferences.gone(differences)).as("on the list, but no difference").isEmpty();
  }

  @Test
  void documents_of_AWS_differ_as_listed() throws IOException {
    assertThat(AwsDifferences.unexplained(differences(CorpusEvents.all()))).isEmpty();
  }

  private Set<String> differences(List<Fixture> fixtures) {
    Set<String> differences = new TreeSet<>();
    for (Fixture fixture : fixtures) {
      compare(fixture, differences);
    }
    return differences;
  }

  private void compare(Fixture fixture, Set<String> differences) {
    PayloadSerializer<Object> serializer = serializers.forType(fixture.type());
    Object ours = orNull(() -> serializer.read(fixture.json().getBytes(UTF_8)));
    Object theirs = orNull(() -> AwsMapper.read(fixture.json(), fixture.type()));
    if (ours == null || theirs == null) {
      if (ours != theirs) {
        differences.add(
            (ours == null ? "Handrail" : "AWS's mapper")
                + " cannot read "
                + fixture.type().getSimpleName());
      }
      return;
    }
    compareGetters(Getters.of(ours), Getters.of(theirs), differences);
    try {
      JsonElement written = JsonParser.parseString(AwsMapper.write(theirs, fixture.type()));
      JsonElement expected = JsonParser.parseString(new String(serializer.write(ours), UTF_8));
      compareTrees(fixture.type().getSimpleName(), expected, written, differences);
    } catch (RuntimeException refused) {
      differences.add("cannot write " + fixture.type().getSimpleName());
    }
  }

  /** What was read, or null if it was refused. */
  private static Object orNull(Supplier<Object> read) {
    try {
      return read.get();
    } catch (RuntimeException refused) {
      return null;
    }
  }

  private static void compareGetters(
      Map<String, Object> ours, Map<String, Object> theirs, Set<String> differences) {
    Set<String> names = new HashSet<>(ours.keySet());
    names.addAll(theirs.keySet());
    for (String name : names) {
      if (!Objects.equals(ours.get(name), theirs.get(name))) {
        String property = name.substring(name.lastIndexOf('/') + 1).replaceAll("[\\[{].*", "");
        differences.add(
            "read " + property + ": " + kind(ours.get(name)) + ", not " + kind(theirs.get(name)));
      }
    }
  }

  private static String kind(Object value) {
    if (value == null
        || value instanceof Boolean
        || "".equals(value)
        || Objects.equals(value, 0L)) {
      return "\"\"".equals("\"" + value + "\"") ? "empty" : String.valueOf(value);
    }
    return value instanceof Class<?> failure ? failure.getSimpleName() : "a value";
  }

  private static void compareTrees(
      String path, JsonElement ours, JsonElement theirs, Set<String> differences) {
    if (ours instanceof JsonObject a && theirs instanceof JsonObject b) {
      Set<String> names = new HashSet<>(a.keySet());
      names.addAll(b.keySet());
      for (String name : names) {
        compareTrees(path + "." + name, a.get(name), b.get(name), differences);
      }
    } else if (ours instanceof JsonArray a
        && theirs instanceof JsonArray b
        && a.size() == b.size()) {
      for (int i = 0; i < a.size(); i++) {
        compareTrees(path, a.get(i), b.get(i), differences);
      }
    } else if (!Objects.equals(ours, theirs) && !sameNumber(ours, theirs)) {
      differences.add("write " + path + ": " + kind(ours) + ", not " + kind(theirs));
    }
  }

  private static String kind(JsonElement element) {
    if (element == null) {
      return "nothing";
    }
    if (element instanceof JsonPrimitive value) {
      return value.isNumber() ? "a number" : value.isBoolean() ? "a boolean" : "a string";
    }
    return element.isJsonNull() ? "null" : element.isJsonArray() ? "an array" : "an object";
  }

  private static boolean sameNumber(JsonElement ours, JsonElement theirs) {
    return ours instanceof JsonPrimitive a
        && theirs instanceof JsonPrimitive b
        && a.isNumber()
        && b.isNumber()
        && new BigDecimal(a.getAsString()).compareTo(new BigDecimal(b.getAsString())) == 0;
  }
}
