package dev.handrail.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.Callback;
import dev.handrail.Context;
import dev.handrail.Handler;
import dev.handrail.Invoked;
import dev.handrail.LambdaFunction;
import dev.handrail.StubContext;
import dev.handrail.docs.Troubleshooting.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What messages of all modules point to is in docs/troubleshooting.md, and the other way round. */
class TroubleshootingTest {

  /** Also in a string that is broken behind the page's name, where no anchor follows. */
  private static final Pattern NAMED = Pattern.compile("troubleshooting\\.md(?:#([a-z-]+))?");

  private static final Pattern LINK = Pattern.compile("\\]\\(([a-z]+\\.md)?#([a-z-]+)\\)");

  @Test
  void every_anchor_that_a_message_names_is_a_section() throws IOException {
    assertThat(Troubleshooting.sections()).extracting(Section::anchor).containsAll(named());
  }

  @Test
  void every_section_is_named_by_a_message_or_says_that_it_is_general() throws IOException {
    Set<String> named = named();
    for (Section section : Troubleshooting.sections()) {
      assertThat(named.contains(section.anchor()))
          .as(section.toString())
          .isNotEqualTo(section.isGeneral());
    }
  }

  @Test
  void every_heading_has_an_anchor_of_its_own() {
    long headings = Troubleshooting.text().lines().filter(line -> line.startsWith("## ")).count();
    assertThat(Troubleshooting.sections()).hasSize((int) headings);
    assertThat(Troubleshooting.sections()).extracting(Section::anchor).doesNotHaveDuplicates();
  }

  @Test
  void every_section_has_symptom_reason_and_remedy() {
    assertThat(Pattern.compile("\n## ").splitAsStream(Troubleshooting.text()).skip(1))
        .isNotEmpty()
        .allSatisfy(section -> assertThat(section).contains("```", "**Reason.**", "**Remedy.**"));
  }

  @Test
  void links_of_the_page_lead_to_a_heading() throws IOException {
    for (MatchResult link : LINK.matcher(Troubleshooting.text()).results().toList()) {
      String page = link.group(1) == null ? "troubleshooting.md" : link.group(1);
      String text = Files.readString(Path.of("..", "docs", page));
      String anchor = link.group(2);
      assertThat(text.contains("id=\"" + anchor + "\"") || headings(text).contains(anchor))
          .as("%s in %s", anchor, page)
          .isTrue();
    }
  }

  @Test
  void a_callback_that_never_comes_is_quoted() {
    assertQuoted(unfinished(Duration.ofMillis(20), (event, context, callback) -> {}));
    assertQuoted(unfinished(Duration.ZERO, (event, context, callback) -> {}));
  }

  @Test
  void a_loop_that_is_never_empty_is_quoted() {
    assertQuoted(
        unfinished(
            Duration.ofMillis(20),
            (event, context, callback) -> {
              context.eventLoop().track(new CompletableFuture<Void>());
              callback.succeed("done");
            }));
  }

  @Test
  @SuppressWarnings("rawtypes") // the mistake
  void unknown_types_are_quoted() {
    class Raw extends LambdaFunction {
      @Override
      public void handle(Object event, Context context, Callback callback) {
        throw new AssertionError("is never made");
      }
    }
    assertThatThrownBy(Raw::new)
        .satisfies(
            error -> assertQuoted(error.getMessage().replace(Raw.class.getName(), "example.Raw")));
  }

  /** With the times of a function that has three seconds. */
  private static String unfinished(Duration given, Handler<String, String> handler) {
    LambdaFunction<String, String> function = new LambdaFunction<>(handler) {};
    Throwable error = Invoked.of(function, "\"\"", new StubContext(given)).error();
    return error.getMessage().replaceAll("[1-9]\\d* ms", "2700 ms");
  }

  private static void assertQuoted(String message) {
    assertThat(message).matches(Troubleshooting::quotes, "is quoted in the page");
  }

  private static List<String> headings(String page) {
    return page.lines()
        .filter(line -> line.startsWith("## "))
        .map(line -> line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-'))
        .toList();
  }

  /** By the sources of every module that users have. */
  private static Set<String> named() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String module : List.of("core", "gateway-adapter", "testkit", "local")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          NAMED
              .matcher(Files.readString(file))
              .results()
              .forEach(name -> named.add(String.valueOf(name.group(1))));
        }
      }
    }
    return named;
  }
}
