package dev.handrail.testkit.internal.environment;

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
 * A folder of our own under the system's temporary one. It is deleted when this JVM ends, and what
 * a killed process left behind is deleted by a later one: that is told by a lock, and by the
 * process in the folder's name.
 */
public final class TempFolder implements AutoCloseable {

  private static final Pattern NAME = Pattern.compile("handrail-(\\d{1,18})-.*");

  /**
   * For a folder without a lock, which is being made or deleted. Where containers share the parent,
   * a living process of another one looks like a dead one.
   */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Path parent;
  private final AtExit.Deletion end = this::close;
  private @Nullable Made made; // guarded by this

  TempFolder(Path parent) {
    this.parent = parent;
  }

  /** The folder on the disk, and the lock that says that it is in use. */
  private record Made(Path path, FolderLock lock) {

    static Made in(Path parent) {
      Path path = null;
      try {
        removeAbandoned(parent);
        String prefix = "handrail-" + ProcessHandle.current().pid() + "-";
        path = Files.createTempDirectory(parent, prefix).toRealPath();
        return new Made(path, FolderLock.hold(path));
      } catch (IOException e) {
        if (path != null) {
          // Such as where the file system has no locks.
          delete(path);
        }
        throw new UncheckedIOException("Cannot make a folder in " + parent, e);
      }
    }
  }

  /**
   * One under the folder that {@code java.io.tmpdir} names.
   *
   * @return a folder that is made, empty, when it is first asked for: many an environment needs
   *     none
   */
  public static TempFolder create() {
    return new TempFolder(Path.of(System.getProperty("java.io.tmpdir")));
  }

  synchronized Path path() {
    Made there = made;
    if (there == null) {
      there = Made.in(parent);
      made = there;
      AtExit.add(end);
    }
    return there.path();
  }

  /**
   * A folder in it, made when it is not there.
   *
   * @param name relative
   * @return its path
   */
  public Path folder(String name) {
    Path folder = path().resolve(name);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the folder " + folder, e);
    }
  }

  /** Deletes what can be deleted; links are not followed. */
  @Override
  public void close() {
    Made there;
    synchronized (this) {
      there = made;
    }
    if (there == null) {
      return;
    }
    delete(there.path());
    try {
      there.lock().close();
    } catch (IOException e) {
      // The file is deleted; the system gives the lock up at the latest when this process ends.
    }
    if (Files.exists(there.path())) {
      // Windows keeps a file, and so its folder, for as long as it is open.
      delete(there.path());
    }
    AtExit.remove(end);
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
    if (!name.matches()) {
      return false;
    }
    long owner = Long.parseLong(name.group(1));
    if (owner == ProcessHandle.current().pid()) {
      return false;
    }
    if (FolderLock.exists(folder)) {
      return FolderLock.isFree(folder);
    }
    try {
      Instant modified = Files.getLastModifiedTime(folder).toInstant();
      return ProcessHandle.of(owner).isEmpty() && modified.plus(ABANDONED).isBefore(Instant.now());
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
