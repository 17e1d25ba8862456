package dev.handrail.testkit.internal.code;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * By what code is known without reading it: names, sizes and times of all its files.
 *
 * @param fingerprint of all entries; one that is missing has one as well
 */
record CodeState(String fingerprint) {

  static CodeState of(List<Path> code) {
    MessageDigest digest = sha256();
    for (Path entry : code) {
      add(digest, entry);
    }
    return new CodeState(HexFormat.of().formatHex(digest.digest()));
  }

  private static void add(MessageDigest digest, Path entry) {
    try (Stream<Path> files = Files.walk(entry, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : files.sorted().toList()) {
        digest.update(line(file).getBytes(UTF_8));
      }
    } catch (IOException | UncheckedIOException e) {
      // Gone, or going: a state like any other, which ends when the files are back.
      digest.update((entry + " cannot be read\n").getBytes(UTF_8));
    }
  }

  /** With the file's key: a file that was put in another's place may have its size and time. */
  private static String line(Path file) throws IOException {
    BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
    if (is.isDirectory()) {
      // Its time tells of files that came and went; those count by themselves.
      return file + "\n";
    }
    long time = is.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    return file + " " + is.size() + " " + time + " " + is.fileKey() + "\n";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
