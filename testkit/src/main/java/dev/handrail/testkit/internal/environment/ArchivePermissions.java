package dev.handrail.testkit.internal.environment;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** The permissions that the entries of an archive have, which {@code java.util.zip} cannot tell. */
final class ArchivePermissions {

  private ArchivePermissions() {}

  /**
   * Gives the files of an exploded archive what it says; most archives made by Java say nothing.
   */
  static void apply(Path archive, Path root) throws IOException {
    if (!root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try (FileSystem zip = FileSystems.newFileSystem(archive);
        Stream<Path> all = Files.walk(zip.getPath("/"))) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      for (Path file : files) {
        applyOne(file, root.resolve(zip.getPath("/").relativize(file).toString()));
      }
    } catch (ZipException e) {
      // It does not open archives with names such as ./a, which are good in every other way.
    }
  }

  private static void applyOne(Path entry, Path target) throws IOException {
    Object stored = Files.getAttribute(entry, "zip:permissions");
    if (!(stored instanceof Set<?> names)) {
      return;
    }
    Set<PosixFilePermission> permissions = new HashSet<>();
    names.forEach(name -> permissions.add((PosixFilePermission) name));
    Files.setPosixFilePermissions(target, permissions);
  }
}
