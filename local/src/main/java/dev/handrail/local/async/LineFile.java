package dev.handrail.local.async;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Appends lines to files, whole ones, whoever else does. Safe for use by many threads. */
public final class LineFile {

  /** Threads that append to the same file take turns; a few locks do for all files there are. */
  private static final Object[] LOCKS = new Object[16];

  static {
    for (int i = 0; i < LOCKS.length; i++) {
      LOCKS[i] = new Object();
    }
  }

  private LineFile() {}

  /**
   * Appends a line.
   *
   * @param path the file, which is made with its folders
   * @param line without a line end
   * @throws IOException if it cannot be written
   */
  public static void append(Path path, String line) throws IOException {
    Path file = path.toAbsolutePath().normalize();
    byte[] bytes = (line + "\n").getBytes(UTF_8);
    synchronized (LOCKS[Math.floorMod(file.hashCode(), LOCKS.length)]) {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      // Not by a channel, which an interrupted thread cannot write to.
      try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
        out.write(bytes);
      }
    }
  }
}
