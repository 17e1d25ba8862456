package dev.handrail.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.docs.Samples;
import dev.handrail.testkit.function.TestFunction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What docs/testing.md and Javadoc show is compiled, word by word. */
class TestingSamplesTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/handrail/testkit");

  @Test
  void samples_in_the_users_guide_are_compiled() {
    assertCompiled(Samples.inMarkdown(Path.of("../docs/testing.md")), 8);
  }

  @Test
  void samples_in_Javadoc_of_functions_and_annotations_are_compiled() {
    assertCompiled(Samples.inJavadoc(SOURCES.resolve("function")), 1);
    assertCompiled(Samples.inJavadoc(SOURCES.resolve("junit")), 5);
  }

  private static void assertCompiled(List<String> samples, int atLeast) {
    String compiled = Samples.compiled(Path.of("src/test/java/dev/handrail/testkit/docs"));
    assertThat(samples)
        .hasSizeGreaterThanOrEqualTo(atLeast)
        .allMatch(sample -> compiled.contains(Samples.squeezed(sample)), "is compiled somewhere");
  }

  /** Needs a jar that only a user's build makes. */
  static void invokeJar() {
    try (TestFunction orders =
        TestFunction.forHandler("example.OrderFunction", Path.of("target/orders.jar"))
            .environment(Map.of("TABLE", "orders"))
            .memorySize(512)
            .build()) {
      assertThat(orders.invoke("{}").report().memorySize()).isEqualTo(512);
    }
  }
}
