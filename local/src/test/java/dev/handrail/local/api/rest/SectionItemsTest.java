package dev.handrail.local.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each item of sections 8 and 9 of the facts that concerns a REST API's server has its test. */
class SectionItemsTest {

  /**
   * Of section 9, of other front doors: 1 and 12 of HTTP APIs, 3 of their payload 1.0, 7 and 14 of
   * 2.0, 24 of WebSocket APIs.
   */
  private static final Set<String> NOT_OF_REST_APIS = Set.of("1", "3", "7", "12", "14", "24");

  /** Of section 8: 8.6 is about adapters, which read events and do not make them. */
  private static final Set<String> NOT_OF_SERVERS = Set.of("8.6");

  @Test
  void section9_every_item_of_a_rest_api_has_a_test_of_its_name() throws IOException {
    Set<String> items = new TreeSet<>();
    String section = section(9);
    Pattern.compile("(?m)^(\\d+)\\. ")
        .matcher(section)
        .results()
        .forEach(item -> items.add(item.group(1)));
    assertThat(items).hasSize(24);
    items.removeAll(NOT_OF_REST_APIS);

    assertThat(tests("9")).containsAll(items).doesNotContainAnyElementsOf(NOT_OF_REST_APIS);
  }

  @Test
  void section8_every_part_of_a_rest_api_has_tests_of_its_name() throws IOException {
    Set<String> parts = new TreeSet<>();
    String section = section(8);
    Pattern.compile("(?m)^#* ?(8\\.\\d)")
        .matcher(section)
        .results()
        .forEach(part -> parts.add(part.group(1)));
    assertThat(parts).hasSize(6);
    parts.removeAll(NOT_OF_SERVERS);

    assertThat(tests("8").stream().map(part -> "8." + part)).containsAll(parts);
  }

  private static String section(int number) throws IOException {
    String facts = Corpus.read("facts/api-gateway.md");
    int start = facts.indexOf("\n## " + number + ". ");
    return facts.substring(start, facts.indexOf("\n## ", start + 1));
  }

  /** The numbers in names of tests, of which one may hold two items. */
  private static Set<String> tests(String section) throws IOException {
    Pattern named = Pattern.compile("void\\s+fact(?:\\d+_\\d+_and_)?" + section + "_(\\d+)_");
    Set<String> numbers = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java/dev/handrail/local/api"))) {
      files
          .filter(file -> file.toString().endsWith("Test.java"))
          .flatMap(file -> named.matcher(text(file)).results())
          .forEach(name -> numbers.add(name.group(1)));
    }
    return numbers;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
