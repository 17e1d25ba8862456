package dev.handrail.testkit.internal.environment;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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
    List<Path> entries =
        Stream.of("jdk.module.path", "java.class.path")
            .flatMap(path -> Stream.of(System.getProperty(path, "").split(File.pathSeparator)))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .filter(entry -> Files.isDirectory(entry) || isArchive(entry))
            .toList();
    return entries.isEmpty() ? List.of(Path.of("")) : entries;
  }

  private static boolean isArchive(Path entry) {
    return Files.isRegularFile(entry) && entry.toString().endsWith(".jar");
  }
}
