package dev.handrail.local.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * What can be told of a deployment package.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param size in bytes, of all files
 * @param sha256 in base64: for a single jar what Lambda tells of it, for folders a digest of all
 *     names and files; not null
 * @param lastModified of the youngest file; not null
 */
public record CodePackage(long size, String sha256, Instant lastModified) {

  /**
   * Looks at the files as they are now; what is missing, as during a build, counts nothing.
   *
   * @param code the class path
   * @return what is there
   * @throws UncheckedIOException if a file cannot be read
   */
  public static CodePackage of(List<Path> code) {
    Reader reader = new Reader(code.size() == 1 && Files.isRegularFile(code.get(0)));
    try {
      for (Path entry : code) {
        reader.read(entry);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          "The code cannot be read: " + unreadable.getMessage(), unreadable);
    }
    String sha256 = Base64.getEncoder().encodeToString(reader.digest.digest());
    return new CodePackage(reader.size, sha256, reader.lastModified);
  }

  private static final class Reader {

    private final boolean oneJar;
    private final MessageDigest digest = sha256();
    private long size;
    private Instant lastModified = Instant.EPOCH;

    Reader(boolean oneJar) {
      this.oneJar = oneJar;
    }

    void read(Path entry) throws IOException {
      for (Path file : files(entry)) {
        readFile(entry, file);
      }
    }

    private static List<Path> files(Path entry) throws IOException {
      try (Stream<Path> all = Files.walk(entry)) {
        return all.filter(Files::isRegularFile).sorted().toList();
      } catch (NoSuchFileException gone) {
        return List.of();
      } catch (UncheckedIOException midway) { // a folder that went while it was walked
        if (midway.getCause() instanceof NoSuchFileException) {
          return List.of();
        }
        throw midway;
      }
    }

    private void readFile(Path entry, Path file) throws IOException {
      if (!oneJar) {
        String name = entry.relativize(file).toString();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
      }
      try (InputStream in = Files.newInputStream(file);
          OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        size += in.transferTo(out);
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        lastModified = modified.isAfter(lastModified) ? modified : lastModified;
      } catch (NoSuchFileException gone) {
        // a build replaces it right now
      }
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException impossible) {
        throw new AssertionError("every JVM has SHA-256", impossible);
      }
    }
  }
}
