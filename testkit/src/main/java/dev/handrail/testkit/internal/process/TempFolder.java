package dev.handrail.testkit.internal.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of our own under the system's temporary one. Its name has the process that made it, so
 * that what a killed process left behind is removed by a later one.
 */
final class TempFolder implements AutoCloseable {

  private static final Pattern NAME = Pattern.compile("handrail-(\\d{1,18})-.*");

  /** Where containers share the folder, a living process of another one looks like a dead one. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Path path;

  TempFolder(Path parent) {
    try {
      removeAbandoned(parent);
      String prefix = "handrail-" + ProcessHandle.current().pid() + "-";
      this.path = Files.createTempDirectory(parent, prefix).toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make a folder in " + parent, e);
    }
  }

  /** Under the folder that {@code java.io.tmpdir} names. */
  static TempFolder create() {
    return new TempFolder(Path.of(System.getProperty("java.io.tmpdir")));
  }

  Path path() {
    return path;
  }

  /** A folder in it. */
  Path folder(String name) {
    try {
      return Files.createDirectories(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the folder " + path.resolve(name), e);
    }
  }

  /** Deletes what can be deleted; links are not followed. */
  @Override
  public void close() {
    delete(path);
  }

  private static void removeAbandoned(Path parent) throws IOException {
    try (Stream<Path> folders = Files.list(parent)) {
      folders.filter(TempFolder::isAbandoned).forEach(TempFolder::delete);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isAbandoned(Path folder) {
    Matcher name = NAME.matcher(folder.getFileName().toString());
    if (!name.matches() || ProcessHandle.of(Long.parseLong(name.group(1))).isPresent()) {
      return false;
    }
    try {
      Instant modified = Files.getLastModifiedTime(folder).toInstant();
      return modified.plus(ABANDONED).isBefore(Instant.now());
    } catch (IOException e) {
      return false;
    }
  }

  private static void delete(Path folder) {
    try {
      Files.walkFileTree(folder, new Deletion());
    } catch (IOException e) {
      // A function may have left files that we may not delete: better those than a failed close.
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return deleteOne(file);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      return deleteOne(folder);
    }

    private static FileVisitResult deleteOne(Path path) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        // The folders above stay, then; the others are still deleted.
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
