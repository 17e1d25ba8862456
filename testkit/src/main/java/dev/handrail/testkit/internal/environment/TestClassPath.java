package dev.handrail.testkit.internal.environment;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a function that runs apart has where the test names no code. Thread-safe. */
public final class TestClassPath {

  private TestClassPath() {}

  /**
   * The folders and archives that are there of the test's class path, and of its module path; the
   * working directory where both are empty, as Java has it.
   *
   * @return at least one entry, in order
   */
  public static List<Path> ofThisJvm() {
    List<Path> entries = new ArrayList<>();
    for (String property : List.of("jdk.module.path", "java.class.path")) {
      for (String entry : System.getProperty(property, "").split(File.pathSeparator, -1)) {
        Path path = Path.of(entry);
        if (!entry.isEmpty() && (Files.isDirectory(path) || isArchive(path))) {
          entries.add(path);
        }
      }
    }
    return entries.isEmpty() ? List.of(Path.of("")) : List.copyOf(entries);
  }

  private static boolean isArchive(Path entry) {
    return Files.isRegularFile(entry) && entry.toString().endsWith(".jar");
  }
}
