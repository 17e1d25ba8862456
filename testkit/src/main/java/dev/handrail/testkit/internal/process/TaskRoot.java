package dev.handrail.testkit.internal.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Lays code out as {@code /var/task}, where AWS's own loader finds it: the folder itself first,
 * then {@code lib/*.jar} by name.
 *
 * <p>The order of the class path is kept. Its first entry, and further folders right after it, go
 * into the folder itself (a jar exploded, as the zip file that is uploaded); everything from the
 * next jar on goes to {@code lib} under numbered names, a folder packed as a jar.
 */
final class TaskRoot {

  private final Path root;
  private int libraries;

  private TaskRoot(Path root) {
    this.root = root;
  }

  static void layOut(List<Path> code, Path root) throws IOException {
    TaskRoot task = new TaskRoot(root);
    for (int i = 0; i < code.size(); i++) {
      Path entry = code.get(i);
      boolean folder = Files.isDirectory(entry);
      if (i == 0 && !folder) {
        task.explode(entry);
      } else if (folder && task.libraries == 0) {
        task.copyFolder(entry);
      } else {
        task.library(entry, folder);
      }
    }
  }

  private void explode(Path jar) throws IOException {
    // By its directory, not as a stream: a file that was cut short must not pass for an empty one.
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
          throw new IOException(jar + " has an entry outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          copyNew(zip.getInputStream(entry), target);
        }
      }
    } catch (ZipException e) {
      throw new IOException(jar + " is no jar or zip file: " + e.getMessage(), e);
    }
  }

  private void copyFolder(Path folder) throws IOException {
    for (Path file : files(folder)) {
      copyNew(Files.newInputStream(file), root.resolve(folder.relativize(file).toString()));
    }
  }

  /** What came earlier on the class path hides what comes later. */
  private static void copyNew(InputStream content, Path target) throws IOException {
    try (content) {
      Files.createDirectories(target.resolveSibling("."));
      if (!Files.exists(target)) {
        Files.copy(content, target);
      }
    }
  }

  private void library(Path entry, boolean folder) throws IOException {
    Path lib = Files.createDirectories(root.resolve("lib"));
    String name = entry.getFileName().toString();
    String base = name.replaceFirst("\\.(jar|zip)$", "");
    Path target = lib.resolve(String.format(Locale.ROOT, "%04d-%s.jar", ++libraries, base));
    if (folder) {
      pack(entry, target);
    } else {
      Files.copy(entry, target);
    }
  }

  private static void pack(Path folder, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(0);
      for (Path file : files(folder)) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
