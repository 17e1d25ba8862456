package dev.handrail.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.FunctionDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in each jar, how large it is, and that its template and it belong together. */
class JarContentsIT {

  /** In KiB; docs/deploying.md has the sizes that were measured. */
  static final Map<String, Integer> LIMITS =
      Map.of(
          "hello", 400,
          "hello-api", 600,
          "orders-api", 610,
          "sqs-batch", 420,
          "nightly-report", 410,
          "plain-handler", 950);

  @Test
  void no_jar_is_larger_than_its_limit() throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    for (Example example : Example.all()) {
      sizes.put(example.name(), Files.size(example.jar()));
    }
    assertThat(sizes).containsOnlyKeys(LIMITS.keySet());
    sizes.forEach(
        (name, size) -> {
          System.out.printf(
              Locale.ROOT, "%-16s%,9d bytes, limit %d KiB%n", name, size, LIMITS.get(name));
          assertThat(size).as(name).isLessThanOrEqualTo(LIMITS.get(name) * 1024L);
        });
  }

  @ParameterizedTest
  @MethodSource("dev.handrail.examples.Example#all")
  void the_template_names_this_jar_and_handlers_that_are_in_it(Example example) {
    assertThat(example.functions()).isNotEmpty();
    for (FunctionDefinition function : example.functions()) {
      assertThat(function.code())
          .singleElement()
          .satisfies(code -> assertThat(code).hasSameBinaryContentAs(example.jar()));
      assertThat(HandlerClass.problem(example.jar(), function.handler())).isEmpty();
      assertThat(function.handler()).as("events lie under it").contains(function.name());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.handrail.examples.Example#all")
  void a_template_has_nothing_that_local_cannot_read_but_APIs_and_queues(Example example) {
    if (example.template().warning() != null) {
      assertThat(example.template().warning().problems())
          .allSatisfy(problem -> assertThat(problem.text()).containsAnyOf("Api", "SQS"));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.handrail.examples.Example#all")
  void a_jar_has_no_tools_no_tests_and_no_second_runtime(Example example) throws IOException {
    try (JarFile jar = new JarFile(example.jar().toFile())) {
      assertThat(jar.stream().map(Object::toString))
          .doesNotContain("module-info.class")
          .noneMatch(name -> name.startsWith("dev/handrail/testkit/"))
          .noneMatch(name -> name.startsWith("com/amazonaws/services/lambda/runtime/api/client/"))
          .noneMatch(name -> name.startsWith("org/junit/") || name.startsWith("META-INF/maven/"));
    }
  }

  @Test
  void the_plain_handler_knows_nothing_of_Handrail() throws IOException {
    Example plain =
        Example.all().stream()
            .filter(e -> e.name().equals("plain-handler"))
            .findAny()
            .orElseThrow();
    try (JarFile jar = new JarFile(plain.jar().toFile())) {
      assertThat(jar.stream().map(Object::toString)).noneMatch(name -> name.contains("handrail"));
    }
  }
}
