package dev.handrail.testkit.event.saved;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the file that a person edits, from the copy that the build made of it. */
final class SourceFolder {

  static final String PROPERTY = "handrail.approve.folder";

  /** Where Maven, Gradle, IntelliJ and Eclipse copy resources to, and where they come from. */
  private static final Map<Path, Path> SOURCES = new LinkedHashMap<>();

  static {
    Path test = Path.of("src", "test", "resources");
    Path main = Path.of("src", "main", "resources");
    SOURCES.put(Path.of("target", "test-classes"), test);
    SOURCES.put(Path.of("target", "classes"), main);
    SOURCES.put(Path.of("build", "resources", "test"), test);
    SOURCES.put(Path.of("build", "resources", "main"), main);
    SOURCES.put(Path.of("out", "test", "resources"), test);
    SOURCES.put(Path.of("bin", "test"), test);
  }

  private final @Nullable Path configured;

  /**
   * Looks at nothing yet.
   *
   * @param configured stands for {@code src/test/resources}; null to find it
   */
  SourceFolder(@Nullable Path configured) {
    this.configured = configured;
  }

  /**
   * The source of an event's file. A file that no build copied is its own source.
   *
   * @throws TestEventException if it cannot be told, with the remedy
   */
  Path sourceOf(TestEvent event) {
    URI origin = event.origin();
    if (!"file".equals(origin.getScheme())) {
      throw unknown(event, "it comes from " + origin);
    }
    Path file = Path.of(origin);
    Path found = copied(file);
    if (found == null) {
      return file;
    }
    if (!Files.exists(found)) {
      throw unknown(event, "there is no " + found);
    }
    return found;
  }

  /**
   * The source of a file that a build copied, if it is gone though its folder is there.
   *
   * @return null if it is there, or nobody can tell
   */
  @Nullable Path deletedSourceOf(URI origin) {
    Path found = "file".equals(origin.getScheme()) ? copied(Path.of(origin)) : null;
    return found != null && !Files.exists(found) && Files.isDirectory(found.resolveSibling(""))
        ? found
        : null;
  }

  /** Where a copy was copied from, which need not exist; null if no build copied it. */
  private @Nullable Path copied(Path file) {
    for (Map.Entry<Path, Path> source : SOURCES.entrySet()) {
      int after = end(file, source.getKey());
      if (after > 0) {
        Path root = configured == null ? project(file, after, source) : configured;
        return root.resolve(file.subpath(after, file.getNameCount()));
      }
    }
    return null;
  }

  private static Path project(Path file, int after, Map.Entry<Path, Path> source) {
    int names = after - source.getKey().getNameCount();
    Path root = requireNonNull(file.getRoot(), "root of an absolute path");
    Path project = names == 0 ? root : root.resolve(file.subpath(0, names));
    return project.resolve(source.getValue());
  }

  /** How many names of a path end with the last occurrence of some others in a row; -1 if none. */
  private static int end(Path file, Path folder) {
    int names = folder.getNameCount();
    for (int i = file.getNameCount() - names - 1; i >= 0; i--) {
      if (file.subpath(i, i + names).equals(folder)) {
        return i + names;
      }
    }
    return -1;
  }

  private static TestEventException unknown(TestEvent event, String why) {
    return new TestEventException(
        "Cannot tell where the source of event '"
            + event.name()
            + "' lies: "
            + why
            + ". Name the folder that holds the test resources: -D"
            + PROPERTY
            + "=src/test/resources");
  }
}
