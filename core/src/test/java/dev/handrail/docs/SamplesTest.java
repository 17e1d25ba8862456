package dev.handrail.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What README and Javadoc show is compiled, word by word. */
class SamplesTest {

  private static final Path MODULE = Path.of("");
  private static final Path SAMPLES = MODULE.resolve("src/test/java/dev/handrail/docs");

  @Test
  void samples_in_Javadoc_are_compiled() {
    List<String> samples = Samples.inJavadoc(MODULE.resolve("src/main/java"));
    assertThat(samples).hasSizeGreaterThanOrEqualTo(8);
    assertCompiled(samples);
  }

  @Test
  void samples_in_the_README_are_compiled() {
    List<String> samples = Samples.inMarkdown(MODULE.resolve("../README.md"));
    assertThat(samples).hasSizeGreaterThanOrEqualTo(4);
    assertCompiled(samples);
  }

  private static void assertCompiled(List<String> samples) {
    String compiled = Samples.compiled(SAMPLES);
    assertThat(samples)
        .allMatch(sample -> compiled.contains(Samples.squeezed(sample)), "is compiled somewhere");
  }
}
