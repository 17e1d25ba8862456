package dev.handrail.testkit.internal.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether code can be the end of a build: everything is there, every archive is whole, the
 * handler's class has not been deleted to be compiled anew, and archives have not lost most of what
 * was in them.
 */
final class CodeCheck {

  private final List<Path> code;
  private final String handlerClass;

  /** Code that never had the class is not waited for to get it. */
  private boolean hadClass;

  /** In the archives that were used last. */
  private int entries;

  CodeCheck(List<Path> code, String handler) {
    this.code = code;
    String className = handler.split("::", 2)[0];
    this.handlerClass = className.replace('.', '/') + ".class";
    this.hadClass = problem() == null && hasClass();
    this.entries = entries();
  }

  /** What is missing, in words that name the file; null if nothing is. */
  @Nullable String problem() {
    for (Path entry : code) {
      if (!Files.exists(entry)) {
        return entry + " is gone";
      }
      String broken = Files.isDirectory(entry) ? null : broken(entry);
      if (broken != null) {
        return broken;
      }
    }
    boolean has = hasClass();
    if (hadClass && !has) {
      return "There is no " + handlerClass + " any more in " + code;
    }
    hadClass = has;
    return null;
  }

  /**
   * Whether archives have less than half of the entries that they had: Maven, for one, first makes
   * a jar without dependencies, and later replaces it by one with them.
   */
  boolean isMuchSmaller() {
    return entries() < entries / 2;
  }

  /** The code as it is now is what the next is compared with. */
  void used() {
    entries = entries();
  }

  private int entries() {
    int sum = 0;
    for (Path entry : code) {
      if (Files.isRegularFile(entry)) {
        try (ZipFile zip = new ZipFile(entry.toFile())) {
          sum += zip.size();
        } catch (IOException unreadable) {
          // That is a problem of its own.
        }
      }
    }
    return sum;
  }

  /** An archive's directory is its end: one that is still being written does not open. */
  private static @Nullable String broken(Path archive) {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      return zip.size() == 0 ? archive + " is empty" : null;
    } catch (IOException e) {
      return archive + " is no jar or zip file: " + e.getMessage();
    }
  }

  private boolean hasClass() {
    for (Path entry : code) {
      if (Files.isDirectory(entry)
          ? Files.exists(entry.resolve(handlerClass))
          : hasEntry(entry, handlerClass)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasEntry(Path archive, String name) {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      return zip.getEntry(name) != null;
    } catch (IOException e) {
      return false;
    }
  }
}
