package dev.handrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Recordings of real AWS, which lie outside of the project: their folder is named by the
 * environment variable {@code HANDRAIL_CORPUS}, and tests are skipped where it is not set.
 */
public final class Corpus {

  private static final String VARIABLE = "HANDRAIL_CORPUS";
  private static final String MISSING =
      "Skipped, for want of recordings of AWS: set " + VARIABLE + " to the folder of the corpus.";
  private static final AtomicBoolean TOLD = new AtomicBoolean();

  private Corpus() {}

  public static String read(String file) throws IOException {
    return Files.readString(path(file));
  }

  /**
   * A file or folder of the corpus; skips the test if there is no corpus, fails if it is not in it.
   */
  public static Path path(String file) {
    String folder = System.getenv(VARIABLE);
    if (folder == null) {
      if (!TOLD.getAndSet(true)) {
        System.out.println(MISSING); // reports have the reason too, but nobody reads those
      }
      return abort(MISSING);
    }
    Path path = Path.of(folder, file);
    assertThat(path).as(VARIABLE + " is set").exists();
    return path;
  }
}
