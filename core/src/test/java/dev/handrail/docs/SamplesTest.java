package dev.handrail.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What README and Javadoc show is compiled, word by word. */
class SamplesTest {

  private static final Path MODULE = Path.of("");
  private static final Path SAMPLES = MODULE.resolve("src/test/java/dev/handrail/docs");
  private static final Path EXAMPLES = MODULE.resolve("../examples");
  private static final Path LOCAL =
      MODULE.resolve("../local/src/test/java/dev/handrail/local/docs");

  @Test
  void samples_in_Javadoc_are_compiled() {
    List<String> samples = Samples.inJavadoc(MODULE.resolve("src/main/java"));
    assertThat(samples).hasSizeGreaterThanOrEqualTo(8);
    assertCompiled(samples, SAMPLES);
  }

  @Test
  void samples_in_the_README_are_compiled() {
    List<String> samples = Samples.inMarkdown(MODULE.resolve("../README.md"));
    assertThat(samples).hasSizeGreaterThanOrEqualTo(8);
    assertCompiled(samples, SAMPLES, EXAMPLES, LOCAL);
  }

  private static void assertCompiled(List<String> samples, Path... sources) {
    String compiled = Samples.compiled(sources);
    assertThat(samples)
        .allMatch(sample -> compiled.contains(Samples.squeezed(sample)), "is compiled somewhere");
  }
}
