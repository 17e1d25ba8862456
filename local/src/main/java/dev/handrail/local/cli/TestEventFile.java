package dev.handrail.local.cli;

import dev.handrail.local.json.JsonText;
import dev.handrail.testkit.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the test event that a command names. */
final class TestEventFile {

  private TestEventFile() {}

  /**
   * Reads an event.
   *
   * @param file a path; {@code -} for {@code in}; null for the empty event {@code {}}
   * @throws IllegalArgumentException if it can't be read, or is no JSON, which Lambda refuses too
   */
  static Payload read(@Nullable String file, InputStream in) {
    if (file == null) {
      return Payload.of("{}");
    }
    String source = file.equals("-") ? "standard input" : file;
    byte[] bytes = bytes(file, source, in);
    JsonText.requireValid(bytes, "The event from " + source);
    return Payload.of(bytes);
  }

  private static byte[] bytes(String file, String source, InputStream in) {
    try {
      return file.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(file));
    } catch (NoSuchFileException missing) {
      throw new IllegalArgumentException(
          "There is no event file "
              + Path.of(file).toAbsolutePath()
              + ". Use - to read the event from standard input.",
          missing);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          "The event can't be read from " + source + ": " + unreadable, unreadable);
    }
  }
}
