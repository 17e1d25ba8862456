package dev.handrail.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.handrail.local.Template;
import dev.handrail.local.TemplateOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/deploying.md says is in the jars. */
class DeployingPageIT {

  private static final Path PAGE = Path.of("..", "..", "docs", "deploying.md");
  private static final Pattern SNIPPET = Pattern.compile("(?ms)^```(yaml|java|hcl)\n(.*?)^```$");

  /** As SAM, CDK and Terraform name them. */
  private static final Pattern HANDLER =
      Pattern.compile("(?:Handler: |\\.handler\\(\"|handler +=\\s+\")([\\w.:]+)");

  private static final Pattern JAR = Pattern.compile("target/([\\w-]+)\\.jar");
  private static final Pattern NAMED = Pattern.compile("`(example\\.[\\w.:]+)`");

  @ParameterizedTest
  @MethodSource("snippets")
  void the_handler_of_a_snippet_is_in_its_jar(String snippet) {
    List<String> handlers = all(HANDLER, snippet);
    if (handlers.isEmpty()) {
      return; // such as a Terraform resource beside the function
    }
    List<String> jars = all(JAR, snippet).stream().distinct().toList();
    assertThat(jars).hasSize(1);
    Path jar = Path.of("..", jars.get(0), "target", jars.get(0) + ".jar");
    assertThat(jar).exists();
    for (String handler : handlers) {
      assertThat(HandlerClass.problem(jar, handler)).isEmpty();
    }
  }

  @Test
  void SAM_CDK_and_Terraform_are_all_shown_with_a_handler() throws IOException {
    assertThat(snippets()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(all(HANDLER, Files.readString(PAGE))).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void every_class_that_is_named_is_a_handler_of_an_example() throws IOException {
    List<String> named = all(NAMED, Files.readString(PAGE));
    assertThat(named).isNotEmpty();
    for (String handler : named) {
      assertThat(Example.all())
          .as(handler)
          .anyMatch(example -> HandlerClass.problem(example.jar(), handler).isEmpty());
    }
  }

  @Test
  void the_SAM_snippet_is_a_template(@TempDir Path temp) throws IOException {
    String yaml =
        snippets().stream()
            .filter(snippet -> snippet.contains("Transform:"))
            .findAny()
            .orElseThrow();
    Path file = Files.writeString(temp.resolve("template.yaml"), yaml);
    Path jar = Path.of("..", "hello", "target", "hello.jar").toAbsolutePath();
    Template template =
        Template.read(file, TemplateOptions.defaults().withCode("HelloFunction", jar));
    assertThat(template.warning()).isNull();
    assertThat(template.application().function("HelloFunction")).isPresent();
  }

  @Test
  void every_example_is_in_the_table_with_its_size_and_its_limit() throws IOException {
    String page = Files.readString(PAGE);
    for (Example example : Example.all()) {
      int limit = JarContentsIT.LIMITS.get(example.name());
      List<String> size =
          all(Pattern.compile("`" + example + "` \\|[^|]+\\| (\\d+) \\| " + limit), page);
      assertThat(size).as(example + ", limit " + limit).hasSize(1);
      assertThat(Files.size(example.jar()) / 1024.0)
          .as(example.name())
          .isCloseTo(Integer.parseInt(size.get(0)), within(5.0));
    }
  }

  static List<String> snippets() throws IOException {
    return SNIPPET.matcher(Files.readString(PAGE)).results().map(found -> found.group(2)).toList();
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
