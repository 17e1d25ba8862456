package dev.handrail.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.docs.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Javadoc and docs show of assertions and rehearsals is compiled, word by word. */
class AssertionSamplesTest {

  private static final Path MODULE = Path.of("");
  private static final Path SOURCES = MODULE.resolve("src/main/java/dev/handrail/testkit");
  private static final Path DOCS = MODULE.resolve("../docs");

  @Test
  void samples_are_compiled() {
    List<String> samples = new ArrayList<>();
    samples.addAll(Samples.inJavadoc(SOURCES.resolve("assertj")));
    samples.addAll(Samples.inJavadoc(SOURCES.resolve("rehearsal")));
    samples.addAll(Samples.inMarkdown(DOCS.resolve("testing-assertions.md")));
    samples.addAll(Samples.inMarkdown(DOCS.resolve("testing-rehearsals.md")));
    String compiled = Samples.compiled(MODULE.resolve("src/test/java/dev/handrail/testkit/docs"));

    assertThat(samples)
        .hasSizeGreaterThanOrEqualTo(22)
        .allMatch(sample -> compiled.contains(Samples.squeezed(sample)), "is compiled somewhere");
  }
}
