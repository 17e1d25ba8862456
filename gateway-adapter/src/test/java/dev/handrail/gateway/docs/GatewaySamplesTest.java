package dev.handrail.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.docs.Samples;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Javadoc shows is compiled, word by word. */
class GatewaySamplesTest {

  private static final Path MODULE = Path.of("");

  @Test
  void samples_in_Javadoc_are_compiled() {
    List<String> samples = Samples.inJavadoc(MODULE.resolve("src/main/java"));
    String compiled = Samples.compiled(MODULE.resolve("src/test/java/dev/handrail/gateway/docs"));
    assertThat(samples)
        .hasSizeGreaterThanOrEqualTo(9)
        .allMatch(sample -> compiled.contains(Samples.squeezed(sample)), "is compiled somewhere");
  }
}
