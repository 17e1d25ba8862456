package dev.handrail.testkit.internal.environment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
 *
 * <p>Permissions are kept, of archives too, as Lambda does: a function may have programs with it.
 * Links in folders are followed, as build tools do when they pack.
 */
public final class TaskRoot {

  /** Lambda's quota of a deployment package, unzipped and with all layers: 250 MB. */
  static final long MAX_BYTES = 262_144_000;

  private static final int BUFFER = 64 * 1024;

  private final Path root;
  private final long maxBytes;
  private final Set<Path> folders = new HashSet<>();
  private long bytes;
  private int libraries;

  private TaskRoot(Path root, long maxBytes) {
    this.root = root;
    this.maxBytes = maxBytes;
  }

  /**
   * Lays code out.
   *
   * @param code jars and folders, in class path order
   * @param root an empty folder
   * @throws IOException if it cannot be read or written, or is more than Lambda takes
   */
  public static void layOut(List<Path> code, Path root) throws IOException {
    layOut(code, root, MAX_BYTES);
  }

  static void layOut(List<Path> code, Path root, long maxBytes) throws IOException {
    TaskRoot task = new TaskRoot(root, maxBytes);
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
        Path target = target(entry, jar);
        if (!target.startsWith(root)) {
          throw new IOException(jar + " has an entry outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else if (isNew(target)) {
          copy(zip.getInputStream(entry), target, jar);
        }
      }
    } catch (ZipException e) {
      throw new IOException(jar + " is no jar or zip file: " + e.getMessage(), e);
    }
    ArchivePermissions.apply(jar, root);
  }

  private Path target(ZipEntry entry, Path jar) throws IOException {
    try {
      return root.resolve(entry.getName()).normalize();
    } catch (InvalidPathException e) {
      throw new IOException(
          jar + " has an entry that cannot be a file on this system: " + entry.getName(), e);
    }
  }

  private void copyFolder(Path folder) throws IOException {
    Path real = folder.toRealPath();
    for (Path file : files(real)) {
      Path target = root.resolve(real.relativize(file).toString());
      if (isNew(target)) {
        count(Files.size(file), folder);
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** What came earlier on the class path hides what comes later. */
  private boolean isNew(Path target) throws IOException {
    Path folder = target.resolveSibling("").normalize();
    if (folders.add(folder)) {
      Files.createDirectories(folder);
    }
    return !Files.exists(target);
  }

  /** Counts while it copies: what an archive says of its entries' sizes may be wrong. */
  private void copy(InputStream content, Path target, Path from) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (content;
        OutputStream out = Files.newOutputStream(target)) {
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        count(n, from);
        out.write(buffer, 0, n);
      }
    }
  }

  private void count(long more, Path from) throws IOException {
    bytes += more;
    if (bytes > maxBytes) {
      throw new IOException(
          "Expected at most "
              + maxBytes
              + " bytes of unzipped code, Lambda's quota, got more with "
              + from
              + ". Leave out of the function's code what it does not need.");
    }
  }

  private void library(Path entry, boolean folder) throws IOException {
    Path lib = Files.createDirectories(root.resolve("lib"));
    String name = entry.getFileName().toString();
    String base = name.replaceFirst("\\.(jar|zip)$", "");
    Path target = lib.resolve(String.format(Locale.ROOT, "%04d-%s.jar", ++libraries, base));
    if (folder) {
      pack(entry.toRealPath(), target);
    } else {
      Files.copy(entry, target);
    }
    count(Files.size(target), entry);
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
    try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (UncheckedIOException e) {
      // Such as a link to a folder above it.
      throw new IOException("Cannot read the folder " + folder + ": " + e.getMessage(), e);
    }
  }
}
