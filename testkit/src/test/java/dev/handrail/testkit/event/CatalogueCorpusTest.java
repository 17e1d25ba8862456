package dev.handrail.testkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.handrail.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Beside what SAM prints: other values, the same form. */
class CatalogueCorpusTest {

  /** Firehose sends a number, and no class of AWS's takes the date that SAM has there. */
  private static final String SYSLOG = "$.records[1].approximateArrivalTimestamp ";

  private static final Path FOLDER = Path.of("events/sam-generate-event");

  @Test
  void the_events_are_those_of_SAM() throws IOException {
    Path folder = Corpus.path(FOLDER.toString());
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(CatalogueEvents.all())
          .hasSize(68)
          .extracting(event -> event.service() + "/" + event.name() + ".json")
          .containsExactlyInAnyOrderElementsOf(
              files
                  .filter(file -> file.toString().endsWith(".json"))
                  .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                  .toList());
    }
  }

  @TestFactory
  List<DynamicTest> an_event_has_the_form_of_SAMs() {
    Corpus.path(FOLDER.toString());
    return CatalogueEvents.all().stream()
        .map(event -> dynamicTest(event.service() + " " + event.name(), () -> compare(event)))
        .toList();
  }

  private static void compare(EventTemplate event) throws IOException {
    String file = event.service() + "/" + event.name() + ".json";
    SortedSet<String> expected = JsonShape.of(Corpus.read(FOLDER.resolve(file).toString()));
    if (event.name().equals("syslog")) {
      assertThat(expected.remove(SYSLOG + "string")).isTrue();
      expected.add(SYSLOG + "number");
    }
    SortedSet<String> actual = JsonShape.of(event.generate(Map.of()));
    if (event.service().equals("config")) { // free names in the rule's and the item's own objects
      expected.removeIf(CatalogueCorpusTest::isFree);
      actual.removeIf(CatalogueCorpusTest::isFree);
    }
    assertThat(actual).containsExactlyElementsOf(expected);
  }

  private static boolean isFree(String line) {
    return line.matches(".*(ruleParameters holds |\\.tags|\\.configuration)\\..* string");
  }
}
