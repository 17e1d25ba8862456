package dev.handrail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Realistic documents for every class of AWS's events jar, for the tests of all modules. A file
 * {@code events/SQSEvent.odd.json} is an {@code SQSEvent}, and "odd" tells it from the others.
 */
public final class EventFixtures {

  private static final String PACKAGE = "com.amazonaws.services.lambda.runtime.events.";
  private static final String FOLDER = "events";

  /**
   * One document.
   *
   * @param name its file without folder and extension
   * @param type the class that it is a document of
   * @param json the document
   */
  public record Fixture(String name, Class<?> type, String json) {
    @Override
    public String toString() {
      return name;
    }
  }

  private EventFixtures() {}

  /** All documents, in the order of their names. */
  public static List<Fixture> all() {
    try {
      URI here = EventFixtures.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path place = Path.of(here);
      if (Files.isDirectory(place)) {
        return read(place.resolve(FOLDER));
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return read(jar.getPath(FOLDER));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (URISyntaxException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static List<Fixture> read(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(EventFixtures::fixture).toList();
    }
  }

  private static Fixture fixture(Path file) {
    try {
      String name = String.valueOf(file.getFileName()).replace(".json", "");
      return new Fixture(name, type(name), Files.readString(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Class<?> type(String name) {
    for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
      try {
        return Class.forName(PACKAGE + name.substring(0, end));
      } catch (ClassNotFoundException longer) {
        // The last part of the name is not the class's, but tells documents apart.
      }
    }
    throw new AssertionError("No event class for " + name + ".json");
  }
}
