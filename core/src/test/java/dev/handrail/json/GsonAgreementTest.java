package dev.handrail.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import dev.handrail.EventFixtures;
import dev.handrail.EventFixtures.Fixture;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A scanned document is what {@link EventGson} reads: both accept it with equal trees, or both
 * refuse it. More rounds than fit an ordinary build: {@code -Dhandrail.fuzz.rounds=10000}.
 */
class GsonAgreementTest {

  private static final int ROUNDS = Integer.getInteger("handrail.fuzz.rounds", 20);

  private final PayloadSerializer<JsonElement> gson =
      new PayloadSerializers().forType(JsonElement.class);

  @Test
  void on_all_events() {
    assertSame(EventFixtures.all());
  }

  @Test
  void on_all_events_of_the_corpus() throws IOException {
    assertSame(CorpusEvents.all());
  }

  private void assertSame(List<Fixture> events) {
    for (Fixture event : events) {
      byte[] document = event.json().getBytes(UTF_8);
      assertThat(scanned(document)).as(event.name()).isPresent().isEqualTo(read(document));
    }
  }

  @Test
  void on_events_that_are_broken() {
    List<Fixture> fixtures = EventFixtures.all();
    for (int seed = 0; seed < ROUNDS; seed++) {
      DocumentGenerator generator = new DocumentGenerator(seed);
      for (Fixture fixture : fixtures) {
        assertAgreement(generator.mutated(fixture.json().getBytes(UTF_8)), seed);
      }
    }
  }

  @Test
  void on_documents_made_by_the_grammar() {
    for (int seed = 0; seed < ROUNDS * 100; seed++) {
      byte[] document = new DocumentGenerator(seed).document();
      assertThat(scanned(document)).as("seed %d", seed).isPresent().isEqualTo(read(document));
    }
  }

  @Test
  void on_documents_made_by_the_grammar_and_broken() {
    for (int seed = 0; seed < ROUNDS * 300; seed++) {
      DocumentGenerator generator = new DocumentGenerator(seed);
      assertAgreement(generator.mutated(generator.document()), seed);
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          WORDS_IN_CAPITALS,     [TRUE],       false, true
          ESCAPES_OF_JAVASCRIPT, ["it\\'s"],    false, true
          LONG_NUMBERS,          [LONG],       true,  false
          """)
  void each_difference_is_one(
      GsonDifference difference, String document, boolean scanned, boolean read) {
    String text = document.replace("LONG", "1".repeat(1_100));
    assertThat(scanned(text.getBytes(UTF_8)).isPresent()).isEqualTo(scanned);
    assertThat(read(text.getBytes(UTF_8)).isPresent()).isEqualTo(read);
    byte[] without = difference.without(text).getBytes(UTF_8);
    assertThat(scanned(without)).isPresent().isEqualTo(read(without));
  }

  private void assertAgreement(byte[] document, int seed) {
    if (scanned(document).equals(read(document))) {
      return;
    }
    String text = new String(document, ISO_8859_1);
    byte[] without = GsonDifference.withoutAny(text).getBytes(ISO_8859_1);
    assertThat(without).as("a known difference in seed %d: %s", seed, text).isNotEqualTo(document);
    assertThat(scanned(without)).as("seed %d: %s", seed, text).isEqualTo(read(without));
  }

  private static Optional<JsonElement> scanned(byte[] document) {
    try {
      return Optional.of(Trees.of(JsonValue.parse(document)));
    } catch (InvalidJsonException refused) {
      assertThat(refused.path()).startsWith("$");
      return Optional.empty();
    }
  }

  private Optional<JsonElement> read(byte[] document) {
    try {
      return Optional.of(Trees.numbersAsText(gson.read(document)));
    } catch (InvalidJsonException refused) {
      return Optional.empty();
    }
  }
}
