package dev.handrail.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code without its dependencies, as {@code mvn package} makes it of a plain project. */
class ThinJarTest {

  @Test
  void the_class_that_is_missing_is_told_with_what_to_do(@TempDir Path code) throws IOException {
    String file = NeedsGson.class.getName().replace('.', '/') + ".class";
    Path copy = code.resolve(file);
    Files.createDirectories(copy.getParent());
    try (InputStream in = NeedsGson.class.getResourceAsStream("/" + file)) {
      Files.copy(in, copy);
    }
    CommandLineRun run =
        CommandLineRun.of(
            "invoke", "--jar", code.toString(), "--handler", NeedsGson.class.getName());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "handrail: The class com.google.gson.Gson is not in the function's code (searched: "
                + code
                + "). Is it a jar without its dependencies?");
  }
}
