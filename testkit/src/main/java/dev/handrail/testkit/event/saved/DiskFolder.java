package dev.handrail.testkit.event.saved;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A folder of the file system. */
final class DiskFolder implements EventFolder {

  private final Path path;

  DiskFolder(Path path) {
    this.path = path.toAbsolutePath().normalize();
  }

  @Override
  public String described() {
    return path.toString();
  }

  @Override
  public @Nullable Content find(String fileName) throws IOException {
    Path file = path.resolve(fileName);
    try {
      return new Content(Files.readAllBytes(file), file.toUri());
    } catch (NoSuchFileException missing) {
      return null;
    }
  }

  @Override
  public @Nullable SortedSet<String> fileNames() throws IOException {
    return Files.isDirectory(path) ? names(path) : null;
  }

  static SortedSet<String> names(Path folder) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        names.add(String.valueOf(entry.getFileName()));
      }
    }
    return names;
  }

  @Override
  public EventFolder parent() {
    Path parent = path.getParent();
    return parent == null ? this : new DiskFolder(parent);
  }

  @Override
  public String name() {
    return String.valueOf(path.getFileName());
  }
}
