package dev.handrail.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.docs.Samples;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What this module's Javadoc and {@code docs/local.md} show is compiled, word by word. */
class LocalSamplesTest {

  @Test
  void samples_in_Javadoc_are_compiled() {
    assertCompiled(Samples.inJavadoc(Path.of("src/main/java")), 1);
  }

  @Test
  void samples_in_the_page_are_compiled() {
    assertCompiled(Samples.inMarkdown(Path.of("../docs/local.md")), 1);
  }

  private static void assertCompiled(List<String> samples, int atLeast) {
    String compiled = Samples.compiled(Path.of("src/test/java/dev/handrail/local/docs"));
    assertThat(samples)
        .hasSizeGreaterThanOrEqualTo(atLeast)
        .allMatch(sample -> compiled.contains(Samples.squeezed(sample)), "is compiled somewhere");
  }
}
